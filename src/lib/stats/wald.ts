import { fisherUpperTail } from './distribution/f.ts';
import { solveSymmetric } from './linear/cholesky.ts';
import type { Square } from './linear/correlation.ts';
import type { FisherTest } from './welch.ts';

/**
 * Wald's test that all of several estimates are 0: F = d′V⁻¹d/k on k and `below` degrees of freedom, as R's `regTermTest(method = "Wald")`.
 *
 * @param estimates k of them
 * @param covariance k × k
 * @returns undefined where V is singular (nothing varies, or fewer primary units than estimates)
 */
export function waldTest(
  estimates: readonly number[],
  covariance: Square,
  below: number,
): FisherTest | undefined {
  const size = estimates.length;
  if (size === 0 || !(below > 0) || covariance.some((row, at) => !((row[at] ?? 0) > 0))) return undefined;
  const solved = solveSymmetric(covariance, estimates);
  if ('dependent' in solved) return undefined;
  const square = estimates.reduce((sum, estimate, at) => sum + estimate * (solved.x[at] ?? 0), 0);
  const f = Math.max(0, square) / size;
  return { f, df: [size, below], p: fisherUpperTail(f, size, below) };
}
