import { chiSquaredUpperTail } from './distribution/chi-squared.ts';
import type { Square } from './linear/correlation.ts';
import { symmetricEigen } from './linear/eigen.ts';

/** Under this smallest eigenvalue a correlation matrix counts as singular. */
const SINGULAR = 1e-10;

/** Whether items share enough for a factor to be sought behind them. */
export interface SamplingAdequacy {
  /** Kaiser, Meyer & Olkin: Σr²/(Σr² + Σq²) over all pairs, q the correlation of two items with the others held equal. */
  readonly kmo: number;
  /** Bartlett's test of no correlation at all: −(n − 1 − (2k + 5)/6) ln|R| on k(k − 1)/2 degrees of freedom. */
  readonly bartlett: { readonly chiSquared: number; readonly df: number; readonly p: number };
}

/**
 * KMO (Kaiser 1974) and Bartlett's sphericity (1951), as R psych's `KMO` and `cortest.bartlett`.
 *
 * @param correlations of at least two items
 * @param n respondents, or as many as they are worth
 * @returns null where an item is determined by the others
 */
export function samplingAdequacy(correlations: Square, n: number): SamplingAdequacy | null {
  const size = correlations.length;
  const { values, vectors } = symmetricEigen(correlations);
  if (!(Math.min(...values) > SINGULAR)) return null;
  const inverse = (a: number, b: number): number =>
    values.reduce((sum, value, k) => sum + (vectors[a]![k]! * vectors[b]![k]!) / value, 0);
  let [shared, partial] = [0, 0];
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < a; b += 1) {
      shared += correlations[a]![b]! ** 2;
      partial += inverse(a, b) ** 2 / (inverse(a, a) * inverse(b, b));
    }
  const logarithm = values.reduce((sum, value) => sum + Math.log(value), 0);
  const chiSquared = Math.max(0, -(n - 1 - (2 * size + 5) / 6) * logarithm);
  const df = (size * (size - 1)) / 2;
  return {
    kmo: shared + partial > 0 ? shared / (shared + partial) : 0,
    bartlett: { chiSquared, df, p: chiSquaredUpperTail(chiSquared, df) },
  };
}
