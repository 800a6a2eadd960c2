import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/lib/export/xlsx/write.ts';
import { everyTable } from '../../../src/lib/export/table/every-table.ts';
import type { ReportDocument } from '../../../src/lib/export/document.ts';
import { sheetRows } from '../../../src/lib/ingest/format/xlsx-library.ts';
import { madeUpReport } from '../document.ts';
import { partsOf, tools } from '../open.ts';

const report = await madeUpReport();
const file = await writeXlsx(report, tools);
const parts = partsOf(file);

/** Sheet by sheet, the values of its rows. */
async function read(book: Uint8Array, sheet: string): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for await (const { values } of sheetRows(book, sheet)) rows.push([...values]);
  return rows;
}
const names = (book: ReadonlyMap<string, string>): string[] =>
  [...book.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name!);

describe('the workbook', () => {
  it('has a sheet for every table, behind one that lists them', async () => {
    const tables = everyTable(report);
    expect(names(parts)).toHaveLength(tables.length + 1);
    const [first] = names(parts);
    const listed = await read(file, first!);
    for (const { title } of tables) expect(listed.flat()).toContain(title);
  });

  it('holds numbers as numbers, unrounded', async () => {
    const tables = everyTable(report);
    const at = tables.findIndex(({ id }) => id === 'index-groups');
    const rows = await read(file, names(parts)[at + 1]!);
    const { columns, rows: given } = tables[at]!.table;
    const numbers = given.flatMap((row) => columns.map(({ key }) => row[key]).filter(Number.isFinite));
    expect(numbers.length).toBeGreaterThan(5);
    for (const number of numbers) expect(rows.flat()).toContain(number);
  });

  it('runs nothing: what begins like a formula stays a text, in cells, heads, titles and names of sheets', async () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|" /C calc"!A0', '＝1', '\t=1'];
    const document: ReportDocument = {
      ...report,
      title: '=title',
      sections: [
        {
          id: 's',
          title: '=section',
          blocks: [
            {
              kind: 'table',
              id: 't',
              table: {
                title: '=HYPERLINK(A1)[*]',
                columns: [
                  { key: 'a', label: '=head' },
                  { key: '__proto__', label: 'n', digits: 2 },
                ],
                rows: evil.map((a) => ({ a, n: 1 })),
              },
              notes: ['=note'],
            },
          ],
        },
      ],
    };
    const book = await writeXlsx(document, tools);
    const opened = partsOf(book);
    for (const [path, text] of opened)
      if (path.startsWith('xl/worksheets/')) expect(text, path).not.toMatch(/<f[ >]|externalLink|dde/i);
    const rows = await read(book, names(opened)[1]!);
    for (const text of evil) expect(rows.flat()).toContain(text);
  });

  it('is the same bytes again', async () => {
    expect(await writeXlsx(report, tools)).toEqual(file);
    expect(parts.get('docProps/core.xml')).toContain('>2026-11-30T12:00:00Z<');
  });
});
