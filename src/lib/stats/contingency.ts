import { chiSquaredUpperTail } from './distribution/chi-squared.ts';
import { fisherUpperTail } from './distribution/f.ts';
import { packedEntry } from './linear/packed.ts';
import { solveSymmetric } from './linear/cholesky.ts';

/** Shares of a table, by row and column; they come to 1, and no row and no column is empty. */
export type Shares = readonly (readonly number[])[];

/** Row and column shares of a table. */
export function marginsOf(shares: Shares): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
} {
  const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
  return {
    rows: shares.map(sum),
    columns: (shares[0] ?? []).map((_, column) => sum(shares.map((row) => row[column] ?? 0))),
  };
}

/** Pearson's χ² over n: Σ (p − rc)²/rc. */
export function meanSquareContingency(shares: Shares): number {
  const { rows, columns } = marginsOf(shares);
  return shares
    .flatMap((of, row) =>
      of.map((share, column) => {
        const expected = rows[row]! * columns[column]!;
        return (share - expected) ** 2 / expected;
      }),
    )
    .reduce((sum, one) => sum + one, 0);
}

/** A test of a table: χ² with one number of degrees of freedom, or F with two. */
export interface TableTest {
  readonly statistic: number;
  readonly df: readonly [number] | readonly [number, number];
  readonly p: number;
}

/** Pearson's test, without Yates' correction. */
export function pearsonTest(shares: Shares, n: number): TableTest {
  const df = (shares.length - 1) * ((shares[0]?.length ?? 1) - 1);
  const statistic = n * meanSquareContingency(shares);
  return { statistic, df: [df], p: chiSquaredUpperTail(statistic, df) };
}

/** What a design makes of a table's test. */
export interface RaoScott extends TableTest {
  /** The mean of the generalised design effects: what χ² is divided by. */
  readonly effect: number;
}

/**
 * The second-order correction of Rao and Scott (1984) to Pearson's test, as R's `svychisq(statistic = "F")`: F = χ²/tr Δ on d = (tr Δ)²/tr Δ² and d·df
 * degrees of freedom, Δ = (C′D⁻¹C/n)⁻¹ C′D⁻¹VD⁻¹C, with D the diagonal matrix of the shares and C any basis of the tables without margins (here those
 * with four entries, the last row and the last column among them).
 *
 * @param covariance of the shares, packed, row by row
 * @param df primary units − strata
 * @returns undefined where the table has too many empty cells for the test
 */
export function raoScottTest(
  shares: Shares,
  covariance: readonly number[],
  n: number,
  df: number,
): RaoScott | undefined {
  const [rows, columns] = [shares.length, shares[0]?.length ?? 0];
  const size = rows * columns;
  const inverse = shares.flat().map((share) => (share > 0 ? 1 / share : 0));
  const last = (row: number, column: number): readonly (readonly [number, number])[] => [
    [row * columns + column, 1],
    [row * columns + columns - 1, -1],
    [(rows - 1) * columns + column, -1],
    [size - 1, 1],
  ];
  const basis = Array.from({ length: (rows - 1) * (columns - 1) }, (_, at) =>
    last(Math.floor(at / (columns - 1)), at % (columns - 1)),
  );
  const form = (entry: (a: number, b: number) => number) =>
    basis.map((first) =>
      basis.map((second) =>
        first.reduce(
          (sum, [a, sign]) => sum + sign * second.reduce((part, [b, other]) => part + other * entry(a, b), 0),
          0,
        ),
      ),
    );
  const simple = form((a, b) => (a === b ? inverse[a]! / n : 0));
  const design = form(
    (a, b) => inverse[a]! * inverse[b]! * packedEntry(covariance, size, Math.min(a, b), Math.max(a, b)),
  );
  const delta = design.map((column) => solveSymmetric(simple, column));
  const solved = delta.flatMap((one) => ('x' in one ? [one.x] : []));
  if (solved.length < basis.length) return undefined;
  // Columns of Δ.
  const trace = solved.reduce((sum, column, at) => sum + column[at]!, 0);
  const square = solved.reduce(
    (sum, column, at) => sum + column.reduce((part, value, row) => part + value * solved[row]![at]!, 0),
    0,
  );
  if (!(trace > 0) || !(square > 0)) return undefined;
  const above = trace ** 2 / square;
  const statistic = (n * meanSquareContingency(shares)) / trace;
  return {
    statistic,
    df: [above, above * df],
    p: fisherUpperTail(statistic, above, above * df),
    effect: trace / basis.length,
  };
}

/** Standardised residuals (o − e)/√(e(1 − r)(1 − c)) as R's `chisq.test` has them (Haberman 1973): about normal where the two have nothing to do with each other. */
export function standardisedResiduals(shares: Shares, n: number): readonly (readonly number[])[] {
  const { rows, columns } = marginsOf(shares);
  return shares.map((of, row) =>
    of.map((share, column) => {
      const [r, c] = [rows[row]!, columns[column]!];
      return (Math.sqrt(n) * (share - r * c)) / Math.sqrt(r * c * (1 - r) * (1 - c));
    }),
  );
}

/** The same under a design: p − rc over its standard error by the delta method, as R's `svycontrast`. Null where nothing varies. */
export function designResiduals(
  shares: Shares,
  covariance: readonly number[],
): readonly (readonly (number | null)[])[] {
  const { rows, columns } = marginsOf(shares);
  const width = columns.length;
  const size = rows.length * width;
  return shares.map((of, row) =>
    of.map((share, column) => {
      const slope = Array.from({ length: size }, (_, at) => {
        const [i, j] = [Math.floor(at / width), at % width];
        const own = i === row && j === column ? 1 : 0;
        return own - (i === row ? columns[column]! : 0) - (j === column ? rows[row]! : 0);
      });
      let variance = 0;
      for (let a = 0; a < size; a += 1)
        for (let b = a; b < size; b += 1)
          variance += (a === b ? 1 : 2) * slope[a]! * slope[b]! * packedEntry(covariance, size, a, b);
      const difference = share - rows[row]! * columns[column]!;
      return variance > 1e-18 ? difference / Math.sqrt(variance) : null;
    }),
  );
}

/**
 * Cramér's V (1946), and with the bias taken off that chance alone gives it (Bergsma 2013).
 *
 * @param effect the mean design effect of a table under a design: n counts by it
 */
export function cramersV(
  shares: Shares,
  n: number,
  effect = 1,
): { readonly v: number; readonly corrected: number } {
  const square = meanSquareContingency(shares);
  const [rows, columns] = [shares.length, shares[0]?.length ?? 0];
  const rest = n / effect - 1;
  const less = (size: number): number => size - (size - 1) ** 2 / rest;
  const left = Math.max(0, square - ((rows - 1) * (columns - 1)) / rest);
  const most = Math.min(less(rows), less(columns)) - 1;
  return {
    v: Math.sqrt(square / (Math.min(rows, columns) - 1)),
    corrected: most > 0 ? Math.sqrt(left / most) : 0,
  };
}
