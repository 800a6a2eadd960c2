import { spawnSync } from 'node:child_process';
import { median } from './print.ts';

/** What a job took: on the clock, and of the processor on all cores (which holds on a busy machine too), in seconds. */
export interface Cost {
  readonly wall: number;
  readonly processor: number;
}

/** The median of several runs, clock and processor each by itself. */
export function medianCost(runs: readonly Cost[]): Cost {
  return {
    wall: median(runs.map(({ wall }) => wall)),
    processor: median(runs.map(({ processor }) => processor)),
  };
}

/** What a job in this process costs, its threads included. */
export async function costHere(job: () => Promise<unknown>): Promise<Cost> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await job();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

/**
 * What a command costs, and what it said.
 *
 * @throws with its last words if it fails
 */
export function costOfCommand(command: string, parameters: readonly string[]): Cost & { said: string } {
  // The shell knows what its child has used.
  const timed = 'TIMEFORMAT="@%R %U %S"; time "$@"';
  const { status, stdout, stderr } = spawnSync('bash', ['-c', timed, 'bash', command, ...parameters], {
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  const [, wall, user, system] = /@([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  if (status !== 0 || wall === undefined)
    throw new Error(`${command} failed (${status}): ${stderr.slice(-2000)}`);
  return { wall: Number(wall), processor: Number(user) + Number(system), said: stdout };
}
