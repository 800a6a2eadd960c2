import type { FigureTable } from './types.ts';

const nothing = (value: string | number | null | undefined): boolean =>
  value === null || value === undefined || value === '';

/** The table without the columns in which nothing stands: intervals and ratios where nothing was resampled. */
export function withoutEmpty<T extends FigureTable>(table: T): T {
  const { columns, rows } = table;
  return { ...table, columns: columns.filter(({ key }) => !rows.every((row) => nothing(row[key]))) };
}
