import { fixed } from '../lib/chart/format.ts';
import type { FigureTable } from '../lib/chart/types.ts';
import { table, type Block } from './blocks.ts';

/** A figure's table for the terminal: numbers with the digits of their column at the right, a dash for what is not there. */
export function figureTable({ columns, rows }: FigureTable): Block {
  return table(
    columns.map(({ label, digits }) =>
      digits === undefined ? { title: label } : { title: label, align: 'right' },
    ),
    rows.map((row) => ({
      cells: columns.map(({ key, digits }) => {
        const value = row[key] ?? null;
        if (value === null) return '—';
        return typeof value === 'string' ? value : fixed(value, digits ?? 2);
      }),
    })),
  );
}
