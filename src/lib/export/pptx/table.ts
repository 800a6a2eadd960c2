import type PptxGenJS from 'pptxgenjs';
import type { FigureTable } from '../../chart/types.ts';
import { cellText } from '../table/cell-text.ts';
import { tablePieces } from '../table/pieces.ts';
import { withoutSentences } from '../table/sentences.ts';
import type { Language } from '../../../strings/language.ts';
import { ACCENT, FONT, INK, RULE, SHADE } from './look.ts';

/** Rows and signs that a slide shows; what does not fit stands in the notes and in the workbook. */
const ROWS = 13;
const SIGNS = 118;

/** A table for a slide, as PowerPoint's own; and what it leaves out, in words. */
export function slideTable(
  given: FigureTable,
  width: number,
  language: Language,
): {
  readonly rows: PptxGenJS.TableRow[];
  readonly widths: number[];
  readonly remark: string | null;
} {
  const { table } = withoutSentences(given);
  const [piece] = tablePieces(table, (value, column) => cellText(value, column, language), SIGNS);
  const { columns = [], widths = [] } = piece ?? {};
  const shown = table.rows.slice(0, ROWS);
  const numeric = columns.map(
    ({ key, digits }) => digits !== undefined || shown.some((row) => typeof row[key] === 'number'),
  );
  const line = { type: 'solid' as const, pt: 0.5, color: RULE };
  const none = { type: 'none' as const };
  const cell = (text: string, at: number, head: boolean): PptxGenJS.TableCell => ({
    text,
    options: {
      align: numeric[at] ? 'right' : 'left',
      valign: head ? 'bottom' : 'middle',
      bold: head,
      color: head ? ACCENT : INK,
      fontFace: FONT,
      fontSize: 12,
      border: [line, none, line, none],
      ...(head && { fill: { color: SHADE } }),
    },
  });
  return {
    rows: [
      columns.map(({ label }, at) => cell(label, at, true)),
      ...shown.map((row) =>
        columns.map((column, at) => cell(cellText(row[column.key], column, language), at, false)),
      ),
    ],
    widths: widths.map((share) => Number((share * width).toFixed(3))),
    remark:
      table.rows.length > ROWS
        ? language.t('document.more', { shown: ROWS, all: table.rows.length })
        : columns.length < table.columns.length
          ? language.t('document.columns', { shown: columns.length, all: table.columns.length })
          : null,
  };
}
