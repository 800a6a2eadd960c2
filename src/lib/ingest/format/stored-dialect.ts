import type { Study } from '../../study/types.ts';
import type { GivenRows } from './layout.ts';
import { DELIMITERS } from './dialect.ts';
import type { Dialect } from './dialect.ts';

/**
 * A dialect as study.json keeps it (Frictionless Table Dialect): delimiter, and `headerRows` counted from 1; undefined where
 * it is the usual one (comma, heading in the first row).
 */
export function storedDialect({
  delimiter,
  headerRows,
  titleRows = 0,
}: Pick<Dialect, 'delimiter' | 'headerRows' | 'titleRows'>): Readonly<Record<string, unknown>> | undefined {
  const usual = titleRows === 0 && headerRows < 2;
  if (delimiter === ',' && usual) return undefined;
  const rows = Array.from({ length: headerRows }, (_, at) => titleRows + at + 1);
  return { delimiter, header: true, ...(!usual && { headerRows: rows }) };
}

/** The delimiter that a study.json names beside rows of heading: one that was told, not found. */
export function givenDelimiter({ other }: Pick<Study, 'other'>): Dialect['delimiter'] | undefined {
  const dialect = other?.resource?.['dialect'];
  if (typeof dialect !== 'object' || dialect === null || !('delimiter' in dialect)) return undefined;
  return DELIMITERS.find((delimiter) => delimiter === dialect.delimiter);
}

/** The rows of heading that a study.json names; undefined where it leaves them to be found. */
export function givenRows({ other }: Pick<Study, 'other'>): GivenRows | undefined {
  const dialect = other?.resource?.['dialect'];
  if (typeof dialect !== 'object' || dialect === null || !('headerRows' in dialect)) return undefined;
  const rows = dialect.headerRows;
  if (!Array.isArray(rows) || rows.length === 0) return undefined;
  const numbers = rows.map(Number);
  return numbers.every((row) => Number.isInteger(row) && row > 0)
    ? [Math.min(...numbers), Math.max(...numbers)]
    : undefined;
}

/** Whether a study.json asks for blank rows, repeated headings and totals to be kept. */
export function givenEveryRow({ other }: Pick<Study, 'other'>): boolean {
  const dialect = other?.resource?.['dialect'];
  return (
    typeof dialect === 'object' && dialect !== null && 'everyRow' in dialect && dialect.everyRow === true
  );
}
