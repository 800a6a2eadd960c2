import type { FewBytes } from '../container/few-bytes.ts';

/** What a file is, before it is a table. */
export interface Form {
  readonly container: 'plain' | 'gzip' | 'zip' | 'xlsx' | 'sav' | 'parquet' | 'arrow';
  /** How sure the encoding is, 0–1; 1 where it was given or the file itself names it. */
  readonly confidence: number;
  /** The encoding was chosen by the reader (or by the study's codebook), not found. */
  readonly given: boolean;
  /** The bytes that are no ASCII, where they are too few to tell the encoding. */
  readonly few?: FewBytes;
  /** The file within a ZIP, or the sheet of a workbook, that was read. */
  readonly part?: string;
  /** All sheets of a workbook, in their order. */
  readonly parts?: readonly string[];
}
