import { above, below, equivalent } from './equivalence.ts';
import type { Tested } from './equivalence.ts';

/** Quality tiers, and the two verdicts that are none: an effect against the scale's direction, and too little evidence. */
export const TIERS = [
  'basic',
  'performance',
  'excitement',
  'indifferent',
  'wrong-sign',
  'undetermined',
] as const;
export type Tier = (typeof TIERS)[number];

/** Penalty P = −b_low, reward R = b_high and difference D = R − P of one item, in score points of the outcome. */
export interface Effects {
  readonly penalty: Tested;
  readonly reward: Tested;
  readonly difference: Tested;
}

/**
 * The tier of one item on one outcome. In this order: P or R significantly below 0, wrong sign; both within ±margin by equivalence
 * tests, indifferent; D > 0 and R > 0, excitement; D < 0 and P > 0, basic; P > 0 and R > 0 while D is not significant, performance;
 * else undetermined. "Not significant" alone never makes a tier but for D of a performance item, whose interval is to be shown.
 *
 * @param margin δ in score points
 * @param critical the t above which the share α lies, one-sided
 */
export function decideTier({ penalty, reward, difference }: Effects, margin: number, critical: number): Tier {
  if (below(penalty, critical) || below(reward, critical)) return 'wrong-sign';
  if (equivalent(penalty, margin, critical) && equivalent(reward, margin, critical)) return 'indifferent';
  const [harms, wins] = [above(penalty, critical), above(reward, critical)];
  const [more, less] = [above(difference, critical), below(difference, critical)];
  if (more && wins) return 'excitement';
  if (less && harms) return 'basic';
  return harms && wins && !more && !less ? 'performance' : 'undetermined';
}

/**
 * S1's excitement (激励质量): meeting it raises loyalty, missing it does no harm. R significant on loyalty, P within ±margin on
 * satisfaction by equivalence tests.
 */
export function excites(satisfaction: Effects, loyalty: Effects, margin: number, critical: number): boolean {
  return above(loyalty.reward, critical) && equivalent(satisfaction.penalty, margin, critical);
}
