/**
 * The two parts of Loader's saddle-point expansion ("Fast and accurate computation of binomial probabilities", 2000), by which densities
 * keep their digits where log-gammas would cancel; as R's `stirlerr` and `bd0`.
 */

/** ln Γ(n + 1) − (n + ½) ln n + n − ln √(2π), n above 0: the series (DLMF 5.11.1) from 16 up, below it by the recurrence. */
export function stirlingError(n: number): number {
  let lifted = 0;
  let shifted = n;
  for (; shifted < 16; shifted += 1) lifted += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const u = 1 / (shifted * shifted);
  const series =
    1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u * (1 / 1188 - (u * 691) / 360360))));
  return lifted + series / shifted;
}

/** x ln(x/mean) + mean − x, both above 0; a series where they are near each other. */
export function deviance(x: number, mean: number): number {
  const apart = x - mean;
  if (Math.abs(apart) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - apart;
  const v = apart / (x + mean);
  let sum = apart * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
