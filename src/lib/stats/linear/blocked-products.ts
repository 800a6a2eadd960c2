/** Rows of a block, at most: two blocks of 80 columns stay in the processor's second cache. */
export const BLOCK_ROWS = 256;

/** The least number of columns that `addCrossProducts` takes for so many. */
export function paddedWidth(columns: number): number {
  return 4 * Math.ceil(columns / 4);
}

/**
 * Adds Σ left_j · right_k over the rows of a block to `sums`, for every j ≤ k; entries below the diagonal are of no use. Two by four columns at
 * a time, so that each number read is used several times.
 *
 * @param sums width × width, row by row
 * @param left its columns one after the other, `BLOCK_ROWS` numbers each
 * @param right as `left`
 * @param width a multiple of 4; columns beyond those that are used hold 0
 */
export function addCrossProducts(
  sums: Float64Array,
  left: Float64Array,
  right: Float64Array,
  width: number,
  rows: number,
): void {
  for (let j = 0; j < width; j += 2)
    for (let k = j - (j % 4); k < width; k += 4) {
      const [a0, a1] = [j * BLOCK_ROWS, (j + 1) * BLOCK_ROWS];
      const b0 = k * BLOCK_ROWS;
      const [b1, b2, b3] = [b0 + BLOCK_ROWS, b0 + 2 * BLOCK_ROWS, b0 + 3 * BLOCK_ROWS];
      let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let row = 0; row < rows; row += 1) {
        const u0 = left[a0 + row]!;
        const u1 = left[a1 + row]!;
        const v0 = right[b0 + row]!;
        const v1 = right[b1 + row]!;
        const v2 = right[b2 + row]!;
        const v3 = right[b3 + row]!;
        s00 += u0 * v0;
        s01 += u0 * v1;
        s02 += u0 * v2;
        s03 += u0 * v3;
        s10 += u1 * v0;
        s11 += u1 * v1;
        s12 += u1 * v2;
        s13 += u1 * v3;
      }
      const first = j * width + k;
      const second = first + width;
      sums[first]! += s00;
      sums[first + 1]! += s01;
      sums[first + 2]! += s02;
      sums[first + 3]! += s03;
      sums[second]! += s10;
      sums[second + 1]! += s11;
      sums[second + 2]! += s12;
      sums[second + 3]! += s13;
    }
}
