/**
 * A symmetric n × n matrix as its upper triangle by rows: (0,0) (0,1) … (0,n−1) (1,1) … (n−1,n−1), n(n+1)/2 numbers. The form in
 * which covariance matrices travel from SQL to page.
 */
export type Packed = readonly number[];

/** Entries of the packed form of an n × n matrix. */
export function packedLength(size: number): number {
  return (size * (size + 1)) / 2;
}

/**
 * Every unordered pair, each with itself, in the order of a packed matrix.
 *
 * @example pairsOf(['a', 'b']) // [['a', 'a'], ['a', 'b'], ['b', 'b']]
 */
export function pairsOf<T>(of: readonly T[]): readonly (readonly [T, T])[] {
  return of.flatMap((one, at) => of.slice(at).map((other): readonly [T, T] => [one, other]));
}

/** Where the entry (row, column) of an n × n matrix lies in its packed form; the order of row and column is free. */
export function packedPosition(size: number, row: number, column: number): number {
  const low = Math.min(row, column);
  return low * size - (low * (low - 1)) / 2 + (Math.max(row, column) - low);
}

/** The entry (row, column). Throws RangeError outside the matrix. */
export function packedEntry(matrix: ArrayLike<number>, size: number, row: number, column: number): number {
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
  const terms = [...weights].sort(([left], [right]) => left - right);
  let sum = 0;
  terms.forEach(([row, weight], place) => {
    let above = 0;
    for (let later = place + 1; later < terms.length; later += 1) {
      const [column, other] = terms[later] ?? [row, 0];
      above += other * packedEntry(matrix, size, row, column);
    }
    sum += weight * (weight * packedEntry(matrix, size, row, row) + 2 * above);
  });
  return Math.max(0, sum);
}

/** The packed form of a symmetric matrix given in full, row by row. */
export function packedOf(matrix: Float64Array, size: number): Packed {
  const packed: number[] = [];
  for (let row = 0; row < size; row += 1)
    for (let column = row; column < size; column += 1) packed.push(matrix[row * size + column]!);
  return packed;
}
