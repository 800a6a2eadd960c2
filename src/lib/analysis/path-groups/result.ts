import type { PermutationTest } from '../../stats/pls/groups.ts';
import type { Domain } from '../../survey/types.ts';

/** Respondents who answered what the model needs, by group. */
export interface PathGroupsMoments {
  readonly groups: readonly { readonly id: string; readonly n: number }[];
}

/** What can be compared, and what is. */
export interface PathGroupsResult {
  /** Field by field: its groups with their respondents. */
  readonly choices: readonly (readonly (Domain & { readonly n: number })[])[];
  readonly compared: readonly [Domain, Domain];
  /** What the permutations do not know: persons in both groups, clusters or strata. */
  readonly remarks: readonly ('persons' | 'design')[];
}

/**
 * How far two groups measure the same (MICOM): `none`, no compositional invariance of some construct; `partial`, of all, but means or
 * variances differ; `full`.
 */
export type Invariance = 'none' | 'partial' | 'full';

/** MICOM's steps 2 and 3 for one construct. */
export interface InvarianceTest {
  readonly id: string;
  /** Step 2: c, the correlation of the scores by the two groups' weights; `low` is the 5 % quantile of the permutations. */
  readonly agreement: PermutationTest;
  readonly established: boolean;
  /** Step 3: difference of the means of the pooled score (variance 1), and of the logs of its variances. */
  readonly means: PermutationTest;
  readonly variances: PermutationTest;
  readonly equal: boolean;
}

export interface PathDifference extends PermutationTest {
  readonly from: string;
  readonly to: string;
  /** The path in the first group and in the second; `value` is the first minus the second. */
  readonly first: number;
  readonly second: number;
  /** p adjusted over all paths (Holm). */
  readonly pHolm: number;
  /** Compositional invariance holds at both ends: without it the two paths are not between the same constructs. */
  readonly comparable: boolean;
}

/** A path model in two groups, tested by permutation. */
export interface PathGroupsTest {
  readonly compared: readonly [string, string];
  readonly n: readonly [number, number];
  readonly constructs: readonly InvarianceTest[];
  readonly invariance: Invariance;
  readonly paths: readonly PathDifference[];
  readonly permutations: number;
  /** Permutations in which a group gave no estimate. */
  readonly failed: number;
  /** What it was made under (`pathGroupsMadeUnder`). */
  readonly options: string;
}
