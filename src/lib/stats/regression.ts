import { solveSymmetric } from './linear/cholesky.ts';
import type { Correlations } from './linear/correlation.ts';

/** Standardised coefficients, or the driver that is a linear combination of those before it. */
export type Regression =
  { readonly beta: readonly number[]; readonly rSquared: number } | { readonly dependent: number };

/**
 * Standardised regression of the outcome on all drivers at once, from correlations: β = Rxx⁻¹ r, R² = β′r. As R's `lm` on
 * `scale()`d columns.
 */
export function standardisedRegression({ drivers, outcome }: Correlations): Regression {
  const solution = solveSymmetric(drivers, outcome);
  if ('dependent' in solution) return solution;
  const rSquared = solution.x.reduce((sum, beta, index) => sum + beta * (outcome[index] ?? NaN), 0);
  return { beta: solution.x, rSquared };
}
