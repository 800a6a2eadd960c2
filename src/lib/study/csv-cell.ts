const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** What a spreadsheet takes for the beginning of a formula, in both widths of Japanese and Chinese keyboards. */
const BEGINS = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** The same behind what parts cells where the comma is the decimal sign, and behind a line end. */
const WITHIN = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

/**
 * A cell of a CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers do not.
 *
 * @example csvCell('=1+1') // "'=1+1"
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const within = text.replace(WITHIN, "$1'");
  const safe = BEGINS.test(text) && !NUMBER.test(text) ? `'${within}` : within;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
