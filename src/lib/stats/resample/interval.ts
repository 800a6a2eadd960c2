import { normalBelow, normalQuantile } from '../distribution/normal.ts';
import type { Jackknife } from './jackknife.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * A quantile of resampled statistics, interpolated on the normal scale between order statistics (Davison & Hinkley 1997, 5.8; R
 * `boot`'s `norm.inter`); beyond the extremes the extreme itself.
 *
 * @param sorted ascending, finite, not empty
 */
export function resampledQuantile(sorted: Float64Array, probability: number): number {
  const size = sorted.length;
  const rank = (size + 1) * probability;
  const below = Math.trunc(rank);
  if (below === 0) return sorted[0]!;
  if (below >= size) return sorted[size - 1]!;
  const low = sorted[below - 1]!;
  if (below === rank) return low;
  const from = normalQuantile(below / (size + 1));
  const to = normalQuantile((below + 1) / (size + 1));
  return low + ((normalQuantile(probability) - from) / (to - from)) * (sorted[below]! - low);
}

/** The percentile interval (Efron & Tibshirani 1993; R `boot.ci(type = "perc")`). */
export function percentileInterval(sorted: Float64Array, confidence: number): Bounds {
  const outside = (1 - confidence) / 2;
  return { low: resampledQuantile(sorted, outside), high: resampledQuantile(sorted, 1 - outside) };
}

/**
 * The acceleration a = ΣL³ / (6 (ΣL²)^1.5), with L = (n − 1)(mean of the stratum − value without the unit). Null where some value is
 * not finite or nothing varies.
 *
 * @param values the statistic without each group
 */
export function acceleration(values: Float64Array, { others, stratum }: Jackknife): number | null {
  const strata = Math.max(-1, ...stratum) + 1;
  const sums = new Float64Array(strata);
  const counts = new Float64Array(strata);
  values.forEach((value, group) => {
    sums[stratum[group]!]! += value;
    counts[stratum[group]!]! += 1;
  });
  let [squares, cubes] = [0, 0];
  values.forEach((value, group) => {
    const h = stratum[group]!;
    const influence = others[group]! * (sums[h]! / counts[h]! - value);
    squares += influence ** 2;
    cubes += influence ** 3;
  });
  const a = cubes / (6 * squares ** 1.5);
  return Number.isFinite(a) ? a : null;
}

/**
 * The BCa interval (Efron 1987; R `boot.ci(type = "bca")`): percentiles moved by the bias z0 = Φ⁻¹(share of resamples below the
 * estimate) and the acceleration. Null where all resamples lie on one side of the estimate, or the bounds cannot be placed.
 *
 * @param sorted ascending, finite, not empty
 */
export function bcaInterval(
  sorted: Float64Array,
  value: number,
  accelerated: number,
  confidence: number,
): Bounds | null {
  const below = sorted.findIndex((resampled) => resampled >= value) / sorted.length;
  if (!(below > 0 && below < 1)) return null;
  const bias = normalQuantile(below);
  const outside = (1 - confidence) / 2;
  const [low, high] = [outside, 1 - outside].map((probability) => {
    const z = bias + normalQuantile(probability);
    return normalBelow(bias + z / (1 - accelerated * z));
  });
  if (!(low! > 0 && high! < 1 && low! < high!)) return null;
  return { low: resampledQuantile(sorted, low!), high: resampledQuantile(sorted, high!) };
}
