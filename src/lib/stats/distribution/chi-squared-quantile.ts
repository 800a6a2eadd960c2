import { chiSquaredUpperTail } from './chi-squared.ts';

/**
 * The value under which χ² lies with this probability (R's `qchisq`), by bisection of its upper tail down to the last digit.
 *
 * @param probability above 0 and below 1
 */
export function chiSquaredQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(
      `chiSquaredQuantile needs a probability between 0 and 1; it was given ${probability}.`,
    );
  const tail = 1 - probability;
  let low = 0;
  let high = df + 1;
  while (chiSquaredUpperTail(high, df) > tail) [low, high] = [high, 2 * high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (chiSquaredUpperTail(middle, df) > tail) low = middle;
    else high = middle;
  }
  return high;
}
