import type { Packed } from '../../stats/linear/packed.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';

/** What is usually asked of a reliability (Nunnally 1978). */
export const RELIABLE = 0.7;

/** Second moments of the items of one parent, complete cases, all rows pooled, design-weighted. */
export interface ScaleMoments {
  readonly parent: string;
  readonly items: readonly string[];
  readonly n: number;
  /** Σw and Σw² over respondents. */
  readonly weight: number;
  readonly squares: number;
  /** Covariance of the scores 0–100, divisor Σw. */
  readonly covariance: Packed;
}

/** The same of the sums of performance and of expectation, items with both, complete cases. */
export interface PairedMoments {
  readonly parent: string;
  readonly items: number;
  readonly n: number;
  /** Σ of the items' variances, and the variance of their sum. */
  readonly performance: { readonly own: number; readonly total: number };
  readonly expectation: { readonly own: number; readonly total: number };
  /** Covariance of the two sums. */
  readonly covariance: number;
}

export interface ReliabilityMoments {
  readonly scales: readonly ScaleMoments[];
  readonly pairs: readonly PairedMoments[];
}

/** Reliability of the difference between mean performance and mean expectation. */
export interface GapReliability {
  readonly n: number;
  readonly items: number;
  /** α of each, raw (null where it is negative, as no reliability is), and the correlation of their means. */
  readonly performance: number | null;
  readonly expectation: number | null;
  readonly correlation: number;
  readonly value: number;
}

/** How well the items of one parent measure one thing. */
export interface MeasuredScale {
  readonly n: number;
  /** From covariances. */
  readonly alpha: number;
  /** Of `alpha`, for as many respondents as the weighted ones are worth; null where they were drawn in clusters. */
  readonly interval: { readonly se: number; readonly low: number; readonly high: number } | null;
  /** α from correlations; null where that is negative, as no reliability is. */
  readonly standardised: number | null;
  /** Odd against even items; null where they go against each other. */
  readonly splitHalf: number | null;
  /** ω and loadings of the one factor, in the order of the items. */
  readonly omega: { readonly value: number; readonly loadings: readonly number[] } | Refusal;
  readonly kmo: number | null;
  readonly bartlett: { readonly chiSquared: number; readonly df: number; readonly p: number } | null;
  /** Null where expectation was not asked for two items. */
  readonly gap: GapReliability | Refusal | null;
  readonly remarks: readonly Remark[];
}

export interface ReliabilityResult {
  /** Every parent of at least two measured items, in the order of the system. */
  readonly scales: readonly {
    readonly node: string;
    readonly items: readonly string[];
    readonly found: MeasuredScale | Refusal;
  }[];
}
