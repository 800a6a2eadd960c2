import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Domain } from '../../survey/types.ts';

/**
 * What is measured of each respondent: overall satisfaction, the mean of the items answered (0 to 100), what a recommendation counts in the net promoter
 * score (−100, 0, 100), the mean gap of the items with an expectation.
 */
export const QUANTITIES = ['overall', 'items', 'nps', 'gap'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** Margins for which the answers needed are told, in points. */
export const MARGINS = [5, 3, 2, 1] as const;
/** The one that is drawn. */
export const TARGET = 2;
/** In which share of samples a change is to be seen. */
export const POWER = 0.8;

/** Moments of a quantity in a domain. */
export interface QuantityMoments {
  readonly quantity: Quantity;
  readonly n: number;
  readonly weight: number;
  /** Null where nobody answered. */
  readonly mean: number | null;
  /** Weighted mean of (value − 50)². */
  readonly square: number | null;
  /** Taylor variance of the mean. */
  readonly variance: number;
}

export interface SampleSizeMoments {
  readonly design: DesignMoments;
  readonly domains: readonly { readonly domain: Domain; readonly quantities: readonly QuantityMoments[] }[];
}

/** How near an estimate is, and what it would take to come nearer. All in points of the quantity. */
export interface Measured {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of the respondents. */
  readonly sd: number;
  /** Variance under the design over that of as many drawn singly, without the gain of a finite population. */
  readonly designEffect: number;
  /** How many there are, where weights and the role `population` tell. */
  readonly population: number | null;
  /** ± of the interval. */
  readonly margin: number;
  /** Answers for ± 5, 3, 2 and 1 points by the same design. */
  readonly needed: readonly { readonly margin: number; readonly answers: number }[];
  /** The change against another wave of this design and size that four samples out of five would show. */
  readonly change: number;
}

export interface SampleSizeGroup {
  readonly domain: Domain;
  /** Who answered the first quantity. */
  readonly n: number;
  readonly found: readonly { readonly quantity: Quantity; readonly measured: Measured | Refusal }[];
}

/** A quantity of a group; undefined where it was not measured, or too few answered. */
export function measuredIn({ found }: SampleSizeGroup, quantity: Quantity | undefined): Measured | undefined {
  const measured = found.find((one) => one.quantity === quantity)?.measured;
  return measured === undefined || isRefusal(measured) ? undefined : measured;
}

export interface SampleSizeResult {
  /** Those that the study measures. The first is drawn. */
  readonly quantities: readonly Quantity[];
  readonly groups: readonly SampleSizeGroup[];
  readonly remarks: readonly Remark[];
}
