import { intervals } from '../stats/estimate.ts';
import { studentTwoSided } from '../stats/distribution/student.ts';
import { welchDifference } from '../stats/welch.ts';
import type { Estimate } from '../survey/types.ts';
import type { ContrastMoments, GroupMoments } from './measure-moments.ts';
import { deviation, sideOfGroups, varianceOf } from './measures.ts';
import type { WeighedMeasure } from './measures.ts';

/** Under this standard error (score points) nothing varies: what is left is rounding. */
export const NO_SPREAD = 1e-9;

/** A difference with its test. */
export interface MeasuredDifference extends Estimate {
  /** Null where there is nothing to test: everybody was asked, or nothing varies. */
  readonly p: number | null;
  /** Adjusted by Holm over the family that the result names. */
  readonly pHolm: number | null;
  /** Cohen's d by the pooled standard deviation; null for a measure made of several questions. */
  readonly effect: number | null;
}

/** What differences rest on. */
export interface DifferenceBasis {
  readonly units: number;
  readonly strata: number;
  /** Respondents were drawn singly and alike: textbook tests hold. */
  readonly plain: boolean;
  readonly census: boolean;
  readonly confidence: number;
  /** The least respondents on either side. */
  readonly minimum: number;
  /** How many items there are. */
  readonly items: number;
}

/** Two sides that are compared: one group, and one or several others together. */
interface Sides {
  readonly own: GroupMoments;
  readonly others: readonly GroupMoments[];
  /** Of the group by itself, and of its difference from the others. */
  readonly alone: ContrastMoments | undefined;
  readonly apart: ContrastMoments | undefined;
}

/**
 * A measure in one group less that in others, before p is adjusted: by Welch's t where respondents were drawn singly and alike, as R's `t.test`; else by
 * Taylor's error and t on primary units − strata − 1, as R's `svyglm` on the two sides.
 *
 * @returns null where too few answered on either side
 */
export function differenceOf(
  measure: WeighedMeasure,
  { own, others, alone, apart }: Sides,
  basis: DifferenceBasis,
): MeasuredDifference | null {
  const { units, strata, plain, census, confidence, minimum, items } = basis;
  const [side, rest] = [sideOfGroups([own], measure), sideOfGroups(others, measure)];
  if (side === undefined || rest === undefined || alone === undefined || apart === undefined) return null;
  if (side.n < minimum || rest.n < minimum) return null;
  const value = side.value - rest.value;
  const taylor = varianceOf(apart, measure, items);
  const n = Math.min(side.n, rest.n);
  const untested = { n, p: null, pHolm: null, effect: cohensD(measure, own, others, value) };
  const degrees = Math.max(1, units - strata - 1);
  const interval = intervals(confidence, degrees);
  if (!(Math.sqrt(taylor) > NO_SPREAD) || census) return { ...interval(value, 0), ...untested };
  if (!plain) {
    const se = Math.sqrt(taylor);
    return { ...interval(value, se), ...untested, p: studentTwoSided(value / se, degrees) };
  }
  const variance = varianceOf(alone, measure, items);
  const welch = welchDifference(
    { n: side.n, mean: side.value, variance: textbookVariance(variance, side.n, units) },
    {
      n: rest.n,
      mean: rest.value,
      variance: textbookVariance(Math.max(0, taylor - variance), rest.n, units),
    },
  );
  if (welch === undefined) return { ...interval(value, 0), ...untested };
  return { ...intervals(confidence, welch.df)(value, welch.se), ...untested, p: welch.p };
}

/** Taylor's variance of a mean → s²/n, the textbook's of a simple random sample: n/(n − 1) of the answers instead of the whole table's. */
export function textbookVariance(variance: number, n: number, units: number): number {
  return (variance * ((units - 1) / units) * n) / (n - 1);
}

/** The difference over the pooled standard deviation; null where nothing varies, or the measure has several questions. */
function cohensD(
  measure: WeighedMeasure,
  own: GroupMoments,
  others: readonly GroupMoments[],
  value: number,
): number | null {
  const [first, second] = [deviation([own], measure), deviation(others, measure)];
  const [n, rest] = [sideOfGroups([own], measure)?.n ?? 0, sideOfGroups(others, measure)?.n ?? 0];
  if (first === null || second === null) return null;
  const pooled = Math.sqrt(((n - 1) * first ** 2 + (rest - 1) * second ** 2) / (n + rest - 2));
  return pooled > NO_SPREAD ? value / pooled : null;
}
