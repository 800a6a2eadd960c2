import type { FigureTable } from '../../chart/types.ts';
import { cellText } from '../table/cell-text.ts';
import { withoutSentences } from '../table/sentences.ts';
import type { Language } from '../../../strings/language.ts';

/** Rows whose numbers a speaker can still look up in the notes. */
const MOST = 30;

/** A table as lines for the speaker: each row's name, then every number under its column's name. */
export function spokenRows(given: FigureTable, language: Language): string[] {
  const { columns, rows } = withoutSentences(given).table;
  const lines = rows.slice(0, MOST).map((row) =>
    columns
      .map((column) => ({ column, text: cellText(row[column.key], column, language) }))
      .filter(({ text }) => text !== '–')
      .map(({ column, text }, at) => (at === 0 || column.label === '' ? text : `${column.label} ${text}`))
      .join(' · '),
  );
  return rows.length > MOST
    ? [...lines, language.t('document.more', { shown: MOST, all: rows.length })]
    : lines;
}
