import type { Refusal } from '../../study/refusal.ts';
import type { TierOptions } from '../../study/types.ts';
import type { BandCounts, Scope } from './moments.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import type { Estimate } from '../../survey/types.ts';

/** Penalty and reward of one item on one outcome, in score points (0–100) of the outcome, other items equal or alone. */
export interface Contrast {
  /** P: how much lower the outcome is in the lowest band than in the middle one. */
  readonly penalty: Estimate;
  /** R: how much higher it is in the highest band. */
  readonly reward: Estimate;
  /** D = R − P. */
  readonly difference: Estimate;
  /** (R − P)/(R + P), −1 all penalty to 1 all reward; null unless both are above 0. */
  readonly asymmetry: number | null;
  readonly tier: Tier;
}

export interface ItemTier {
  readonly item: string;
  readonly counts: BandCounts;
  /** All items in one regression. */
  readonly satisfaction: Contrast | Refusal;
  /** Null where no loyalty was asked. */
  readonly loyalty: Contrast | Refusal | null;
  /** Satisfaction on this item alone, the second view. */
  readonly alone: Contrast | Refusal;
  /** S1's excitement: reward on loyalty, penalty on satisfaction equivalent to none. */
  readonly excites: boolean;
  /** `excitement` where `excites`, else the tier on satisfaction; `undetermined` where that is refused. */
  readonly tier: Tier;
}

export interface ScopeTiers {
  readonly scope: Scope;
  readonly n: number;
  readonly rSquared: readonly number[];
  readonly items: readonly ItemTier[];
}

/** The tiers under other bands and margins: how far they hang on those choices. */
export interface Sensitivity {
  readonly options: TierOptions;
  /** Item id → tier, all rows. */
  readonly tiers: Readonly<Record<string, Tier>>;
}

/** Quality tiers under the options' margin, level and bands. */
export interface TierResult {
  readonly options: TierOptions;
  readonly covariance: 'taylor' | 'hc3';
  /** Field names. */
  readonly satisfaction: string;
  readonly loyalty: string | null;
  /** All rows first (the headline), then waves and providers (standard bands only). */
  readonly scopes: readonly ScopeTiers[];
  readonly sensitivity: readonly Sensitivity[];
}
