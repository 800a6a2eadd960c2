import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';

/** Under what conditions a survey is fielded. */
export interface Fielding {
  /** Variance under the design over that of as many drawn singly: 1 where they are. */
  readonly designEffect: number;
  /** Share of those invited who answer, above 0 up to 1. */
  readonly responseRate: number;
  /** How many there are in all; null where they are many. */
  readonly population: number | null;
}

/** How many have to answer and to be invited. */
export interface SampleSize {
  /** What the formula gives before it is rounded, drawn singly from many. */
  readonly singly: number;
  readonly answers: number;
  readonly invited: number;
}

/**
 * Respondents drawn singly from many → answers under a design and from a population of N, n = D/(1 + (D − 1)/N) with D = deff · n₀ (Cochran 1977,
 * eq. 4.2), and invitations, n over the response rate. Rounded up once, at the end.
 *
 * @returns a refusal where an entry is impossible (`plan-entry`), or more would have to be invited than there are (`plan-beyond-population`)
 */
export function fielded(
  singly: number,
  { designEffect, responseRate, population }: Fielding,
): SampleSize | Refusal {
  if (
    !(singly > 0 && Number.isFinite(singly)) ||
    !(designEffect > 0) ||
    !(responseRate > 0 && responseRate <= 1)
  )
    return refuse('plan-entry');
  if (population !== null && !(population >= 1)) return refuse('plan-entry');
  const drawn = designEffect * singly;
  const needed = population === null ? drawn : drawn / (1 + (drawn - 1) / population);
  const invited = up(needed / responseRate);
  if (population !== null && invited > population)
    return refuse('plan-beyond-population', { invited, population });
  return { singly, answers: up(needed), invited };
}

/** Rounded up, but not for what rounding of the machine adds. */
function up(value: number): number {
  return Math.ceil(value - 1e-9 * value);
}
