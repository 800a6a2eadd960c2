import type { Correlations } from './linear/correlation.ts';
import { symmetricEigen } from './linear/eigen.ts';

/** Relative weights, Σ = R²; or `singular`: the drivers are linearly dependent. */
export type RelativeWeights =
  { readonly weights: readonly number[]; readonly rSquared: number } | { readonly singular: true };

/** Under this eigenvalue of a correlation matrix its drivers count as linearly dependent. */
const SINGULAR = 1e-10;

/**
 * Johnson's (2000) relative weights: how much of R² each of several correlated drivers stands for. Rxx = V D V′,
 * Λ = V √D V′ (loadings on the nearest orthogonal variables), β* = Λ⁻¹ r, ε_j = Σ_k λ_jk² β*_k². Never negative; Σ ε = R².
 *
 * Johnson, J. W. (2000), A heuristic method for estimating the relative weight of predictor variables in multiple regression,
 * Multivariate Behavioral Research 35(1), 1–19.
 */
export function relativeWeights({ drivers, outcome }: Correlations): RelativeWeights {
  const { values, vectors } = symmetricEigen(drivers);
  if (values.some((value) => value < SINGULAR)) return { singular: true };
  const indices = outcome.map((_, index) => index);
  const vector = (row: number, column: number): number => vectors[row]?.[column] ?? NaN;
  /** V D^power V′ */
  const power = (exponent: number): readonly (readonly number[])[] =>
    indices.map((row) =>
      indices.map((column) =>
        values.reduce((sum, value, k) => sum + vector(row, k) * value ** exponent * vector(column, k), 0),
      ),
    );
  const beta = power(-0.5).map((row) => row.reduce((sum, entry, k) => sum + entry * (outcome[k] ?? NaN), 0));
  const weights = power(0.5).map((row) =>
    row.reduce((sum, loading, k) => sum + loading ** 2 * (beta[k] ?? NaN) ** 2, 0),
  );
  return { weights, rSquared: weights.reduce((sum, weight) => sum + weight, 0) };
}
