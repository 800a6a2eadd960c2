import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FigureColumn, FigureTable } from '../../chart/types.ts';
import type { Language } from '../../../strings/language.ts';
import { cellText } from '../table/cell-text.ts';
import { tablePieces, type TablePiece } from '../table/pieces.ts';
import { RULE, SHADE, STYLE, TEXT_WIDTH } from './styles.ts';

/** Signs of the table's text that fit between the margins. */
const SIGNS = 100;

/** A short table stays on one page; a longer one breaks between rows. */
const KEPT = 12;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };

/**
 * A table as tables of Word, one under the other where its columns do not fit side by side. The header row is marked as one, so that it
 * is repeated on every page and read out as such.
 */
export function wordTables(table: FigureTable, language: Language): (Table | Paragraph)[] {
  const print = (value: string | number | null | undefined, column: FigureColumn): string =>
    cellText(value, column, language);
  return tablePieces(table, print, SIGNS).flatMap((piece, at) => [
    ...(at === 0 ? [] : [new Paragraph({ style: STYLE.tableText, text: '' })]),
    wordTable(piece, table.rows, print),
  ]);
}

function wordTable(
  { columns, widths }: TablePiece,
  rows: FigureTable['rows'],
  print: (value: string | number | null | undefined, column: FigureColumn) => string,
): Table {
  const twips = widths.map((share) => Math.round(share * TEXT_WIDTH));
  const numeric = columns.map(({ key, digits }) => digits !== undefined || isNumeric(key, rows));
  const kept = rows.length <= KEPT;
  const cells = (texts: readonly string[], style: string, keepNext: boolean): TableCell[] =>
    texts.map(
      (text, at) =>
        new TableCell({
          width: { size: twips[at]!, type: WidthType.DXA },
          verticalAlign: style === STYLE.tableHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
          ...(style === STYLE.tableHead && {
            shading: { type: ShadingType.CLEAR, fill: SHADE, color: 'auto' },
          }),
          children: [
            new Paragraph({
              style,
              text,
              keepNext,
              alignment: numeric[at] ? AlignmentType.RIGHT : AlignmentType.LEFT,
            }),
          ],
        }),
    );
  return new Table({
    width: { size: twips.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60 },
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(({ label }) => label),
          STYLE.tableHead,
          true,
        ),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: cells(
              columns.map((column) => print(row[column.key], column)),
              STYLE.tableText,
              kept && at < rows.length - 1,
            ),
          }),
      ),
    ],
  });
}

function isNumeric(key: string, rows: FigureTable['rows']): boolean {
  return rows.some((row) => typeof row[key] === 'number');
}
