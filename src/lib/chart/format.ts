const MINUS = '−';

/**
 * A number as it is printed: fixed digits, a true minus, never "−0".
 *
 * @example fixed(-0.04, 1) // '0.0'
 */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', MINUS);
}

/** A difference: like `fixed`, with a plus where it is above zero. */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return Number(text.replace(MINUS, '-')) > 0 ? `+${text}` : text;
}

/** A share of 1 as a percentage: `0.1234` → `12.3 %`. */
export function percent(share: number, digits = 1): string {
  return `${fixed(100 * share, digits)} %`;
}

/** From so many digits on a column may hold what is above 0 and rounds to it: a p. */
const SMALL = 2;

/** A number of a table's column: what is above 0 is never printed as 0 (`< 0.0001`). */
export function tabular(value: number, digits: number): string {
  const least = 10 ** -digits;
  return digits > SMALL && value > 0 && value < least / 2
    ? `< ${fixed(least, digits)}`
    : fixed(value, digits);
}

/** A p value: `< .0001` below that, three digits, below .001 four. */
export function probability(p: number): string {
  if (p < 0.0001) return '< .0001';
  return p.toFixed(p < 0.001 ? 4 : 3).replace(/^0/, '');
}
