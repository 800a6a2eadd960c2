import type { Refusal } from '../../study/refusal.ts';
import type { RawBytes } from '../container/raw.ts';
import type { Finding } from '../findings/finding.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Form } from './form.ts';
import type { Encoding } from '../container/encodings.ts';
import type { Source } from '../container/source.ts';

/** How a file that is a table already is to be read. */
export interface TableOptions {
  /** The reader's choice, where a file does not say it rightly. */
  readonly encoding?: Encoding | undefined;
  /** The sheet of a workbook; the fullest visible one where absent or not there. */
  readonly sheet?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file that is a table already (a workbook, SPSS …), opened. */
export interface Table {
  readonly form: Pick<Form, 'container' | 'part' | 'parts'>;
  /** Known where the file has a codebook of its own. */
  readonly columns?: readonly ColumnFacts[];
  /**
   * Its rows as CSV in UTF-8 that every reader takes alike: comma, LF, quotes where needed, all records of the same width; with
   * the rows of its heading only where `columns` is absent. May be called again. @throws SourceRefused; the signal's reason.
   */
  readonly records: RawBytes;
  /** What is to be told once the records have been read. */
  findings(): readonly Finding[];
}

/** Opens a file of one format. @throws SourceRefused; the signal's reason. */
export type OpenTable = (source: Source, options: TableOptions) => Promise<Table | Refusal>;

/** A cell's text as CSV. */
export function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A point in time (ms since 1970, UTC) to the second as ISO text, or its date; '' where there is no such time. */
export function isoTime(ms: number, what: 'date' | 'time' = 'time'): string {
  const time = new Date(Math.round(ms / 1000) * 1000);
  if (Number.isNaN(time.getTime())) return '';
  const text = time.toISOString();
  const end = text.indexOf('T');
  return what === 'date' ? text.slice(0, end) : `${text.slice(0, end)} ${text.slice(end + 1, end + 9)}`;
}

/** Seconds as a time of day or a duration, "26:03:09". */
export function clockTime(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${seconds < 0 ? '-' : ''}${two(whole / 3600)}:${two((whole / 60) % 60)}:${two(whole % 60)}`;
}
