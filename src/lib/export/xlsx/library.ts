import { rangeRef, writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';

/**
 * All that is used of hucre to write: a workbook of plain cells. Its reading half is `ingest/format/xlsx-library.ts`; nothing else imports it.
 * What it must keep is told by `test/export/xlsx.test.ts`: a text stays a text, whatever it begins with, and a number a number.
 */

/** A cell: a text as it is, or a number with its format (`0.00`). */
export interface BookCell {
  readonly value: string | number | null;
  readonly format?: string;
  readonly look?: 'title' | 'head' | 'note';
  /** Leads to another sheet, by its name. */
  readonly to?: string;
}

/** A sheet of a workbook. */
export interface BookSheet {
  /** Unique, at most 31 characters, without `[ ] : * ? / \`. */
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The row of column heads, from 0: it stays in sight, and what lies under it can be filtered. */
  readonly head: number | null;
}

const LOOKS: Readonly<Record<NonNullable<BookCell['look']>, Cell['style']>> = {
  title: { font: { bold: true, size: 14 } },
  head: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F4F7' } },
    alignment: { wrapText: true, vertical: 'bottom' },
  },
  note: { font: { italic: true, color: { rgb: '55585F' } } },
};

/** Sheets → an XLSX file, whose dates are still the clock's. */
export async function workbook(
  sheets: readonly BookSheet[],
  { title, creator }: { readonly title: string; readonly creator: string },
): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator, lastModifiedBy: creator },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

function sheetOf({ name, rows, widths, head }: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries())
    for (const [column, { value, format, look, to }] of line.entries())
      cells.set(`${row},${column}`, {
        value,
        type: typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string',
        ...((look !== undefined || format !== undefined) && {
          style: { ...(look && LOOKS[look]), ...(format !== undefined && { numFmt: format }) },
        }),
        ...(to !== undefined && {
          hyperlink: { target: '', location: `'${to.replaceAll("'", "''")}'!A1`, display: String(value) },
        }),
      });
  const last = Math.max(0, ...rows.map((line) => line.length - 1));
  return {
    name,
    rows: rows.map((line) => line.map(({ value }) => value)),
    cells,
    columns: widths.map((width) => ({ width })),
    ...(head !== null && {
      freezePane: { rows: head + 1, columns: 1 },
      autoFilter: { range: rangeRef(head, 0, Math.max(head, rows.length - 1), last) },
    }),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
