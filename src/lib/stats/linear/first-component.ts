import type { Square } from './correlation.ts';
import { symmetricEigen } from './eigen.ts';

/** The first principal component of a correlation matrix. */
export interface FirstComponent {
  /** Its unit eigenvector v, turned so that Σ v > 0. */
  readonly vector: readonly number[];
  /** Share of the summed variances that it holds: the largest eigenvalue over k. */
  readonly share: number;
  /** How far the largest eigenvalue lies above the second, over the largest: near 0 the vector is not determined. */
  readonly separation: number;
}

/**
 * First principal component of the variables of a correlation matrix (Hotelling 1933), as R's `eigen(R)` up to sign.
 *
 * @param matrix k × k correlation matrix, k ≥ 2
 */
export function firstComponent(matrix: Square): FirstComponent {
  const { values, vectors } = symmetricEigen(matrix);
  const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? NaN) - (values[a] ?? NaN));
  const [first = 0, second = 0] = order;
  const [largest, next] = [values[first] ?? NaN, values[second] ?? NaN];
  const vector = vectors.map((row) => row[first] ?? NaN);
  const sign = vector.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  return {
    vector: vector.map((value) => sign * value),
    share: largest / values.length,
    separation: (largest - next) / largest,
  };
}
