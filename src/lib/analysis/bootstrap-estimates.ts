import { acceleration, bcaInterval, percentileInterval } from '../stats/resample/interval.ts';
import type { Bounds } from '../stats/resample/interval.ts';
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
  return Object.fromEntries(draws.names.map((name, at) => [name, estimate(draws, at, confidence)]));
}

function estimate(draws: Draws, at: number, confidence: number): BootstrapEstimate | null {
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
    percentile: percentileInterval(finite, confidence),
    bca: a === null ? null : bcaInterval(finite, value, a, confidence),
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
