import type { Encoding } from '../container/encodings.ts';

/** What can part the fields of a record. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How a file of text is written: what a Frictionless Table Dialect says of it, and its encoding. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: (typeof DELIMITERS)[number];
  readonly quote: '"';
  /** Rows of heading before the first answer (1, or 0 where the file has none). */
  readonly headerRows: number;
  /** Rows above the heading (a title); absent: none. */
  readonly titleRows?: number;
}
