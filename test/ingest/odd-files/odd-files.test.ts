import { expect, it } from 'vitest';
import { withEngine } from '../files.ts';
import { faultsOf } from './check.ts';
import { oddFile } from './kinds.ts';
import { randomOf } from './random.ts';

const SEED = 2026;
const FILES = 1000;

it(`${FILES} malformed or odd files are imported exactly, or refused or reported with the count`, async () => {
  await withEngine(async (engine) => {
    const faults: string[] = [];
    for (let number = 0; number < FILES; number++) {
      const file = oddFile(number, SEED, randomOf);
      const found = await faultsOf(engine, file).catch((error: unknown) => [`threw ${String(error)}`]);
      faults.push(...found.map((fault) => `${number} (${file.kind}): ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}, 300_000);
