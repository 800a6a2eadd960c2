import { csvCell } from '../study/csv-cell.ts';
import type { FigureTable } from './types.ts';

/**
 * A figure's table as CSV, unrounded, with CRLF line ends. `notes` stand first, a line each, so that what the numbers are
 * (study, simulated or not, scheme) cannot be lost on the way.
 */
export function tableCsv(table: FigureTable, notes: readonly string[]): string {
  const lines = [
    ...notes.map((note) => csvCell(`# ${note}`)),
    table.columns.map(({ label }) => csvCell(label)).join(','),
    ...table.rows.map((row) => table.columns.map(({ key }) => csvCell(row[key] ?? null)).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
