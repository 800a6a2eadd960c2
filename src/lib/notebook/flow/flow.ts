import { Runtime } from '@observablehq/runtime';
import type { Variable } from '@observablehq/runtime';
import { nameKey } from '../document/names.ts';
import type { Cell } from '../document/notebook.ts';
import type { Inputs } from './evaluate.ts';
import { CellProblem } from './problem.ts';
import { circleOf, neededBy, usesOf } from './uses.ts';
import type { CellValue } from './value.ts';

/** Computes what a cell gives, from what those that it uses give. */
export type Evaluate = (
  cell: Cell,
  cells: readonly Cell[],
  inputs: Inputs,
  signal: AbortSignal,
) => Promise<CellValue>;

/** Hears of every cell, by its id. */
export interface FlowObserver {
  readonly waiting: (id: string) => void;
  readonly running: (id: string) => void;
  readonly done: (id: string, value: CellValue) => void;
  readonly failed: (id: string, error: unknown) => void;
}

/** The cells of a notebook as variables of Observable's runtime, which decides what runs and in which order. */
export interface Flow {
  /** Runs cells with the texts that they have now, and those before them that have not run or were changed. What depends on them follows. */
  run(cells: readonly Cell[], ids: readonly string[]): void;
  /** Follows a notebook whose cells were named, moved or deleted; what this changes for cells that have run is run again. */
  follow(cells: readonly Cell[]): void;
  /** Stops a cell, or all of them. */
  stop(id?: string): void;
  dispose(): void;
}

interface Running {
  readonly variable: Variable;
  readonly cell: Cell;
  /** Its name and what it uses, as they were when it was defined. */
  readonly uses: string;
  stop: AbortController;
}

const PREFIX = 'cell ';
const UNKNOWN = ' is not defined';
const variableName = (key: string): string => `${PREFIX}${key}`;

/** @param evaluate see `Evaluate`; called once all that the cell uses is there */
export function notebookFlow(evaluate: Evaluate, observer: FlowObserver): Flow {
  const runtime = new Runtime({}, (name) => {
    throw new Error(`${name}${UNKNOWN}`);
  });
  const module = runtime.module();
  const all = new Map<string, Running>();
  let cells: readonly Cell[] = [];

  const usesNow = (cell: Cell): { readonly keys: readonly string[]; readonly uses: string } => {
    const { tables, values } = usesOf(cell, cells);
    const keys = [...new Set([...tables, ...values])];
    return { keys, uses: JSON.stringify([nameKey(cell.name), keys]) };
  };
  const define = (cell: Cell): void => {
    const { keys, uses } = usesNow(cell);
    const { id } = cell;
    const known = all.get(id);
    known?.stop.abort();
    const variable =
      known?.variable ??
      module.variable<CellValue>({
        pending: () => observer.waiting(id),
        fulfilled: (value) => observer.done(id, value),
        rejected: (error) => observer.failed(id, problemOf(id, error, cells)),
      });
    const running: Running = { variable, cell, uses, stop: new AbortController() };
    all.set(id, running);
    variable.define(
      cell.name === '' ? null : variableName(nameKey(cell.name)),
      ['invalidation', ...keys.map(variableName)],
      (invalidation: Promise<void>, ...given: readonly CellValue[]) => {
        const stop = new AbortController();
        running.stop = stop;
        void invalidation.then(() => stop.abort());
        observer.running(id);
        return evaluate(cell, cells, new Map(keys.map((key, at) => [key, given[at]!])), stop.signal);
      },
    );
  };

  return {
    run(next, ids) {
      this.follow(next);
      const asked = new Set(ids);
      const wanted = new Map(ids.flatMap((id) => neededBy(id, cells)).map((cell) => [cell.id, cell]));
      for (const cell of wanted.values()) {
        const known = all.get(cell.id);
        if (asked.has(cell.id) || known?.cell.text !== cell.text) define(cell);
      }
    },
    follow(next) {
      cells = next;
      const there = new Map(next.map((cell) => [cell.id, cell]));
      for (const [id, { variable, stop }] of all) {
        if (there.has(id)) continue;
        stop.abort();
        variable.delete();
        all.delete(id);
      }
      for (const [id, { cell, uses }] of all) {
        const now = { ...cell, name: there.get(id)!.name };
        if (usesNow(now).uses !== uses) define(now);
      }
    },
    stop(id) {
      for (const [each, { stop }] of all) if (id === undefined || id === each) stop.abort();
    },
    dispose() {
      for (const { stop } of all.values()) stop.abort();
      runtime.dispose();
    },
  };
}

/** The runtime's own errors, which are told by their words, as problems of the notebook. */
function problemOf(id: string, error: unknown, cells: readonly Cell[]): unknown {
  if (!(error instanceof Error) || error.name !== 'RuntimeError') return error;
  const { message, input } = error as Error & { readonly input?: string };
  const nameOf = (text: string): string => {
    const key = text.slice(PREFIX.length);
    return cells.find(({ name }) => name !== '' && nameKey(name) === key)?.name ?? key;
  };
  if (input !== undefined)
    return new CellProblem(message === `${input}${UNKNOWN}` ? 'missing' : 'upstream', {
      name: nameOf(input),
    });
  return message === 'circular definition'
    ? new CellProblem('circle', { path: circleOf(id, cells).join(' → ') })
    : new CellProblem('twice', { name: nameOf(message.replace(/ is defined more than once$/, '')) });
}
