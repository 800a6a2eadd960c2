import type { FigureColumn } from '../../chart/types.ts';
import type { ReportDocument } from '../document.ts';
import type { PlacedTable } from '../table/every-table.ts';
import type { Language } from '../../../strings/language.ts';
import type { BookCell, BookSheet } from './library.ts';

/** The narrowest and the widest column, in characters. */
const NARROW = 9;
const WIDE = 48;

/** Excel's own limit of a sheet's name, and what may not stand in it. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\']/g;

/** A sheet's name that begins with its number, so that no two are alike. */
export function sheetName(number: number, title: string): string {
  const plain = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  return `${number} ${plain}`.slice(0, LONGEST_NAME).trim();
}

/** How a column's numbers are shown; the cells hold them unrounded. */
function formatOf({ digits }: FigureColumn): string {
  if (digits === undefined) return 'General';
  return digits === 0 ? '#,##0' : `0.${'0'.repeat(digits)}`;
}

/**
 * A table as a sheet: its title, what has to stay with the numbers, the heads, the rows. Numbers are numbers, what is missing is empty,
 * and a text stays a text whatever it begins with.
 */
export function tableSheet(
  { title, table, notes, section }: PlacedTable,
  name: string,
  { title: report, subtitle, simulated }: ReportDocument,
  language: Language,
): BookSheet {
  const above = [
    `${report} · ${subtitle}`,
    section.title,
    ...(simulated ? [language.t('document.simulated')] : []),
    ...notes,
  ];
  const rows: BookCell[][] = [
    [{ value: title, look: 'title' }],
    ...above.map((value): BookCell[] => [{ value, look: 'note' }]),
    [],
    table.columns.map(({ label }) => ({ value: label, look: 'head' })),
    ...table.rows.map((row) => table.columns.map((column) => cellOf(row[column.key], column))),
  ];
  return {
    name,
    rows,
    head: above.length + 2,
    widths: table.columns.map(({ key, label }) => {
      const longest = Math.max(
        ...table.rows.map(({ [key]: value }) => (typeof value === 'string' ? value.length : 0)),
      );
      return Math.min(WIDE, Math.max(NARROW, longest + 1, Math.ceil(label.length / 2) + 2));
    }),
  };
}

function cellOf(value: string | number | null | undefined, column: FigureColumn): BookCell {
  if (typeof value === 'number' && Number.isFinite(value)) return { value, format: formatOf(column) };
  return { value: typeof value === 'string' && value !== '' ? value : null };
}
