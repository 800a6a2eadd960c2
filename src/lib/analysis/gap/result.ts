import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { Domain, Estimate } from '../../survey/types.ts';

/** Where a gap lies beside 0, as far as that can be told. */
export type GapVerdict = 'above' | 'below' | 'undecided' | 'equal' | 'constant';

/** P − E of one node in one group, in score points (0–100 scale), on respondents who answered both. */
export interface GapEstimate extends Estimate {
  readonly node: string;
  readonly level: number;
  readonly performance: number;
  readonly expectation: number;
  /** Null where there is nothing to test: everybody was asked (the gap is known exactly), or all differences are the same. */
  readonly t: number | null;
  /** Two-sided; `pHolm` adjusted over the nodes of the same level in the same group. Null as `t`. */
  readonly p: number | null;
  readonly pHolm: number | null;
  /** Cohen's dz: mean difference / sd of the differences. Items only; null above them. */
  readonly dz: number | null;
  /**
   * By pHolm at 1 − confidence: significantly above, below, or neither. Known exactly: above, below or `equal`. All differences the same
   * in a sample: `constant`.
   */
  readonly verdict: GapVerdict;
}

/** Fine at one level, failing below it. */
export interface Reversal {
  /** The group in which the lower node fails. */
  readonly domain: Domain;
  /** The node that fails (verdict below) … */
  readonly node: string;
  /** … and its ancestor at level 1, whose gap among all respondents is not below zero. */
  readonly under: string;
  readonly gap: GapEstimate;
  readonly above: GapEstimate;
}

export interface GapGroup {
  readonly domain: Domain;
  readonly n: number;
  readonly weightedN: number;
  /** Node id → gap; empty and `refusal` set if the group is suppressed. */
  readonly nodes: Readonly<Record<string, GapEstimate>>;
  /** Nodes without a test, in `nodes` as `constant`: all their differences are the same. */
  readonly constant: readonly string[];
  readonly refusal: Refusal | null;
}

export interface GapResult {
  readonly groups: readonly GapGroup[];
  readonly reversals: readonly Reversal[];
  /** Items with performance but no expectation: not in this analysis. */
  readonly unpaired: readonly string[];
  /** Why the scheme gives no weights, so that only items have gaps; or null. */
  readonly refusal: Refusal | null;
  /** What has to be known about the design, and which tests p is adjusted over. */
  readonly remarks: readonly Remark[];
}
