const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A number of leading zeros is a code (a postcode, a telephone number) and stays text. */
const CODE = /^[+-]?0\d/;

/**
 * The number that a cell's text is (without the spaces around it), or undefined: also where a DOUBLE would not give the text
 * back (leading zeros, whole numbers beyond 2^53).
 */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed) || CODE.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** A number written with a decimal comma in the usual form, or the text unchanged. */
export function withDecimalPoint(text: string): string {
  return text.replace(/^(\s*[+-]?\d+),(\d+\s*)$/, '$1.$2');
}
