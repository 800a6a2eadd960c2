import type { Engine } from '../../engine/types.ts';
import type { ReadableTable } from '../data/tables.ts';
import { nameKey } from '../document/names.ts';
import type { Cell } from '../document/notebook.ts';
import { piecesOf, piecesOfSql } from '../text/placeholders.ts';
import { composed, inOwnLines, withLiterals } from './compose.ts';
import { CellProblem } from './problem.ts';
import { usesOf } from './uses.ts';
import { valueAt, type CellValue, type TableValue, type TextValue } from './value.ts';

/** Rows of a result that come to the page. */
const ROWS = 10_000;

/** What a query is run with. */
export interface QueryRoom {
  readonly tables: readonly ReadableTable[];
  /** Runs a job on the locked engine that holds the study; stops with the signal. */
  readonly withEngine: <T>(
    job: (engine: Engine, signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ) => Promise<T>;
}

/** Values of other cells by the keys of their names. */
export type Inputs = ReadonlyMap<string, CellValue>;

/**
 * Runs a query cell: its values are filled in, the statements of the cells that it reads stand before it, and the engine reads it as one
 * statement.
 *
 * @param cells all of the notebook, for telling which tables are cells
 * @throws CellProblem; EngineError with places in the cell's own lines; the signal's reason
 */
export async function runQuery(
  cell: Cell,
  cells: readonly Cell[],
  inputs: Inputs,
  { tables, withEngine }: QueryRoom,
  signal: AbortSignal,
): Promise<TableValue> {
  if (cell.text.trim() === '') throw new CellProblem('empty');
  const sql = withLiterals(piecesOfSql(cell.text), (name) => inputs.get(nameKey(name)));
  const before = new Map<string, string>();
  for (const key of usesOf(cell, cells).tables) {
    const value = inputs.get(key);
    const name = cells.find((one) => nameKey(one.name) === key)?.name ?? key;
    if (value?.kind !== 'table') throw new CellProblem('not-a-table', { name });
    for (const [earlier, text] of value.before) before.set(earlier, text);
    before.set(key, value.sql);
  }
  const whole = composed(sql, before, tables);
  return withEngine(async (engine, within) => {
    const started = performance.now();
    try {
      const { truncated, ...rows } = await engine.read(whole.sql, { signal: within, limit: ROWS });
      const seconds = (performance.now() - started) / 1000;
      const isCut = truncated && rows.count === ROWS;
      const counted = isCut
        ? await engine.read(`SELECT count(*) AS n FROM (\n${whole.sql}\n)`, { signal: within })
        : null;
      const total = Number(counted?.columns[0]?.[0] ?? rows.count);
      return { kind: 'table', rows, total, truncated, sql, before, seconds };
    } catch (error) {
      throw inOwnLines(error, whole.linesBefore);
    }
  }, signal);
}

/** Fills the places of a text. @throws CellProblem */
export function fillText(cell: Cell, inputs: Inputs): TextValue {
  const places = piecesOf(cell.text).flatMap((piece) => {
    if (typeof piece === 'string') return [];
    const { source, reference } = piece;
    if (reference === null) throw new CellProblem('not-a-reference', { source });
    return [[source, valueAt(inputs.get(nameKey(reference.name)), reference)] as const];
  });
  return { kind: 'text', places: new Map(places) };
}
