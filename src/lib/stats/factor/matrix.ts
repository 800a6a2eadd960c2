import type { Square } from '../linear/correlation.ts';

/** A matrix by rows. */
type Matrix = readonly (readonly number[])[];

/** AB. */
export function product(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]?.length ?? 0;
  return left.map((row) => {
    const sums = new Array<number>(columns).fill(0);
    row.forEach((value, k) => {
      const other = right[k]!;
      for (let at = 0; at < columns; at += 1) sums[at]! += value * other[at]!;
    });
    return sums;
  });
}

/** A′. */
export function transposed(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
}

/** A⁻¹ by elimination with the largest pivot; null where A is singular. */
export function inverseOf(matrix: Square): Square | null {
  const size = matrix.length;
  const rows = matrix.map((row, a) => [...row, ...row.map((_, b) => Number(a === b))]);
  for (let at = 0; at < size; at += 1) {
    const pivot = rows.reduce(
      (best, row, place) => (place >= at && Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? place : best),
      at,
    );
    const chosen = rows[pivot]!;
    rows[pivot] = rows[at]!;
    rows[at] = chosen;
    const own = chosen[at]!;
    if (!(Math.abs(own) > 1e-12)) return null;
    const scaled = chosen.map((value) => value / own);
    rows.forEach((row, place) => {
      const by = row[at]!;
      rows[place] = place === at ? scaled : row.map((value, column) => value - by * scaled[column]!);
    });
  }
  return rows.map((row) => row.slice(size));
}
