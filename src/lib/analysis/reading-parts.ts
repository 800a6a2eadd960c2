import type { ReadingParameter } from './reading.ts';

/** So many things are named in one sentence. */
export const NAMED = 5;

/** The first few by name, and how many more there are (`reading.more`); one more is named too. */
export function shortList(names: readonly ReadingParameter[]): ReadingParameter {
  if (names.length <= NAMED + 1) return { list: names };
  const more = { form: 'reading.more', parts: { count: names.length - NAMED } };
  return { list: [...names.slice(0, NAMED), more] };
}

interface Bounds {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A rounded number; what is rounded to 0 has no sign. */
export function rounded(number: number, digits: number): ReadingParameter {
  return { number: Math.abs(number) < 0.5 * 10 ** -digits ? 0 : number, digits };
}

/** Percentage of a share of 1. */
export function percentage(share: number, digits = 0): ReadingParameter {
  return { number: 100 * share, digits };
}

/** Digits with which no bound that differs from 0 is written as 0: those asked for, or up to two more. */
export function telling(bounds: readonly number[], digits: number): number {
  const hidden = (more: number): boolean =>
    bounds.some((one) => one !== 0 && Math.abs(one) < 0.5 * 10 ** -(digits + more));
  return digits + (hidden(0) ? (hidden(1) ? 2 : 1) : 0);
}

/** The places `value`, `low` and `high` of a sentence. */
export function interval(
  { value, low, high }: Bounds,
  digits: number,
): Readonly<Record<'value' | 'low' | 'high', ReadingParameter>> {
  const shown = telling([low, high], digits);
  return { value: rounded(value, shown), low: rounded(low, shown), high: rounded(high, shown) };
}

/** The same without signs, the nearer bound first: for sentences that say the direction in words. Bounds on both sides of 0 keep theirs. */
export function size(
  bounds: Bounds,
  digits: number,
): Readonly<Record<'value' | 'low' | 'high', ReadingParameter>> {
  const { value, low, high } = bounds;
  return value < 0 ? interval({ value: -value, low: -high, high: -low }, digits) : interval(bounds, digits);
}

/** A name with its number and interval in brackets (`reading.named`). */
export function namedWith(
  name: ReadingParameter,
  parts: Readonly<Record<'value' | 'low' | 'high', ReadingParameter>>,
): ReadingParameter {
  return { form: 'reading.named', parts: { name, ...parts } };
}
