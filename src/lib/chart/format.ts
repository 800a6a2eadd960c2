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

/** A p value: `< .001` below that, else three digits. */
export function probability(p: number): string {
  return p < 0.001 ? '< .001' : p.toFixed(3).replace(/^0/, '');
}
