import type { BootstrapEstimate } from '../../survey/resampling/bootstrap-estimates.ts';
import type { ItemsOfDomain } from '../../survey/common-items.ts';
import type { Study } from '../../study/types.ts';
import type { ItemWeights } from '../../weighting/aggregate.ts';

/**
 * The index of one group minus that of another, in index points. Persons who answered in both waves are drawn together, so that the
 * intervals know of the panel.
 */
export interface IndexChange {
  /** Domain ids: the earlier wave and the later, another provider and the study's own, or the first segment of a field and another. */
  readonly from: string;
  readonly to: string;
  /** Under common weights (all rows pooled): the headline. */
  readonly common: BootstrapEstimate | null;
  /** Each group under weights of its own, and what of that difference the scores and the weights did: total = scores + weights. */
  readonly total: BootstrapEstimate | null;
  readonly scores: BootstrapEstimate | null;
  readonly weights: BootstrapEstimate | null;
}

/** What is estimated of a change, in this order. */
export const CHANGE_PARTS = ['common', 'total', 'scores', 'weights'] as const;

/** Of one field, so many are compared. */
const MOST_SEGMENTS = 8;

/** Two domains by their places. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * Each wave with the one before it, the study's provider with every other, and each segment with the first of its field (a part of one
 * whole against a part, not against a rest that differs from segment to segment); groups under `minGroup` left out, and fields of more
 * than eight segments: weights of their own cost each group a pass in every resample.
 */
export function comparedPairs(
  domains: readonly ItemsOfDomain[],
  { focalProvider }: Study,
  minGroup: number,
): readonly Pair[] {
  const of = (kind: string): readonly number[] =>
    domains.flatMap(({ domain, n }, at) => (domain.kind === kind && n >= minGroup ? [at] : []));
  const waves = of('wave');
  const providers = of('provider');
  const segments = Map.groupBy(of('segment'), (at) => domains[at]?.domain.field);
  const focal = providers.find((at) => domains[at]?.domain.category === focalProvider);
  return [
    ...waves.slice(1).map((to, at): Pair => ({ from: waves[at]!, to })),
    ...(focal === undefined
      ? []
      : providers.filter((at) => at !== focal).map((from): Pair => ({ from, to: focal }))),
    ...[...segments.values()].flatMap(([from, ...others]) =>
      from === undefined || others.length >= MOST_SEGMENTS ? [] : others.map((to): Pair => ({ from, to })),
    ),
  ];
}

/** One group: the scores of its items, and the weights of its own that they have in the index. */
export interface WeighedScores {
  readonly scores: (item: string) => number;
  readonly weights: ItemWeights;
}

/**
 * What made a difference of two indices: Σ w̄ Δs (the scores) and Σ s̄ Δw (the weights), w̄ and s̄ the midpoints. Both add up to it: no
 * cross term is left.
 */
export function decompose(
  from: WeighedScores,
  to: WeighedScores,
): { readonly scores: number; readonly weights: number } {
  let [scores, weights] = [0, 0];
  for (const item of new Set([...from.weights.keys(), ...to.weights.keys()])) {
    const [before, after] = [from.weights.get(item) ?? 0, to.weights.get(item) ?? 0];
    const [was, is] = [from.scores(item), to.scores(item)];
    scores += ((before + after) / 2) * (is - was);
    weights += ((was + is) / 2) * (after - before);
  }
  return { scores, weights };
}
