import { inTime } from '../../engine/in-time.ts';
import type { Rows } from '../../engine/types.ts';
import { CellProblem } from '../flow/problem.ts';
import type { ScriptValue } from '../flow/value.ts';
import { fromWorker } from './messages.ts';
import type { Given, ToWorker } from './messages.ts';
import type { Script } from './read.ts';

/** The sandboxed frame, as the page sees it: one worker at a time, which can be ended. */
export interface Sandbox {
  /** Starts a worker with this program, in the place of the one before. */
  start(code: string): void;
  tell(message: ToWorker): void;
  /** Ends the worker, whatever it does. */
  end(): void;
  /** Hears what the worker says; `ended` where the frame has ended it, or is gone itself. */
  listen(hear: (said: unknown) => void, ended: (why: 'flood' | 'gone') => void): void;
}

/** A script that is to be run, and whatever it uses. */
export interface Job {
  /** Id of its cell. */
  readonly cell: string;
  readonly script: Script;
  readonly inputs: readonly (readonly [name: string, Rows | ScriptValue])[];
  readonly analyses: readonly (readonly [name: string, id: string])[];
  readonly libraries: readonly string[];
}

/** What the room is made of. */
export interface RoomParts {
  readonly sandbox: () => Promise<Sandbox>;
  /** The program of the worker, or of a library, as text. */
  readonly program: (name: string) => Promise<string>;
  /** The result of an analysis of the study. Rejects with what is told to the script. */
  readonly analyse: (id: string, signal: AbortSignal) => Promise<unknown>;
  /** A failure of an analysis as a sentence. */
  readonly sentence: (error: unknown) => string;
}

/** Where scripts run, one after another. */
export interface ScriptRoom {
  /** Rejects with CellProblem; EngineError `time`; the signal's reason: the worker has been ended then. */
  run(job: Job, signal: AbortSignal): Promise<ScriptValue>;
  /** Ends the worker: no timer and no promise of a script goes on. */
  end(): void;
}

/** Analyses that one run may ask for. */
const MOST_ASKED = 50;

/**
 * Runs scripts in the sandbox. A worker that was ended has lost what scripts gave: it is made again, from their texts, when another script
 * needs it.
 */
export function scriptRoom({ sandbox, program, analyse, sentence }: RoomParts): ScriptRoom {
  let place: Sandbox | null = null;
  let isAlive = false;
  let runs = 0;
  let hear: (said: unknown) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  /** By the cell: what the worker keeps; the libraries that it has. */
  const held = new Map<string, ScriptValue>();
  const loaded = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    if (isAlive) place?.end();
    isAlive = false;
    held.clear();
    loaded.clear();
  };
  const start = async (): Promise<Sandbox> => {
    const [found, code] = await Promise.all([sandbox(), program('worker')]);
    if (place !== found) {
      place = found;
      found.listen(
        (said) => hear(said),
        (why) => {
          end();
          fail(new CellProblem(why === 'flood' ? 'flood' : 'sandbox'));
        },
      );
    }
    if (!isAlive) found.start(code);
    isAlive = true;
    return found;
  };

  const runNow = async (job: Job, signal: AbortSignal): Promise<ScriptValue> => {
    signal.throwIfAborted();
    const to = await start();
    for (const [, input] of job.inputs)
      if (isScript(input) && held.get(input.job.cell) !== input) await again(input, signal);
    for (const name of job.libraries.filter((each) => !loaded.has(each))) {
      to.tell({ kind: 'load', code: await program(name) });
      loaded.add(name);
    }
    signal.throwIfAborted();
    held.delete(job.cell);
    const value = await answered(job, to, signal);
    held.set(job.cell, value);
    return value;
  };

  /** Makes what a script gave once more, in a worker that has lost it. */
  const again = async (value: ScriptValue, signal: AbortSignal): Promise<void> => {
    await runNow(value.job, signal);
    held.set(value.job.cell, value);
  };

  const answered = (job: Job, to: Sandbox, signal: AbortSignal): Promise<ScriptValue> =>
    new Promise((resolve, reject) => {
      runs += 1;
      const run = runs;
      let asked = 0;
      const stop = (): void => {
        end();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', stop, { once: true });
      const settle = (): void => {
        signal.removeEventListener('abort', stop);
        hear = () => undefined;
        fail = () => undefined;
      };
      fail = (error) => {
        settle();
        reject(error);
      };
      hear = (said) => {
        const message = fromWorker(said);
        if (message === null) return fail(new CellProblem('not-data'));
        if (message.run !== run) return undefined;
        if (message.kind === 'ask') {
          asked += 1;
          const { ask, analysis } = message;
          if (!job.analyses.some(([, id]) => id === analysis)) return fail(new CellProblem('not-data'));
          if (asked > MOST_ASKED) {
            end();
            return fail(new CellProblem('flood'));
          }
          analyse(analysis, signal).then(
            (result) => isAlive && to.tell({ kind: 'answer', ask, result }),
            (error: unknown) => isAlive && to.tell({ kind: 'refusal', ask, sentence: sentence(error) }),
          );
          return undefined;
        }
        settle();
        if (message.kind === 'failed') {
          const { message: text, line } = message;
          return reject(new CellProblem(line === null ? 'script' : 'script-line', { text, line: line ?? 0 }));
        }
        const { value, shown, seconds } = message;
        return resolve({ kind: 'script', job, value, shown: shown.length > 0 ? shown : [value], seconds });
      };
      to.tell({
        kind: 'run',
        run,
        cell: job.cell,
        body: job.script.body,
        declared: job.script.declared,
        given: job.inputs.map(([name, input]): readonly [string, Given] => [
          name,
          isScript(input) ? { kind: 'kept', cell: input.job.cell } : { kind: 'rows', rows: input },
        ]),
        analyses: job.analyses,
        libraries: job.libraries,
      });
    });

  return {
    run(job, signal) {
      const mine = last.then(() => inTime(signal, (within) => runNow(job, within)));
      last = mine.catch(() => undefined);
      return mine;
    },
    end,
  };
}

function isScript(input: Rows | ScriptValue): input is ScriptValue {
  return 'job' in input;
}
