import { normalBelow } from '../../stats/distribution/normal.ts';
import { acceleration, bcaInterval, percentileInterval } from '../../stats/resample/interval.ts';
import type { Bounds } from '../../stats/resample/interval.ts';
import { studentQuantile } from '../../stats/distribution/student.ts';
import type { Draws } from './types.ts';

/** A statistic with its bootstrap standard error and intervals. */
export interface BootstrapEstimate {
  /** Of the study itself. */
  readonly value: number;
  /** Standard deviation over the resamples, divisor B − 1. */
  readonly se: number;
  readonly percentile: Bounds;
  /** Null where it cannot be placed: all resamples on one side of the value, or no acceleration. */
  readonly bca: Bounds | null;
  /** Resamples behind it. */
  readonly resamples: number;
  /** Resamples in which it could not be computed. */
  readonly failed: number;
}

/** With more than this share of the resamples failed there is no interval. */
const MOST_FAILED = 0.05;

/**
 * Every statistic's estimate, by its name; null where the study itself has none, or where over 5 % of the resamples could not be
 * computed (what is left would be a selection).
 */
export function bootstrapEstimates(
  draws: Draws,
  confidence: number,
): Readonly<Record<string, BootstrapEstimate | null>> {
  const level = intervalLevel(draws, confidence);
  return Object.fromEntries(draws.names.map((name, at) => [name, estimate(draws, at, level)]));
}

/**
 * The level at which percentiles are taken. In a design with strata or clusters its normal quantile is Student's at `confidence`, on units − strata
 * degrees of freedom as in every other interval of the report: resamples of few units spread by the normal, which is too narrow for them
 * (Hesterberg 2015, without his factor √(n/(n − 1)): resamples of n − 1 units have the full variance). Of respondents drawn singly it is
 * `confidence` itself, as in R `boot`. Above 2,000 units the jackknife keeps no strata apart; there t is the normal to three digits.
 *
 * @param confidence of the interval wanted, between 0 and 1
 */
export function intervalLevel(
  { method, jackknife: { groupOf, stratum } }: Draws,
  confidence: number,
): number {
  const df = groupOf.length - (Math.max(-1, ...stratum) + 1);
  if (method === 'respondents' || df < 1) return confidence;
  return 2 * normalBelow(studentQuantile((1 + confidence) / 2, df)) - 1;
}

function estimate(draws: Draws, at: number, level: number): BootstrapEstimate | null {
  const { resamples } = draws;
  const value = draws.original[at]!;
  const finite = everyOther(draws, draws.resampled, at).filter(Number.isFinite).sort();
  const failed = resamples - finite.length;
  if (!Number.isFinite(value) || finite.length < 2 || failed > MOST_FAILED * resamples) return null;
  const mean = finite.reduce((sum, one) => sum + one, 0) / finite.length;
  const squares = finite.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const a = acceleration(everyOther(draws, draws.leftOut, at), draws.jackknife);
  return {
    value,
    se: Math.sqrt(squares / (finite.length - 1)),
    percentile: percentileInterval(finite, level),
    bca: a === null ? null : bcaInterval(finite, value, a, level),
    resamples: finite.length,
    failed,
  };
}

/** One statistic of every task. */
function everyOther({ names }: Draws, values: Float64Array, at: number): Float64Array {
  return Float64Array.from(
    { length: values.length / names.length },
    (_, task) => values[task * names.length + at]!,
  );
}
