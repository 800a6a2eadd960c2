import { betaFraction } from './incomplete-beta.ts';

/**
 * Student's t distribution, for degrees of freedom above 0. Upper tail by the incomplete beta function's continued fraction
 * (DiDonato & Morris 1992, eq. 9) evaluated by Lentz's method; agrees with R's `pt` and `qt` to twelve digits, the far tails included.
 * Self-written because `@stdlib/stats-base-dists-t-quantile` 0.2.2 gives +Infinity at p = 1e-100 (1 df), at 52 kB gzip.
 */

/** P(T > t). Far tails keep their relative accuracy down to the smallest double. */
export function studentUpperTail(t: number, df: number): number {
  checkDegrees(df);
  if (t < 0) return 1 - studentUpperTail(-t, df);
  if (t === 0) return 0.5;
  if (t === Infinity) return 0;
  const a = df / 2;
  const total = Math.hypot(Math.sqrt(df), t);
  const root = t / total;
  const front = (gammaRatio(a) / Math.sqrt(Math.PI)) * Math.exp(-a * logOnePlus(t, df)) * root;
  const x = df / total / total;
  const y = root * root;
  return y > 1.5 / (a + 1.5)
    ? front / betaFraction(x, y, a, 0.5) / 2
    : 0.5 - front / betaFraction(y, x, 0.5, a) / 2;
}

/** Two-sided p-value 2·P(T > |t|). */
export function studentTwoSided(t: number, df: number): number {
  return 2 * studentUpperTail(Math.abs(t), df);
}

/**
 * The t under which the share `probability` lies, 0 < probability < 1; ±Infinity where it passes the largest double. Solved on the tail
 * that `probability` or its complement is, so that a lower tail of 1e-300 keeps its digits.
 */
export function studentQuantile(probability: number, df: number): number {
  checkDegrees(df);
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`studentQuantile needs a probability between 0 and 1; it was given ${probability}.`);
  if (probability === 0.5) return 0;
  return probability < 0.5 ? -beyond(probability, df) : beyond(1 - probability, df);
}

/** The t above which the share `upper` < ½ lies: Newton's method on the upper tail, beyond t = 1 on its logarithm, inside what brackets it. */
function beyond(upper: number, df: number): number {
  if (studentUpperTail(Number.MAX_VALUE, df) > upper) return Infinity;
  const logarithmic = upper < studentUpperTail(1, df);
  let t = logarithmic ? 1 : 0;
  let [low, high] = [t, Number.MAX_VALUE];
  for (let iteration = 0; iteration < 500; iteration += 1) {
    const tail = studentUpperTail(t, df);
    if (tail > upper) low = t;
    else high = t;
    const step = logarithmic ? Math.log(tail / upper) / hazard(t, tail, df) : (tail - upper) / density(t, df);
    const next = t + step;
    if (Math.abs(step) <= 4 * Number.EPSILON * t) return next;
    t = next >= low && next <= high ? next : low + (high - low) / 2;
  }
  return t;
}

/** Density over upper tail: df/t so far out that the density is under the smallest double. */
function hazard(t: number, tail: number, df: number): number {
  return t * t > 1e24 * df ? df / t : density(t, df) / tail;
}

function density(t: number, df: number): number {
  return (gammaRatio(df / 2) / Math.sqrt(Math.PI * df)) * Math.exp((-(df + 1) / 2) * logOnePlus(t, df));
}

/** ln(1 + t²/df), without overflow. */
function logOnePlus(t: number, df: number): number {
  const ratio = t / Math.sqrt(df);
  return ratio < 1e8 ? Math.log1p(ratio * ratio) : 2 * Math.log(t) - Math.log(df);
}

/**
 * Γ(a + ½)/Γ(a): by its asymptotic series (DLMF 5.11.13) from a = 30 up, below it raised by the recurrence. Two log-gammas would lose
 * nine digits at a million degrees of freedom.
 */
function gammaRatio(a: number): number {
  let factor = 1;
  let shifted = a;
  for (; shifted < 30; shifted += 1) factor *= shifted / (shifted + 0.5);
  const u = 1 / (8 * shifted);
  const series =
    1 + u * (-1 + u * (0.5 + u * (2.5 + u * (-2.625 + u * (-49.875 + u * (54.3125 + u * 2457.8125))))));
  return factor * Math.sqrt(shifted) * series;
}

function checkDegrees(df: number): void {
  if (!(df > 0 && Number.isFinite(df)))
    throw new RangeError(`Student's t needs degrees of freedom above 0; it was given ${df}.`);
}
