import type { Engine } from '../../src/lib/engine/types.ts';
import type { ReadableTable } from '../../src/lib/notebook/data/tables.ts';
import type { Cell, CellKind } from '../../src/lib/notebook/document/notebook.ts';
import { fillText, runQuery } from '../../src/lib/notebook/flow/evaluate.ts';
import { notebookFlow } from '../../src/lib/notebook/flow/flow.ts';
import type { Flow } from '../../src/lib/notebook/flow/flow.ts';
import type { CellValue } from '../../src/lib/notebook/flow/value.ts';

/** A cell whose id is its name, or the place given. */
export function cell(kind: CellKind, name: string, text: string, id = name): Cell {
  return { id, kind, name, text, folded: false };
}

/** A flow of cells on an engine, with what it did. */
export interface Watched {
  readonly flow: Flow;
  /** Ids in the order in which they ran. */
  readonly ran: string[];
  readonly values: Map<string, CellValue>;
  readonly errors: Map<string, unknown>;
  /** Settles once nothing waits or runs. */
  readonly settled: () => Promise<void>;
}

export function watched(engine: Engine, tables: readonly ReadableTable[]): Watched {
  const ran: string[] = [];
  const values = new Map<string, CellValue>();
  const errors = new Map<string, unknown>();
  const busy = new Set<string>();
  const flow = notebookFlow(
    (one, cells, inputs, signal) =>
      one.kind === 'markdown'
        ? Promise.resolve().then(() => fillText(one, inputs))
        : runQuery(one, cells, inputs, { tables, withEngine: (job, within) => job(engine, within) }, signal),
    {
      waiting: (id) => busy.add(id),
      running: (id) => ran.push(id),
      done: (id, value) => {
        busy.delete(id);
        errors.delete(id);
        values.set(id, value);
      },
      failed: (id, error) => {
        busy.delete(id);
        values.delete(id);
        errors.set(id, error);
      },
    },
  );
  const settled = async (): Promise<void> => {
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    await turn();
    while (busy.size > 0) await turn();
  };
  return { flow, ran, values, errors, settled };
}
