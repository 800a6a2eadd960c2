import type { Square } from './correlation.ts';

/** Under this share of its own variance a variable is a linear combination of those before it (1 − R² on them). */
const TOLERANCE = 1e-10;

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
  const lower: number[][] = [];
  const forward: number[] = [];
  for (let row = 0; row < size; row += 1) {
    const current: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      let rest = at(matrix, row, column);
      for (let k = 0; k < column; k += 1)
        rest -= (current[k] ?? NaN) * (row === column ? (current[k] ?? NaN) : at(lower, column, k));
      if (row !== column) current.push(rest / at(lower, column, column));
      else if (rest > TOLERANCE * at(matrix, row, row)) current.push(Math.sqrt(rest));
      else return { dependent: row };
    }
    lower.push(current);
    let rest = right[row] ?? NaN;
    for (let k = 0; k < row; k += 1) rest -= (current[k] ?? NaN) * (forward[k] ?? NaN);
    forward.push(rest / (current[row] ?? NaN));
  }
  const x = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = forward[row] ?? NaN;
    for (let k = row + 1; k < size; k += 1) rest -= at(lower, k, row) * (x[k] ?? NaN);
    x[row] = rest / at(lower, row, row);
  }
  return { x };
}

function at(matrix: Square, row: number, column: number): number {
  return matrix[row]?.[column] ?? NaN;
}
