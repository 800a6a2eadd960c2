import { stableOffice } from '../container/stable.ts';
import type { ReportDocument } from '../document.ts';
import type { WriterTools } from '../formats.ts';
import { longDate } from '../long-date.ts';
import { everyTable, type PlacedTable } from '../table/every-table.ts';
import type { Language } from '../../../strings/language.ts';
import { workbook, type BookCell, type BookSheet } from './library.ts';
import { sheetName, tableSheet } from './sheet.ts';

/**
 * Every table of the report as a sheet of a workbook, behind a first one that lists them. The same document gives the same bytes.
 *
 * @returns an XLSX file
 */
export async function writeXlsx(
  document: ReportDocument,
  { language }: Pick<WriterTools, 'language'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = everyTable(document).map((table, at) => ({ table, name: sheetName(at + 1, table.title) }));
  const sheets = [
    aboutSheet(document, tables, language),
    ...tables.map(({ table, name }) => tableSheet(table, name, document, language)),
  ];
  const book = await workbook(sheets, { title: document.title, creator: language.t('site.title') });
  return stableOffice(book, document.date);
}

function aboutSheet(
  { title, subtitle, date, simulated }: ReportDocument,
  tables: readonly { readonly table: PlacedTable; readonly name: string }[],
  language: Language,
): BookSheet {
  const { t } = language;
  const above = [subtitle, longDate(date, language), ...(simulated ? [t('document.simulated')] : [])];
  const heads = ['sheet', 'table', 'section', 'rows'].map((key): BookCell => ({
    value: language.say('document.sheet', key),
    look: 'head',
  }));
  return {
    name: t('document.sheet.about'),
    head: above.length + 2,
    widths: [34, 60, 36, 8],
    rows: [
      [{ value: title, look: 'title' }],
      ...above.map((value): BookCell[] => [{ value, look: 'note' }]),
      [],
      heads,
      ...tables.map(({ table, name }): BookCell[] => [
        { value: name, to: name },
        { value: table.title },
        { value: table.section.title },
        { value: table.table.rows.length, format: '#,##0' },
      ]),
    ],
  };
}
