import type { Square } from './correlation.ts';

/** Under this share of its own variance a variable is a linear combination of those before it (1 − R² on them). */
const TOLERANCE = 1e-10;

/**
 * Cholesky's decomposition A = LL′ of a square part of a matrix, into the same part of `lower`, without allocation. `lower` may be
 * `matrix` itself.
 *
 * @param stride columns of both matrices
 * @param first row and column at which the part begins
 * @param tolerance share of its own variance that a variable must keep, given those before it
 * @returns −1, or the first of its variables that is a linear combination of those before it
 */
export function factorise(
  matrix: Float64Array,
  lower: Float64Array,
  stride: number,
  first: number,
  size: number,
  tolerance = TOLERANCE,
): number {
  for (let row = 0; row < size; row += 1) {
    const at = (first + row) * stride + first;
    for (let column = 0; column <= row; column += 1) {
      const above = (first + column) * stride + first;
      const own = matrix[at + column]!;
      let rest = own;
      for (let k = 0; k < column; k += 1) rest -= lower[at + k]! * lower[above + k]!;
      if (column < row) lower[at + column] = rest / lower[above + column]!;
      else if (rest > tolerance * own) lower[at + column] = Math.sqrt(rest);
      else return row;
    }
  }
  return -1;
}

/** Solves LL′x = b in place: `right` from `offset` on holds b, then x. `lower` as `factorise` leaves it. */
export function substitute(
  lower: Float64Array,
  stride: number,
  first: number,
  size: number,
  right: Float64Array,
  offset: number,
): void {
  for (let row = 0; row < size; row += 1) {
    const at = (first + row) * stride + first;
    let rest = right[offset + row]!;
    for (let k = 0; k < row; k += 1) rest -= lower[at + k]! * right[offset + k]!;
    right[offset + row] = rest / lower[at + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = right[offset + row]!;
    for (let k = row + 1; k < size; k += 1)
      rest -= lower[(first + k) * stride + first + row]! * right[offset + k]!;
    right[offset + row] = rest / lower[(first + row) * stride + first + row]!;
  }
}

/** x with Ax = b, or the first variable that is a linear combination of those before it. */
export type Solution = { readonly x: readonly number[] } | { readonly dependent: number };

/**
 * Solves Ax = b for a symmetric positive definite A by Cholesky's decomposition A = LL′. The squared pivot of variable j over A_jj
 * is its tolerance 1 − R²_j given the variables before it; at 1e-10 or less the system counts as singular (R's `lm` drops such a
 * variable at 1e-7 on the scale of its root) and the variable is named instead.
 *
 * @param matrix n × n, symmetric
 * @param right n right-hand sides
 */
export function solveSymmetric(matrix: Square, right: readonly number[]): Solution {
  const size = right.length;
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1)
      lower[row * size + column] = matrix[row]?.[column] ?? NaN;
  const dependent = factorise(lower, lower, size, 0, size);
  if (dependent >= 0) return { dependent };
  const x = Float64Array.from(right);
  substitute(lower, size, 0, size, x, 0);
  return { x: [...x] };
}
