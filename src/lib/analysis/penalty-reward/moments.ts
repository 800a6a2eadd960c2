import type { TierBands } from '../../study/types.ts';
import type { DesignMoments } from '../../survey/moments.ts';

/**
 * Whose answers an estimate rests on: all rows of the study (as for derived weights), the focal provider's rows of one wave, or one
 * provider's rows of its latest wave.
 */
export interface Scope {
  /** `pooled`, or `<field>=<category>`. */
  readonly id: string;
  readonly kind: 'pooled' | 'wave' | 'provider';
  readonly field?: string;
  readonly category?: string;
}

/** How many answers of one item fall into each band. */
export interface BandCounts {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Not answered, or not asked. */
  readonly open: number;
}

/** Coefficients of the lowest and the highest band against the middle one, and their covariances; score points. */
export interface BandEffects {
  readonly low: number;
  readonly high: number;
  readonly varLow: number;
  readonly varHigh: number;
  readonly covariance: number;
}

export interface ItemBandMoments {
  readonly item: string;
  readonly counts: BandCounts;
  /** Outcome by outcome: all items in one regression; null where a band has too few answers or depends on others. */
  readonly together: readonly (BandEffects | null)[];
  /** Outcome by outcome: this item alone; null where it was not computed or cannot be. */
  readonly alone: readonly (BandEffects | null)[];
}

/** One regression: a scope under one choice of bands. */
export interface PenaltyRewardCell {
  readonly scope: Scope;
  readonly bands: TierBands;
  /** Respondents who answered every outcome. */
  readonly n: number;
  /** Columns of the regression that were estimated. */
  readonly columns: number;
  /** Residual degrees of freedom of its standard errors; under 1 nothing can be tested. */
  readonly df: number;
  /** Outcome by outcome: share of variance that all items together stand for. */
  readonly rSquared: readonly number[];
  /** Outcomes that do not vary among these respondents: field names. */
  readonly constant: readonly string[];
  readonly items: readonly ItemBandMoments[];
}

/** Moments of the penalty–reward contrast: any margin, level and confidence are solved from them. */
export interface PenaltyRewardMoments {
  readonly design: DesignMoments;
  /** `taylor`: the design's linearisation (weights, strata, clusters); `hc3` without a design. */
  readonly covariance: 'taylor' | 'hc3';
  /** Satisfaction, then loyalty where the study has one: field names. */
  readonly outcomes: readonly string[];
  readonly cells: readonly PenaltyRewardCell[];
  /** The cut points of the bands `own`. Absent: there are none. */
  readonly cuts?: readonly [number, number];
}
