import { withEngine } from '../files.ts';
import { faultsOf } from './check.ts';
import { oddFile } from './kinds.ts';
import { randomOf } from './random.ts';

const SEED = 2026;
/** The parts run in files of their own, one on each core. */
const PARTS = 2;

/** How many malformed or odd files there are in all. */
export const FILES = 1000;

/** What is wrong with the import of the files of one part (1, 2, …), every kind among them: nothing, if all is well. */
export async function faultsOfPart(part: number): Promise<string[]> {
  return withEngine(async (engine) => {
    const faults: string[] = [];
    const size = FILES / PARTS;
    for (let number = (part - 1) * size; number < part * size; number++) {
      const file = oddFile(number, SEED, randomOf);
      const found = await faultsOf(engine, file).catch((error: unknown) => [`threw ${String(error)}`]);
      faults.push(...found.map((fault) => `${number} (${file.kind}): ${fault}`));
    }
    return faults;
  });
}
