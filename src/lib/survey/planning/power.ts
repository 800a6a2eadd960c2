import { noncentralUpperTail } from '../../stats/distribution/noncentral-t.ts';
import { normalQuantile } from '../../stats/distribution/normal.ts';
import { studentQuantile } from '../../stats/distribution/student.ts';

/** A two-sided test at `level` that is to find a real difference in the share `power` of samples. */
export interface Detection {
  readonly level: number;
  readonly power: number;
}

/** Who is compared: other respondents in each wave, or the same ones twice (a gap, or a panel). */
export type Compared = 'others' | 'same';

const LARGEST = 1e9;

/**
 * Respondents a wave (`others`), or pairs (`same`), at which a t test finds a difference of means of `change`. `sd` is the standard deviation within a
 * wave, for `same` that of the differences. Not rounded; at least 2. As R's `power.t.test(type = "two.sample" or "paired")`; Infinity beyond 1e9.
 */
export function forChange(change: number, sd: number, compared: Compared, detection: Detection): number {
  const effect = Math.abs(change) / sd;
  if (powerOf(2, effect, compared, detection.level) >= detection.power) return 2;
  let [low, high] = [2, 4];
  while (powerOf(high, effect, compared, detection.level) < detection.power) {
    [low, high] = [high, 2 * high];
    if (high > LARGEST) return Infinity;
  }
  for (let halving = 0; halving < 60 && high - low > 1e-9 * high; halving += 1) {
    const middle = (low + high) / 2;
    if (powerOf(middle, effect, compared, detection.level) < detection.power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The power of the t test with `n` a wave (or pairs) where the difference is `effect` standard deviations. */
export function powerOf(n: number, effect: number, compared: Compared, level: number): number {
  const waves = compared === 'others' ? 2 : 1;
  const df = waves * (n - 1);
  return noncentralUpperTail(studentQuantile(1 - level / 2, df), df, Math.sqrt(n / waves) * Math.abs(effect));
}

/** Respondents a wave at which the change of a share from `before` to `after` (0–1) is found. Not rounded. As R's `power.prop.test`. */
export function forShareChange(before: number, after: number, { level, power }: Detection): number {
  const both = before + after;
  const none = normalQuantile(1 - level / 2) * Math.sqrt(both * (1 - both / 2));
  const real = normalQuantile(power) * Math.sqrt(before * (1 - before) + after * (1 - after));
  return ((none + real) / (after - before)) ** 2;
}

/** The standard deviation of differences of the same respondents, from that of each wave and the correlation between the two. */
export function spreadOfDifferences(first: number, second: number, correlation: number): number {
  return Math.sqrt(Math.max(0, first ** 2 + second ** 2 - 2 * correlation * first * second));
}
