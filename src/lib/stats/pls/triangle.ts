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
