import type { Remark } from '../../study/remark.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Domain } from '../../survey/types.ts';
import type { WeightMoments } from '../../weighting/scheme-weights.ts';
import type { ReadingParameter } from '../reading.ts';

/** The ten faults of practice that S1 lists, in its order. */
export const FAULTS = [
  'groups',
  'product',
  'process',
  'causes',
  'sample',
  'mode',
  'scales',
  'weights',
  'direction',
  'follow-up',
] as const;
export type Fault = (typeof FAULTS)[number];

/** `unknown`: the study lacks what the check needs. */
export const VERDICTS = ['pass', 'warn', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The sentence that says what was found, or what is missing: its key in the words, and what stands in its places. */
export interface Finding {
  readonly form: string;
  readonly parts: Readonly<Record<string, ReadingParameter>>;
}

export interface FaultCheck {
  readonly fault: Fault;
  readonly verdict: Verdict;
  readonly finding: Finding;
}

/** All ten, in S1's order. */
export interface TenFaultsResult {
  /** Respondents who answered at least one item: the focal provider's latest wave. */
  readonly n: number;
  readonly checks: readonly FaultCheck[];
  readonly remarks: readonly Remark[];
}

/** Of a group: how many answered, and the Taylor variance of the mean of their items. */
export interface GroupMoments {
  readonly domain: Domain;
  readonly n: number;
  readonly mean: number | null;
  /** Score points squared. */
  readonly variance: number;
}

export interface ItemAnswers {
  readonly item: string;
  readonly n: number;
  /** Mean score, 0–100, weighted; null where nobody answered. */
  readonly mean: number | null;
  /** Weighted share, 0–1, of those who answered with the best answer. */
  readonly top: number;
}

export interface TenFaultsMoments extends WeightMoments {
  readonly design: DesignMoments;
  /** All first, then segments, channels, waves, providers. */
  readonly groups: readonly GroupMoments[];
  /** In the order of the indicator system. */
  readonly items: readonly ItemAnswers[];
  /** Weighted shares, 0–1, of the respondents who answered half of the items or more, and who gave one answer to all. */
  readonly valid: number;
  readonly same: number;
  /** The best rated item less the worst rated, among those who answered both; null where there are no two. */
  readonly extremes: {
    readonly highest: string;
    readonly lowest: string;
    readonly n: number;
    readonly difference: number;
    readonly variance: number;
  } | null;
  /** Wave → the items that anybody answered in it, of the focal provider; in no order. */
  readonly waves: readonly { readonly wave: string; readonly items: readonly string[] }[];
}
