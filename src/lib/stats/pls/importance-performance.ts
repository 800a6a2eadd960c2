import type { Square } from '../linear/correlation.ts';
import { totalEffects } from './effects.ts';

/** Where a construct stands in an importance–performance map. */
export interface MapPoint {
  readonly construct: number;
  /** Points by which the target's 0–100 score is higher where this construct's is one point higher, all ways together. */
  readonly importance: number;
  /** Mean of the construct's score, 0–100. */
  readonly performance: number;
}

/**
 * Importance–performance map of a target construct (Ringle & Sarstedt 2016, Industrial Management & Data Systems 116(9)): scores are
 * weighted means of indicators from 0 to 100, weights normalised to sum 1; importance is the unstandardised total effect between
 * such scores.
 *
 * @param weights construct → weights of its score (variance 1) on the indicators as they come
 * @param paths of scores with variance 1, `paths[to][from]`
 * @param means of the indicators, 0–100
 * @param without constructs that are no scores from 0 to 100
 * @returns the target and every construct with a way to it; or the construct and indicator with a weight that is not positive
 */
export function importancePerformance(
  weights: Square,
  paths: Square,
  means: readonly number[],
  target: number,
  without: ReadonlySet<number> = new Set(),
): readonly MapPoint[] | { readonly construct: number; readonly indicator: number } {
  const effects = totalEffects(paths)[target]!;
  const shown = weights
    .map((_, at) => at)
    .filter((at) => !without.has(at) && (at === target || effects[at] !== 0));
  for (const construct of shown) {
    const indicator = weights[construct]!.findIndex((weight) => weight < 0);
    if (indicator >= 0) return { construct, indicator };
  }
  const sum = (at: number): number => weights[at]!.reduce((total, weight) => total + weight, 0);
  return shown.map((construct) => ({
    construct,
    // The normalised score's standard deviation is 1 / Σ weights.
    importance: construct === target ? 1 : (effects[construct]! * sum(construct)) / sum(target),
    performance:
      weights[construct]!.reduce((total, weight, at) => total + weight * means[at]!, 0) / sum(construct),
  }));
}
