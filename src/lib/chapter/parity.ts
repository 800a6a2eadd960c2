import { signed } from '../chart/format.ts';

/** A live number held against a published one. */
export interface Parity {
  readonly agrees: boolean;
  /** Live minus published, with one digit more than was printed. */
  readonly difference: string;
}

/** Digits after the point of a number as it was printed: '66.16' → 2. */
export function printedDigits(published: string): number {
  return published.split('.')[1]?.length ?? 0;
}

/**
 * Holds `live` against `published`, a number as it was printed: they agree if the live number, rounded to the printed
 * digits, is the printed one.
 *
 * @example parity(67.04, '67') // { agrees: true, difference: '0.0' }
 */
export function parity(live: number, published: string): Parity {
  const digits = printedDigits(published);
  return {
    agrees: live.toFixed(digits) === Number(published).toFixed(digits),
    difference: signed(live - Number(published), digits + 1),
  };
}
