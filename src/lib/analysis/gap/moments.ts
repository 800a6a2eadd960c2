import type { DesignMoments } from '../../survey/moments.ts';
import type { Domain } from '../../survey/types.ts';
import type { WeightMoments } from '../../weighting/scheme-weights.ts';

/** Performance and expectation of one item among those who answered both. Scores 0–100. */
export interface GapItemMoments {
  readonly item: string;
  readonly n: number;
  readonly weight: number;
  /** Weighted mean performance; null where nobody answered both. */
  readonly performance: number | null;
  /** Mean of performance − expectation. */
  readonly mean: number | null;
  /** Mean square of performance − expectation. */
  readonly square: number | null;
}

export interface GapDomainMoments {
  readonly domain: Domain;
  /** Respondents with at least one pair, and their summed design weight. */
  readonly n: number;
  readonly weight: number;
  readonly items: readonly GapItemMoments[];
  /** Taylor covariance matrix of the mean gaps, packed as in `DomainMoments`. */
  readonly covariance: readonly number[];
}

/** Moments of the gap analysis; drivers and importance as in the index, whose weights aggregate the gaps. */
export interface GapMoments extends WeightMoments {
  readonly design: DesignMoments;
  readonly domains: readonly GapDomainMoments[];
}
