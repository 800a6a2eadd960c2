import type { Rows } from '../engine/types.ts';

/** One cell of `meanOfMeansSql` or `answersSql`. */
export interface CellMoments {
  /** The cell's categories, in the order of the statement's cell columns. */
  readonly keys: readonly string[];
  readonly n: number;
  readonly weight: number;
  readonly mean: number;
  readonly variance: number;
}

/** Moments of an analysis made of cells. */
export interface Cells {
  readonly psus: number;
  readonly strata: number;
  readonly cells: readonly CellMoments[];
}

function column(rows: Rows, name: string): Rows['columns'][number] {
  const at = rows.names.indexOf(name);
  const found = rows.columns[at];
  if (found === undefined)
    throw new Error(`The result needs the column "${name}"; it has ${rows.names.join(', ')}.`);
  return found;
}

/**
 * The rows of `meanOfMeansSql` or `answersSql` → cells. Cells without a finite mean and variance are left out.
 *
 * @throws if the statement's rows lack a column that is needed, naming it.
 */
export function cellsOf(
  rows: Readonly<Record<string, Rows>>,
  statement: string,
  keys: readonly string[],
): Cells {
  const result = rows[statement];
  if (result === undefined) throw new Error(`The statement "${statement}" gave no rows.`);
  const text = keys.map((key) => column(result, key));
  const names = ['n', 'weight', 'mean', 'variance', 'psus', 'strata'] as const;
  const [n, weight, mean, variance, psus, strata] = names.map((name) => column(result, name));
  const cells = Array.from({ length: result.count }, (_, row) => ({
    keys: text.map((values) => String(values[row] ?? '')),
    n: Number(n?.[row]),
    weight: Number(weight?.[row]),
    mean: Number(mean?.[row] ?? NaN),
    variance: Math.max(0, Number(variance?.[row] ?? NaN)),
  })).filter((cell) => Number.isFinite(cell.mean) && Number.isFinite(cell.variance));
  return { psus: Number(psus?.[0] ?? 0), strata: Number(strata?.[0] ?? 0), cells };
}
