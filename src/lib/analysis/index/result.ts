import type { DriverFit } from '../../weighting/driver-fit.ts';
import type { SchemeWeights } from '../../weighting/types.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Scheme } from '../../study/types.ts';
import type { Remark } from '../../study/remark.ts';
import type { Domain, Estimate } from '../../survey/types.ts';

/** Kendall's W (1: the same order, 0: none in common) over the schemes that rank the nodes weighed first. */
export interface SchemeAgreement {
  readonly w: number;
  readonly schemes: number;
}

export interface NodeScore extends Estimate {
  readonly node: string;
  /** 0 root (the index), 1 dimensions, … */
  readonly level: number;
  /** Global weight renormalised over the items used. */
  readonly weight: number;
  /** weight · value and weight · (100 − value), in index points. */
  readonly contribution: number;
  readonly lost: number;
}

export interface GroupIndex {
  readonly domain: Domain;
  /** Respondents and their summed design weight. */
  readonly n: number;
  readonly weightedN: number;
  /** The headline: on the item set common to all groups of the same field, or why there is none (too small). */
  readonly index: Estimate | Refusal;
  /** On the group's own items; equals `index` where every item applies. */
  readonly ownSet: Estimate | Refusal;
  /** Items left out of `index` because they do not apply to some group of the field. */
  readonly notCommon: readonly string[];
  /** Own-set scores, node id → score, for every node the group has; empty if suppressed. */
  readonly nodes: Readonly<Record<string, NodeScore>>;
}

/** Result of the index analysis under the options' scheme, with the other schemes beside it. */
export interface IndexResult {
  /** The scheme used (`user` where options.ownWeights are set). */
  readonly scheme: Scheme | 'user';
  readonly weights: readonly SchemeWeights[];
  readonly agreement: SchemeAgreement | null;
  /** How far overall satisfaction is explained within every parent whose weights can be derived from it. */
  readonly fits: readonly DriverFit[];
  /** `all` first (the focal provider's latest wave), then segments, channels, waves, providers. */
  readonly groups: readonly GroupIndex[];
  /** The index of every group under every scheme: `effect[scheme][domain id]`. */
  readonly effect: Readonly<Record<string, Readonly<Record<string, Estimate | Refusal>>>>;
  /** Rows read, rows with no usable item or weight, respondents and PSUs in the design. */
  readonly rows: number;
  readonly leftOut: number;
  readonly psus: number;
  readonly strata: number;
  /** The study's provider against the first other one, under the scheme used. */
  readonly benchmark: BenchmarkResult | Refusal;
  /** What has to be known about the design. */
  readonly remarks: readonly Remark[];
  /** What the reader cannot see: whether intervals hold the weights fixed, and which tests p is adjusted over. */
  readonly notes: readonly Remark[];
}

/** Node by node: one provider minus another, common weights. */
export interface BenchmarkResult {
  readonly provider: string;
  readonly against: string;
  readonly nodes: Readonly<
    Record<
      string,
      /** t and p are null where there is nothing to test: everybody was asked, or nothing varies. */
      Estimate & { readonly t: number | null; readonly p: number | null; readonly pHolm: number | null }
    >
  >;
}
