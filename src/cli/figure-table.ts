import { tabular } from '../lib/chart/format.ts';
import type { FigureColumn, FigureTable } from '../lib/chart/types.ts';
import type { Language } from '../strings/language.ts';
import { table, text, type Block } from './blocks.ts';

/**
 * A figure's table for the terminal: numbers with the digits of their column at the right, a dash for what is not there; sentences, which
 * no cell holds, below it.
 */
export function figureTable({ columns, rows }: FigureTable, language: Language): Block[] {
  const cells = columns.filter(({ sentences }) => sentences === undefined);
  const sentences = columns
    .filter((column) => column.sentences)
    .flatMap(({ key }) => rows.map((row) => row[key]))
    .filter((sentence) => typeof sentence === 'string' && sentence !== '');
  return [
    table(
      cells.map(({ label, digits }) =>
        digits === undefined ? { title: label } : { title: label, align: 'right' },
      ),
      rows.map((row) => ({ cells: cells.map((column) => cell(row[column.key] ?? null, column, language)) })),
    ),
    ...sentences.map((sentence) => text(String(sentence))),
  ];
}

function cell(value: string | number | null, { digits = 2 }: FigureColumn, language: Language): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  if (digits === 0) return language.number(value, 0);
  return tabular(value, digits);
}
