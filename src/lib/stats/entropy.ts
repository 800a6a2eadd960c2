import { ORIGIN } from './score-origin.ts';

/**
 * How unevenly a column of scores is spread over the respondents: D = Σ p ln(p/ω) with p = ωx/Σωx and ω = w/Σw, 0·ln 0 = 0; for equal
 * weights 1 − E times ln n, E = −Σ p ln p/ln n being the entropy of the entropy weight method. 0 for a constant column. It measures
 * dispersion, not importance.
 *
 * From two moments: Σ p ln(p/ω) = (Σ ωx ln(x/50))/x̄ − ln(x̄/50).
 *
 * Shannon, C. E. (1948), A mathematical theory of communication; Kullback & Leibler (1951).
 *
 * @param mean x̄ = Σ ωx, above 0
 * @param logarithmic Σ ωx ln(x/50)
 */
export function entropyDivergence(mean: number, logarithmic: number): number {
  if (!(mean > 0))
    throw new RangeError(`entropyDivergence needs a column with a mean above 0; it was given ${mean}.`);
  return Math.max(0, logarithmic / mean - Math.log(mean / ORIGIN));
}
