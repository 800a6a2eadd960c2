import { deviance, stirlingError } from './saddle-point.ts';

/**
 * The regularised incomplete beta function I_x(a, b), a and b above 0, with y = 1 − x given beside x: at a million degrees of freedom
 * one of them is so near 1 that the other, taken from it, would have lost its digits. The continued fraction of DiDonato & Morris (1992,
 * eq. 9) behind x^a y^b/B(a, b) as a binomial density by Loader's saddle-point expansion (2000); small values keep their relative accuracy.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const total = a + b;
  const front =
    Math.sqrt((a / total) * (b / (2 * Math.PI))) *
    Math.exp(
      stirlingError(total) -
        stirlingError(a) -
        stirlingError(b) -
        deviance(a, total * x) -
        deviance(b, total * y),
    );
  return y >= b / total ? front / betaFraction(x, y, a, b) : 1 - front / betaFraction(y, x, b, a);
}

/** The continued fraction f of I_x(a, b) = x^a y^b/(B(a, b)·f), y = 1 − x ≥ b/(a + b), by Lentz's method. */
export function betaFraction(x: number, y: number, a: number, b: number): number {
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
