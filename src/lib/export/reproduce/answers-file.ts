import type { Doctor } from '../../ingest/load/doctor.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { AnswersFile } from './script.ts';

/**
 * How R reads a file that the doctor has read.
 *
 * @param hash SHA-256 of its bytes
 * @returns refusals: `reproduce-file` where it is no file of plain text, `reproduce-rejected` {n} where lines of it were left out
 */
export function answersFileOf(
  { form, dialect, columns, rowsKept, rejected }: Doctor,
  hash: string,
): AnswersFile | Refusal {
  if (form?.container !== 'plain') return refuse('reproduce-file');
  if (rejected > 0) return refuse('reproduce-rejected', { n: rejected });
  return {
    hash,
    encoding: dialect.encoding.toUpperCase(),
    delimiter: dialect.delimiter,
    titleRows: dialect.titleRows ?? 0,
    headerRows: dialect.headerRows,
    columns: columns.filter(({ choice }) => choice === undefined).map(({ name }) => name),
    rows: rowsKept,
  };
}
