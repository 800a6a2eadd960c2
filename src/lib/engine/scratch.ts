import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary directory of this process. */
export interface Scratch {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** Those that are still there. One listener removes them all: each of many open engines with its own would look like a leak. */
const kept = new Set<string>();
let listening = false;

/** Makes a temporary directory, which `remove` or the end of the process takes away. */
export async function scratch(): Promise<Scratch> {
  const path = await mkdtemp(join(tmpdir(), `satisfaction-measured-${process.pid}-`));
  kept.add(path);
  if (!listening) {
    listening = true;
    process.once('exit', () => kept.forEach((left) => rmSync(left, { recursive: true, force: true })));
  }
  return {
    path,
    remove: async () => {
      kept.delete(path);
      await rm(path, { recursive: true, force: true });
    },
  };
}
