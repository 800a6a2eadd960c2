import type { FisherTest } from '../../stats/welch.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { AnswerCounts } from '../../survey/contrasts/answer-counts.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Domain } from '../../survey/types.ts';
import type { WeightMoments } from '../../weighting/scheme-weights.ts';
import type { MeasuredDifference } from '../measure-difference.ts';
import type { ContrastMoments, GroupMoments } from '../measure-moments.ts';
import type { Measure } from '../measures.ts';

/** How the answers to one question are ranked. */
export interface RankMoments {
  /** Of the variable: items, then questions. */
  readonly variable: number;
  /** Without a design: the answers, group by group. */
  readonly counts?: AnswerCounts['n'];
  /** Under a design: mean mid-rank of every group, 0–1; its variances are the last of the contrasts'. */
  readonly means?: readonly number[];
}

/** Moments of the comparison of one field's groups: any scheme, level and smallest group is solved from them. */
export interface GroupsMoments extends WeightMoments {
  readonly design: DesignMoments;
  /** Primary units and strata; persons, where they may be in several groups. 0 where nothing was compared. */
  readonly units: number;
  readonly strata: number;
  readonly groups: readonly GroupMoments[];
  readonly contrasts: readonly ContrastMoments[];
  readonly ranks: readonly RankMoments[];
}

/** A test of the whole grouping, p adjusted by Holm over the measures of its family. */
interface WholeTest extends FisherTest {
  readonly pHolm: number;
}

/** The test by ranks: Kruskal and Wallis' H (one number of degrees of freedom), under a design F on mid-ranks (two). */
export interface RankTest {
  readonly statistic: number;
  readonly df: readonly [number] | readonly [number, number];
  readonly p: number;
  readonly pHolm: number;
  /** ε² = H/(n − 1); null under a design. */
  readonly effect: number | null;
}

/** One group in one measure. */
export interface GroupValue {
  readonly domain: Domain;
  readonly n: number;
  readonly value: number;
  /** Less the rest, p adjusted over all groups and measures of the family; null for the second of two groups (the first says it), and where nothing could be tested or the rest is too few. */
  readonly difference: MeasuredDifference | null;
}

export interface ComparedMeasure {
  readonly measure: Measure;
  /** Those large enough, in their order. */
  readonly groups: readonly GroupValue[];
  /** Wald's F under a design, else Welch's. */
  readonly whole: WholeTest | null;
  readonly ranks: RankTest | null;
}

export interface GroupsResult {
  readonly field: string;
  /** Every group of the field; those under the smallest n are not shown. */
  readonly groups: readonly { readonly domain: Domain; readonly n: number; readonly shown: boolean }[];
  /** `design`: Taylor errors, Wald and rank tests as R survey; `plain`: Welch, Kruskal and Wallis. */
  readonly tests: 'design' | 'plain';
  /** The index first, then level by level, the questions about the whole, the net promoter score. */
  readonly measures: readonly ComparedMeasure[];
  /** Why there is no index, and no dimension. */
  readonly refusal: Refusal | null;
  readonly remarks: readonly Remark[];
}
