import type { FigureTable } from '../chart/types.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A cell of RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers do not. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A figure's table as CSV, unrounded, with CRLF line ends. `notes` stand first, a line each, so that what the numbers are
 * (study, simulated or not, scheme) cannot be lost on the way.
 */
export function tableCsv(table: FigureTable, notes: readonly string[]): string {
  const lines = [
    ...notes.map((note) => cell(`# ${note}`)),
    table.columns.map(({ label }) => cell(label)).join(','),
    ...table.rows.map((row) => table.columns.map(({ key }) => cell(row[key] ?? null)).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
