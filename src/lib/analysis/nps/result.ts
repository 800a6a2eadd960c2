import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Domain, Estimate } from '../../survey/types.ts';

/** A row of `npsSql`: a group by itself (`against` is ''), or what it is less another. */
export interface NpsMoment {
  readonly domain: string;
  readonly against: string;
  readonly n: number;
  readonly weight: number;
  /** (Σw)²/Σw². */
  readonly kish: number;
  /** Shares, 0–1, of the group. */
  readonly promoters: number;
  readonly detractors: number;
  /** −100 to 100; of a difference −200 to 200. */
  readonly mean: number;
  readonly variance: number;
}

export interface NpsMoments {
  readonly design: DesignMoments;
  /** Primary units: persons, where several waves have them. */
  readonly psus: number;
  readonly strata: number;
  readonly rows: readonly NpsMoment[];
}

/** Scores and intervals from −100 to 100, shares from 0 to 1. */
export interface NpsScore {
  /** Promoters less detractors, with the interval to be shown. */
  readonly estimate: Estimate;
  /** By Student's t on primary units − strata; null where nothing varies. */
  readonly wald: Estimate | null;
  /** With ¾ promoters and ¾ detractors more, of n + 3. */
  readonly adjusted: Estimate;
  /** Which of the two intervals is shown; `known`: everybody was asked, so that there is none. */
  readonly shown: 'wald' | 'adjusted' | 'known';
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface NpsGroup {
  readonly domain: Domain;
  readonly n: number;
  readonly weightedN: number;
  readonly score: NpsScore | Refusal;
}

/** One group less another. */
export interface NpsDifference {
  readonly domain: Domain;
  /** The wave before; null: the other groups of the field together. */
  readonly against: Domain | null;
  readonly difference: Estimate;
  /** Null where there is nothing to test: everybody was asked, or nothing varies. */
  readonly p: number | null;
  /** Adjusted by Holm over the differences of the field. */
  readonly pHolm: number | null;
}

export interface NpsResult {
  /** The question's column. */
  readonly field: string;
  readonly groups: readonly NpsGroup[];
  readonly differences: readonly NpsDifference[];
  readonly remarks: readonly Remark[];
}
