import type { Cell as EngineCell, Rows } from '../../engine/types.ts';
import type { Shown } from '../script/messages.ts';
import type { Job } from '../script/room.ts';
import type { Reference } from '../text/placeholders.ts';
import { CellProblem } from './problem.ts';

/** What a query gave, and the statement that others read it by. */
export interface TableValue {
  readonly kind: 'table';
  /** Its first rows. */
  readonly rows: Rows;
  /** How many rows there are in all. */
  readonly total: number;
  /** Longest texts or last rows are missing in `rows`. */
  readonly truncated: boolean;
  /** The cell's own statement with its values filled in. */
  readonly sql: string;
  /** The statements of the cells that it reads, by their names, each before those that read it. */
  readonly before: ReadonlyMap<string, string>;
  /** Seconds that the engine took. */
  readonly seconds: number;
}

/** A text whose places are filled. */
export interface TextValue {
  readonly kind: 'text';
  /** What stands between `${` and `}` → its value. */
  readonly places: ReadonlyMap<string, EngineCell | readonly EngineCell[]>;
}

/** What a script gave: as data that is shown and looked up; the value itself is in the worker. */
export interface ScriptValue {
  readonly kind: 'script';
  /** What it was made by, so that it can be made again. */
  readonly job: Job;
  readonly value: Shown;
  readonly shown: readonly Shown[];
  /** Seconds that it took. */
  readonly seconds: number;
}

/** What a cell gives to the others. */
export type CellValue = TableValue | TextValue | ScriptValue;

/** The value that a reference names: one, or those of a column. @throws CellProblem */
export function valueAt(
  value: CellValue | undefined,
  reference: Reference,
): EngineCell | readonly EngineCell[] {
  const { name, steps } = reference;
  if (value === undefined) throw new CellProblem('missing', { name });
  if (value.kind === 'text') throw new CellProblem('not-a-table', { name });
  if (value.kind === 'script' && value.value.kind === 'one' && steps.length === 0) return value.value.value;
  const table = value.kind === 'table' ? value : value.value;
  if (table.kind !== 'table' && table.kind !== 'rows') throw new CellProblem('not-a-table', { name });
  const { rows, total } = table;
  const row = typeof steps[0] === 'number' ? steps[0] : null;
  const [column, ...more] = row === null ? steps : steps.slice(1);
  if (more.length > 0 || typeof column === 'number')
    throw new CellProblem('not-a-reference', {
      source: `${name}${steps.map((step) => `[${JSON.stringify(step)}]`).join('')}`,
    });
  if (row === null && column === 'length' && !rows.names.includes('length')) return total;
  const at = column === undefined ? (rows.names.length === 1 ? 0 : -1) : indexOf(rows.names, column);
  if (column === undefined && at < 0)
    throw new CellProblem('not-one-value', { name, columns: rows.names.join(', ') });
  if (at < 0)
    throw new CellProblem('no-column', { name, field: column ?? '', fields: rows.names.join(', ') });
  const cells = rows.columns[at] ?? [];
  if (row === null && column === undefined && rows.count !== 1) return cells;
  if ((row ?? 0) >= rows.count) throw new CellProblem('no-row', { name, row: row ?? 0, n: rows.count });
  return cells[row ?? 0] ?? null;
}

/** As SQL finds a column: by its name, else without telling capitals from small letters. */
function indexOf(names: readonly string[], name: string): number {
  const exact = names.indexOf(name);
  return exact >= 0 ? exact : names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
}
