import type { Estimate } from '../lib/survey/types.ts';
import { fixed, signed } from '../lib/chart/format.ts';
import { fill } from '../strings/fill.ts';

/** An interval as the summary prints it: `66.1 … 68.9`, with signs for differences. */
export function interval({ low, high }: Estimate, sign = false): string {
  const print = sign ? signed : fixed;
  return `${print(low, 2)} … ${print(high, 2)}`;
}

/** A count with grouped thousands. */
export function count(n: number): string {
  return fill('{n}', { n });
}
