import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { Scheme } from '../../study/types.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Domain } from '../../survey/types.ts';
import type { WeightMoments } from '../../weighting/scheme-weights.ts';
import type { Sign, TOGETHER } from './signs.ts';
import type { CutOffs } from './sql.ts';

/** How many flags somebody has at least. */
export type Together = (typeof TOGETHER)[number];

/** Who has a sign's flag, or so many flags at least. */
export interface FlaggedSet {
  readonly sign: Sign | Together;
  readonly n: number;
  readonly weight: number;
  /** Items' weighted mean scores without them, null where nobody else answered; null where nobody is flagged. */
  readonly means: readonly (number | null)[] | null;
}

/** How many fall in a class of a measure: from `at` class widths on. */
export interface SignClass {
  readonly sign: Sign;
  readonly at: number;
  readonly n: number;
  /** Mean of their mean scores, design-weighted. */
  readonly score: number | null;
}

export interface QualityMoments extends WeightMoments {
  readonly design: DesignMoments;
  /** Respondents who answered at least one item: the focal provider's latest wave. */
  readonly n: number;
  readonly weight: number;
  readonly cut: CutOffs;
  /** The cut of D². */
  readonly distance: number;
  readonly median: number | null;
  /** Pairs of like items. */
  readonly pairs: number;
  readonly withheld: Readonly<Partial<Record<Sign, Refusal>>>;
  readonly items: readonly { readonly item: string; readonly n: number; readonly mean: number | null }[];
  readonly sets: readonly FlaggedSet[];
  readonly classes: readonly SignClass[];
  /** `flagged`: with at least 1, 2, 3 flags. */
  readonly groups: readonly {
    readonly domain: string;
    readonly n: number;
    readonly flagged: readonly number[];
  }[];
}

/** A node's score with everybody and without the flagged. */
export interface WithoutNode {
  readonly node: string;
  readonly value: number;
  /** Without less with. The same respondents are behind both: no error of drawing is in it. */
  readonly difference: number;
}

/** What leaving out does to the index (first) and its dimensions, or why that cannot be said. */
export type Without = readonly WithoutNode[] | Refusal;

/** One sign: who is flagged, and what is left without them. */
export interface SignResult {
  readonly sign: Sign;
  /** From (of `irv`, `synonyms`, `duration`: under) which value there is a flag, in the sign's own unit. */
  readonly cut: number;
  /** Respondents for whom the sign could be had. */
  readonly measured: number;
  readonly flagged: number;
  /** Of all respondents; `weighted` by design weights. */
  readonly share: number;
  readonly weighted: number;
  readonly classes: readonly SignClass[];
  readonly without: Without;
}

export interface TogetherResult {
  readonly least: Together;
  readonly flagged: number;
  readonly share: number;
  readonly weighted: number;
  readonly without: Without;
}

export interface QualityResult {
  readonly scheme: Scheme | 'user';
  readonly n: number;
  readonly weightedN: number;
  readonly items: number;
  /** Items on one scale, over which runs and spread are taken. */
  readonly common: number;
  readonly pairs: number;
  readonly median: number | null;
  /** The signs that the study can give, in their order. */
  readonly signs: readonly SignResult[];
  /** Signs that it cannot, and why. */
  readonly withheld: readonly { readonly sign: Sign; readonly why: Refusal }[];
  readonly together: readonly TogetherResult[];
  /** Of `together`, that which the options ask for. */
  readonly chosen: TogetherResult;
  /** The index and its dimensions with everybody. */
  readonly with: readonly { readonly node: string; readonly value: number }[] | Refusal;
  /** Segments' and channels' groups of the smallest n on, flagged as `chosen`. */
  readonly groups: readonly { readonly domain: Domain; readonly n: number; readonly flagged: number }[];
  /** Items and how many have no answer to them, most first. */
  readonly unanswered: readonly { readonly item: string; readonly n: number; readonly share: number }[];
  readonly remarks: readonly Remark[];
}
