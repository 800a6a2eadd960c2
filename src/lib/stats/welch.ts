import { fisherUpperTail } from './distribution/f.ts';
import { studentTwoSided } from './distribution/student.ts';

/** A group's mean with the variance of that mean (s²/n), and how many respondents it rests on. */
export interface GroupMean {
  readonly n: number;
  readonly mean: number;
  /** Of the mean, in squared units of it. */
  readonly variance: number;
}

/** A difference of two means and its test. */
export interface WelchDifference {
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
}

/**
 * The difference of two independent means whose variances may differ (Welch 1947; degrees of freedom by Satterthwaite), as R's `t.test`.
 *
 * @returns undefined where nothing varies in either group, or one of them has a single respondent
 */
export function welchDifference(first: GroupMean, second: GroupMean): WelchDifference | undefined {
  const variance = first.variance + second.variance;
  if (!(variance > 0) || first.n < 2 || second.n < 2) return undefined;
  const value = first.mean - second.mean;
  const se = Math.sqrt(variance);
  const df = variance ** 2 / (first.variance ** 2 / (first.n - 1) + second.variance ** 2 / (second.n - 1));
  return { value, se, df, p: studentTwoSided(value / se, df) };
}

/** A test of several groups by F, with its two numbers of degrees of freedom. */
export interface FisherTest {
  readonly f: number;
  readonly df: readonly [number, number];
  readonly p: number;
}

/**
 * Whether several independent means are one, their variances not taken as equal (Welch 1951), as R's `oneway.test`.
 *
 * @param groups at least two
 * @returns undefined where nothing varies in one of them, or it has a single respondent
 */
export function welchTest(groups: readonly GroupMean[]): FisherTest | undefined {
  if (groups.length < 2 || groups.some(({ n, variance }) => !(variance > 0) || n < 2)) return undefined;
  const weights = groups.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const mean = groups.reduce((sum, group, at) => sum + (shares[at] ?? 0) * group.mean, 0);
  const above = groups.length - 1;
  const spread = groups.reduce((sum, { n }, at) => sum + (1 - (shares[at] ?? 0)) ** 2 / (n - 1), 0);
  const lambda = spread / (groups.length ** 2 - 1);
  const between = groups.reduce((sum, group, at) => sum + (weights[at] ?? 0) * (group.mean - mean) ** 2, 0);
  const f = between / (above * (1 + 2 * (groups.length - 2) * lambda));
  const below = 1 / (3 * lambda);
  return { f, df: [above, below], p: fisherUpperTail(f, above, below) };
}
