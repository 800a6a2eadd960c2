import type { Refusal } from '../../study/refusal.ts';
import type { Domain, Estimate } from '../../survey/types.ts';

/** P − E of one node in one group, in score points (0–100 scale), on respondents who answered both. */
export interface GapEstimate extends Estimate {
  readonly node: string;
  readonly level: number;
  readonly performance: number;
  readonly expectation: number;
  readonly t: number;
  /** Two-sided; `pHolm` adjusted over the nodes of the same level in the same group. */
  readonly p: number;
  readonly pHolm: number;
  /** Cohen's dz: mean difference / sd of the differences. Items only; null above them. */
  readonly dz: number | null;
  /** By pHolm at 1 − confidence: significantly above, below, or neither. */
  readonly verdict: 'above' | 'below' | 'undecided';
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
  /** Nodes without a test and so not in `nodes`: all their differences are the same. */
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
}
