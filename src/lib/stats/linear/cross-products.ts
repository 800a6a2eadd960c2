/** Variables of n rows, row by row, about a fixed origin near their means: sums of squares stay sound. */
export interface Table {
  /** n × k, row-major. A missing value (NaN) stands for the mean of those there are, under the weights of each computation. */
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
}

/** Rows summed at a time: each entry of the matrix is read and written once for all of them. */
const BATCH = 4;

/** Covariances of a table's columns when each row counts as often as it is told: a resample without copying rows. */
export class WeightedCovariance {
  readonly #table: Table;
  readonly #products: Float64Array;
  readonly #batch: Float64Array;
  readonly #scaled: Float64Array;
  readonly #sums: Float64Array;
  readonly #means: Float64Array | null;
  /** Weighted means of the last computation, about the table's origin. */
  readonly centre: Float64Array;

  constructor(table: Table) {
    this.#table = table;
    this.#means = table.values.some(Number.isNaN) ? new Float64Array(table.columns) : null;
    const { columns } = table;
    this.#products = new Float64Array(columns * columns);
    this.#batch = new Float64Array(BATCH * columns);
    this.#scaled = new Float64Array(BATCH * columns);
    this.#sums = new Float64Array(columns);
    this.centre = new Float64Array(columns);
  }

  /**
   * Weighted covariance matrix (divisor Σc; k × k, both triangles) into `into`.
   *
   * @param counts row → how often it counts, not negative: draws, or draws times design weight
   * @returns Σc
   */
  compute(counts: ArrayLike<number>, into: Float64Array): number {
    const { rows, columns, values } = this.#table;
    const [products, batch, scaled, sums] = [this.#products, this.#batch, this.#scaled, this.#sums];
    const means = this.#means;
    if (means !== null) this.#average(counts, means);
    products.fill(0);
    sums.fill(0);
    let total = 0;
    let filled = 0;
    for (let row = 0; row < rows; row += 1) {
      const count = counts[row]!;
      if (count === 0) continue;
      total += count;
      const from = row * columns;
      const to = filled * columns;
      for (let k = 0; k < columns; k += 1) {
        let value = values[from + k]!;
        if (means !== null && Number.isNaN(value)) value = means[k]!;
        batch[to + k] = value;
        scaled[to + k] = count * value;
        sums[k]! += count * value;
      }
      filled += 1;
      if (filled < BATCH) continue;
      this.#add();
      filled = 0;
    }
    if (filled > 0) {
      scaled.fill(0, filled * columns);
      this.#add();
    }
    const { centre } = this;
    for (let a = 0; a < columns; a += 1) centre[a] = sums[a]! / total;
    for (let a = 0; a < columns; a += 1)
      for (let b = a; b < columns; b += 1) {
        const covariance = products[a * columns + b]! / total - centre[a]! * centre[b]!;
        into[a * columns + b] = covariance;
        into[b * columns + a] = covariance;
      }
    return total;
  }

  /** Weighted means of the values that are there; 0 for a column without any. */
  #average(counts: ArrayLike<number>, means: Float64Array): void {
    const { rows, columns, values } = this.#table;
    for (let k = 0; k < columns; k += 1) {
      let [sum, total] = [0, 0];
      for (let row = 0; row < rows; row += 1) {
        const value = values[row * columns + k]!;
        if (Number.isNaN(value)) continue;
        sum += counts[row]! * value;
        total += counts[row]!;
      }
      means[k] = total > 0 ? sum / total : 0;
    }
  }

  /** Adds the products of a full batch to the upper triangle. */
  #add(): void {
    const { columns } = this.#table;
    const [products, batch, scaled] = [this.#products, this.#batch, this.#scaled];
    const [second, third, fourth] = [columns, 2 * columns, 3 * columns];
    for (let a = 0; a < columns; a += 1) {
      const x0 = scaled[a]!;
      const x1 = scaled[second + a]!;
      const x2 = scaled[third + a]!;
      const x3 = scaled[fourth + a]!;
      const row = a * columns;
      for (let b = a; b < columns; b += 1)
        products[row + b]! +=
          x0 * batch[b]! + x1 * batch[second + b]! + x2 * batch[third + b]! + x3 * batch[fourth + b]!;
    }
  }
}
