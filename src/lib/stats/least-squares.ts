import type { Square } from './linear/correlation.ts';
import { packedEntry } from './linear/packed.ts';

/** Coefficients of one or more outcomes on the same columns. */
export interface LeastSquares {
  /** (X′WX)⁻¹ of the columns kept, by their positions; rows and columns of those dropped are 0. Computed when it is asked for. */
  readonly inverse: Square;
  /** Outcome → coefficient of every column; 0 for a column dropped. */
  readonly coefficients: readonly (readonly number[])[];
  /** Positions of columns that are linear combinations of those before them. */
  readonly dropped: readonly number[];
  /** Outcome → weighted sum of squared residuals, Σ w e². */
  readonly residual: readonly number[];
}

/** Under this share of its own sum of squares a column is a linear combination of those before it (1 − R² on them). */
const TOLERANCE = 1e-10;

/**
 * Weighted least squares from cross-products, as R's `lm(…, weights)`: b = (X′WX)⁻¹X′Wy by Cholesky's decomposition. A column that
 * those before it determine is dropped, as `lm` does, so put the columns that are to be kept first.
 *
 * @param products packed cross-products Σ w u v of all columns, then all outcomes
 * @param columns how many columns X has
 * @param outcomes how many outcomes follow them
 */
export function leastSquares(products: ArrayLike<number>, columns: number, outcomes: number): LeastSquares {
  const size = columns + outcomes;
  const entry = (row: number, column: number): number => packedEntry(products, size, row, column);
  const { lower, kept } = decompose(entry, columns);
  const coefficients = Array.from({ length: outcomes }, (_, outcome) => {
    const solved = substitute(lower, kept, (row) => entry(row, columns + outcome));
    const all = new Array<number>(columns).fill(0);
    kept.forEach((row, at) => (all[row] = solved[at] ?? NaN));
    return all;
  });
  return {
    get inverse() {
      return invert(lower, kept, columns);
    },
    coefficients,
    dropped: Array.from({ length: columns }, (_, at) => at).filter((at) => !kept.includes(at)),
    residual: coefficients.map((coefficient, outcome) => {
      const total = entry(columns + outcome, columns + outcome);
      const explained = kept.reduce(
        (sum, row) => sum + (coefficient[row] ?? 0) * entry(row, columns + outcome),
        0,
      );
      return Math.max(0, total - explained);
    }),
  };
}

/** A = LL′ over the positions that are not combinations of those before; row i of L has i + 1 entries. */
function decompose(entry: (row: number, column: number) => number, size: number) {
  const lower: Float64Array[] = [];
  const kept: number[] = [];
  for (let position = 0; position < size; position += 1) {
    const current = new Float64Array(kept.length + 1);
    let pivot = entry(position, position);
    kept.forEach((column, at) => {
      let rest = entry(position, column);
      const above = lower[at] ?? current;
      for (let k = 0; k < at; k += 1) rest -= (current[k] ?? NaN) * (above[k] ?? NaN);
      const value = rest / (above[at] ?? NaN);
      current[at] = value;
      pivot -= value * value;
    });
    if (!(pivot > TOLERANCE * entry(position, position))) continue;
    current[kept.length] = Math.sqrt(pivot);
    lower.push(current);
    kept.push(position);
  }
  return { lower, kept };
}

/** (LL′)⁻¹, spread over the positions of all columns. */
function invert(lower: readonly Float64Array[], kept: readonly number[], columns: number): Square {
  const inverse = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  for (const unit of kept) {
    const solved = substitute(lower, kept, (row) => Number(row === unit));
    kept.forEach((row, at) => {
      const target = inverse[row];
      if (target !== undefined) target[unit] = solved[at] ?? NaN;
    });
  }
  return inverse;
}

/** x with LL′x = b. */
function substitute(
  lower: readonly Float64Array[],
  kept: readonly number[],
  right: (row: number) => number,
): Float64Array {
  const x = Float64Array.from(kept, right);
  lower.forEach((row, at) => {
    let rest = x[at] ?? NaN;
    for (let k = 0; k < at; k += 1) rest -= (row[k] ?? NaN) * (x[k] ?? NaN);
    x[at] = rest / (row[at] ?? NaN);
  });
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    let rest = x[at] ?? NaN;
    for (let k = at + 1; k < kept.length; k += 1) rest -= (lower[k]?.[at] ?? NaN) * (x[k] ?? NaN);
    x[at] = rest / (lower[at]?.[at] ?? NaN);
  }
  return x;
}
