/**
 * A symmetric n × n matrix as its upper triangle by rows: (0,0) (0,1) … (0,n−1) (1,1) … (n−1,n−1), n(n+1)/2 numbers. The form in
 * which covariance matrices travel from SQL to page.
 */
export type Packed = readonly number[];

/** Entries of the packed form of an n × n matrix. */
export function packedLength(size: number): number {
  return (size * (size + 1)) / 2;
}

/** Where the entry (row, column) of an n × n matrix lies in its packed form; the order of row and column is free. */
export function packedPosition(size: number, row: number, column: number): number {
  const [low, high] = row <= column ? [row, column] : [column, row];
  return low * size - (low * (low - 1)) / 2 + (high - low);
}

/** The entry (row, column). Throws RangeError outside the matrix. */
export function packedEntry(matrix: Packed, size: number, row: number, column: number): number {
  const value = matrix[packedPosition(size, row, column)];
  if (value === undefined)
    throw new RangeError(
      `packedEntry needs a packed ${size} × ${size} matrix; (${row}, ${column}) lies outside.`,
    );
  return value;
}

/**
 * w′Mw: the variance of Σ w·x if `matrix` is the covariance matrix of x. Only the positions listed in `weights` enter, so a
 * node of five items costs 25 products whatever the size of the matrix. Rounding below zero is returned as 0.
 *
 * @param weights position in the matrix → weight
 */
export function quadraticForm(matrix: Packed, size: number, weights: ReadonlyMap<number, number>): number {
  const terms = [...weights];
  let sum = 0;
  for (const [row, weightRow] of terms)
    for (const [column, weightColumn] of terms)
      sum += weightRow * weightColumn * packedEntry(matrix, size, row, column);
  return Math.max(0, sum);
}
