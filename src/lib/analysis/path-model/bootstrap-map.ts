import type { PathModel } from '../../stats/pls/model.ts';

/** A number of the importance–performance map for target `to`; performance itself is the same for all of them. */
interface MapStatistic {
  readonly kind: 'importance' | 'importanceFrom' | 'performance' | 'performanceFrom';
  readonly from: number;
  readonly to: number;
}

/**
 * What is to be known of the maps of all targets: coordinates, and their distances from the lines through the means of the constructs shown
 * (the target itself is not).
 *
 * @param unscored constructs that no map shows
 */
export function mapStatistics(
  { constructs, paths }: PathModel,
  unscored: ReadonlySet<number>,
): readonly MapStatistic[] {
  const reaches = (from: number, to: number): boolean =>
    paths.some(([a, b]) => a === from && (b === to || reaches(b, to)));
  const shown = constructs.map((_, at) => at).filter((at) => !unscored.has(at));
  return [
    ...shown.map((at): MapStatistic => ({ kind: 'performance', from: at, to: at })),
    ...shown.flatMap((to) =>
      shown
        .filter((from) => reaches(from, to))
        .flatMap((from) =>
          (['importance', 'importanceFrom', 'performanceFrom'] as const).map((kind) => ({ kind, from, to })),
        ),
    ),
  ];
}

/**
 * Their values in one resample; NaN where a weight is negative.
 *
 * @param scores K × columns: weights of the scores (variance 1) on the indicators
 * @param effects K × K total effects of such scores, row = to
 * @param means of the indicators, 0–100
 */
export function statisticsOfMap(
  statistics: readonly MapStatistic[],
  scores: Float64Array,
  effects: Float64Array,
  means: Float64Array,
): readonly number[] {
  const columns = means.length;
  const count = scores.length / columns;
  const sums = new Float64Array(count);
  const performance = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    for (let k = 0; k < columns; k += 1) {
      const weight = scores[at * columns + k]!;
      if (weight === 0) continue;
      sums[at]! += weight < 0 ? NaN : weight;
      performance[at]! += weight * means[k]!;
    }
    performance[at]! /= sums[at]!;
  }
  const importance = ({ from, to }: MapStatistic): number =>
    (effects[to * count + from]! * sums[from]!) / sums[to]!;
  const middle = (of: (one: MapStatistic) => number) =>
    Array.from({ length: count }, (_, target) => {
      const shown = statistics.filter(({ kind, to }) => kind === 'importance' && to === target);
      return shown.reduce((sum, one) => sum + of(one), 0) / shown.length;
    });
  const across = middle(importance);
  const up = middle(({ from }) => performance[from]!);
  return statistics.map((one) => {
    if (one.kind === 'importance') return importance(one);
    if (one.kind === 'importanceFrom') return importance(one) - across[one.to]!;
    return performance[one.from]! - (one.kind === 'performance' ? 0 : up[one.to]!);
  });
}
