import type { BootstrapEstimate } from './bootstrap-estimates.ts';
import type { ItemsOfDomain } from './common-items.ts';
import type { Study } from '../study/types.ts';
import type { ItemWeights } from './aggregate.ts';

/**
 * The index of one group minus that of another, in index points. Persons who answered in both waves are drawn together, so that the
 * intervals know of the panel.
 */
export interface IndexChange {
  /** Domain ids: the earlier wave and the later, or another provider and the study's own. */
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

/** Two domains by their places. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Each wave with the one before it, and the study's provider with every other; groups under `minGroup` left out. */
export function comparedPairs(
  domains: readonly ItemsOfDomain[],
  { focalProvider }: Study,
  minGroup: number,
): readonly Pair[] {
  const of = (kind: string): readonly number[] =>
    domains.flatMap(({ domain, n }, at) => (domain.kind === kind && n >= minGroup ? [at] : []));
  const waves = of('wave');
  const providers = of('provider');
  const focal = providers.find((at) => domains[at]?.domain.category === focalProvider);
  return [
    ...waves.slice(1).map((to, at): Pair => ({ from: waves[at]!, to })),
    ...(focal === undefined
      ? []
      : providers.filter((at) => at !== focal).map((from): Pair => ({ from, to: focal }))),
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
