import { normalQuantile } from '../../stats/distribution/normal.ts';

/** How near an estimate is to come: an interval of ± `margin` that holds the truth in the share `confidence` of samples. */
export interface Precision {
  readonly margin: number;
  readonly confidence: number;
}

/**
 * n₀ = z²s²/e² (Cochran 1977, eq. 4.7): respondents, drawn singly, for a mean with standard deviation `sd` to ± `margin` in the same unit. Not
 * rounded. Serves a gap too, with the standard deviation of the differences.
 */
export function forMean(sd: number, { margin, confidence }: Precision): number {
  return ((normalQuantile((1 + confidence) / 2) * sd) / margin) ** 2;
}

/** n₀ = z²p(1 − p)/e² (Cochran 1977, section 4.4): for a share, `margin` in shares of 1. Not rounded. */
export function forShare(share: number, precision: Precision): number {
  return forMean(Math.sqrt(share * (1 - share)), precision);
}

/** For a net promoter score, `margin` in points. Not rounded. */
export function forNps(promoters: number, detractors: number, precision: Precision): number {
  return forMean(npsSpread(promoters, detractors), precision);
}

/** Standard deviation, in points, of answers that count 100 (promoters), 0 and −100 (detractors), from their shares of 1. */
export function npsSpread(promoters: number, detractors: number): number {
  return 100 * Math.sqrt(Math.max(0, promoters + detractors - (promoters - detractors) ** 2));
}

/** ± of the interval that `answers` give under a design and from a population (null: of many), in the unit of `sd`. */
export function marginOf(
  sd: number,
  answers: number,
  {
    confidence,
    designEffect = 1,
    population = null,
  }: { readonly confidence: number; readonly designEffect?: number; readonly population?: number | null },
): number {
  const left = population === null ? 1 : Math.max(0, (population - answers) / Math.max(1, population - 1));
  return normalQuantile((1 + confidence) / 2) * sd * Math.sqrt((designEffect * left) / answers);
}
