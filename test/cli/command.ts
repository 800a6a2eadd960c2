import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../src/cli/analyse.ts');
/** Node keeps what it made of the code, so that each command does not strip and compile all of it again. */
const COMPILED = join(import.meta.dirname, '../../.generated/compiled');

/** What a finished command has said. */
export interface Said {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command as a child process, its temporary files in `temporary`. */
export function start(args: readonly string[], temporary = tmpdir()): ChildProcessWithoutNullStreams {
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: COMPILED,
    TMPDIR: temporary,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
  return spawn(process.execPath, [COMMAND, ...args], { env });
}

/** Waits for a child's end. */
export async function said(child: ChildProcessWithoutNullStreams): Promise<Said> {
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => (out += words));
  child.stderr.setEncoding('utf8').on('data', (words: string) => (err += words));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

/** Runs the command to its end. */
export const run = (...args: string[]): Promise<Said> => said(start(args));

/** A directory that is removed after the file's tests, and a way to write a file into it (returns its path). */
export function temporaryDirectory(): {
  path: string;
  write: (name: string, content: string | Uint8Array) => string;
} {
  const path = mkdtempSync(join(tmpdir(), 'cli-test-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
}
