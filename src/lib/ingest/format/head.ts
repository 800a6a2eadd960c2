import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { cells } from './cells.ts';
import { knownLayout } from './known-layout.ts';
import { findLayout } from './layout.ts';
import type { Column, GivenRows, Layout } from './layout.ts';
import { notAnswer } from './not-answers.ts';
import { numberOf } from '../words/number.ts';
import { BROKEN_QUOTE, scan } from './scan.ts';
import type { Scan } from './scan.ts';
import { HEAD_BYTES, headOf } from './text.ts';
import type { Text } from './text.ts';
import type { ToolColumn } from '../tools/types.ts';
import { DELIMITERS } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { ColumnFacts } from './column-facts.ts';

/** Records among which the heading is looked for, with the answers that tell it from them. */
const LAYOUT_RECORDS = 300;

/** What the beginning of the text says about all of it. */
export interface Head {
  readonly dialect: Dialect;
  /** Where the heading lies, and which survey tool wrote it. */
  readonly layout: Layout;
  /** The headings as they stand; as many as `width`. Empty texts where the file has none. */
  readonly columns: readonly Column[];
  /** Fields of a record. */
  readonly width: number;
  /** The text's first byte after the headings and its line of the file, from 1. */
  readonly from: number;
  readonly firstLine: number;
  /** The heading's records as they stand in the text; none where every row is kept. */
  readonly headings: readonly Uint8Array[];
  /** Records of the right width at the beginning of the file, as cells. */
  readonly sample: readonly (readonly string[])[];
}

/** What is known of a table's form before it is read. */
export interface HeadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly rows?: GivenRows | undefined;
  readonly delimiter?: Dialect['delimiter'] | undefined;
  /** Keep blank rows, repeated headings and totals. */
  readonly everyRow?: boolean | undefined;
}

/**
 * Reads the beginning of a text (256 kB): with which delimiter and heading.
 *
 * @param rows the heading's records, where they are known beforehand; `delimiter` likewise.
 * @returns the head; or a refusal: `empty-file`, `no-answers` {columns}.
 */
export async function readHead(
  text: Text,
  { signal, rows, delimiter: known, everyRow = false }: HeadOptions = {},
): Promise<Head | Refusal> {
  const { bytes, last } = await headOf(text, signal);
  const given = text.delimiter ?? known;
  const { delimiter, found } = given
    ? { delimiter: given, found: scan(bytes, given, { last, oneColumn: false, longest: HEAD_BYTES }) }
    : bestDelimiter(bytes, last);
  if (text.columns) return knownHead(text, text.columns, bytes, found);
  if (found.count === 0) return refuse('empty-file', { file: text.name });

  const record = (at: number): string[] =>
    cells(new TextDecoder().decode(bytes.subarray(found.starts[at], found.ends[at])), delimiter);
  const begin = Array.from({ length: Math.min(found.count, LAYOUT_RECORDS) }, (_, at) => record(at));
  const layout = findLayout(begin, usualWidth(found).width, (first) => isAnswer(begin, first), rows);
  const heading = layout.titleRows + layout.headerRows;
  const first = layout.headerRows === 0 ? (begin[layout.titleRows] ?? []) : layout.columns;
  const width = tableWidth(first, found, Math.max(heading, layout.titleRows + 1));
  const sample: string[][] = [];
  const headings = Array.from({ length: everyRow ? 0 : layout.headerRows }, (_, at) => {
    const row = layout.titleRows + at;
    return bytes.slice(found.starts[row], found.ends[row]);
  });
  for (let at = heading; at < found.count; at++) {
    if (found.widths[at] !== width || found.states[at] === BROKEN_QUOTE) continue;
    const atEnd = last && at >= found.count - 3;
    const place = [found.starts[at]!, found.ends[at]!] as const;
    if (headings.length > 0 && width > 1 && notAnswer(bytes, place, { delimiter, headings, atEnd })) continue;
    sample.push(begin[at] ?? record(at));
  }

  if (layout.headerRows > 0 && last && found.count === heading)
    return refuse('no-answers', { file: text.name, columns: width });
  return {
    dialect: dialectOf(text, delimiter, layout),
    layout,
    columns: Array.from({ length: width }, (_, at) => layout.columns[at] ?? { name: '', text: '' }),
    width,
    ...(width === 1 && heading > 0 ? behindRecord(bytes, found, heading - 1) : beginOf(found, heading)),
    headings,
    sample,
  };
}

/** The first byte of a record and its line, from 1. */
function beginOf({ starts, lines, rest, restLine }: Scan, record: number): Pick<Head, 'from' | 'firstLine'> {
  return { from: starts[record] ?? rest, firstLine: 1 + (lines[record] ?? restLine) };
}

/** The line behind a record, though it is empty: in a single column that is an answer that is missing. */
function behindRecord(bytes: Uint8Array, found: Scan, record: number): Pick<Head, 'from' | 'firstLine'> {
  const end = found.ends[record]!;
  const text = new TextDecoder().decode(bytes.subarray(found.starts[record], end));
  const lineEnd = bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1;
  return {
    from: Math.min(end + lineEnd, bytes.length),
    firstLine: 2 + found.lines[record]! + (text.match(/\r\n|\r|\n/g)?.length ?? 0),
  };
}

function dialectOf(
  { encoding, bom }: Text,
  delimiter: Dialect['delimiter'],
  { headerRows, titleRows }: Layout,
): Dialect {
  return { encoding, bom, delimiter, quote: '"', headerRows, ...(titleRows > 0 && { titleRows }) };
}

/** The head of a text whose columns are known and which has no heading. */
function knownHead(
  text: Text,
  columns: readonly ColumnFacts[],
  bytes: Uint8Array,
  found: Scan,
): Head | Refusal {
  if (found.count === 0) return refuse('no-answers', { file: text.name, columns: columns.length });
  const sample = Array.from(found.starts, (start, at) =>
    cells(new TextDecoder().decode(bytes.subarray(start, found.ends[at])), ','),
  );
  const layout = knownLayout(columns, sample.slice(0, LAYOUT_RECORDS));
  return {
    dialect: dialectOf(text, ',', layout),
    layout,
    columns: layout.columns,
    width: columns.length,
    from: 0,
    firstLine: 1,
    headings: [],
    sample,
  };
}

/**
 * The delimiter under which most records have the same number of fields (at least two); among equals, the one that makes more
 * fields. The comma where none makes two.
 */
function bestDelimiter(text: Uint8Array, last: boolean): { delimiter: Dialect['delimiter']; found: Scan } {
  const candidates = DELIMITERS.map((delimiter) => {
    const found = scan(text, delimiter, { last, oneColumn: false, longest: HEAD_BYTES });
    const { width, share } = usualWidth(found);
    return { delimiter, found, width, share, headingWidth: found.widths[0] ?? 1 };
  });
  const several = candidates.filter(({ width, headingWidth }) => Math.max(width, headingWidth) > 1);
  several.sort(
    (a, b) =>
      Number(b.width > 1) - Number(a.width > 1) ||
      Number(b.headingWidth > 1) - Number(a.headingWidth > 1) ||
      Math.round(10 * (b.share - a.share)) ||
      b.width - a.width,
  );
  return several[0] ?? candidates[0]!;
}

/** The number of fields that most records (from the one given) have, and their share of all. */
function usualWidth({ count, widths, states }: Scan, from = 0): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (let at = from; at < count; at++)
    if (states[at] !== BROKEN_QUOTE) counts.set(widths[at]!, (counts.get(widths[at]!) ?? 0) + 1);
  let best = { width: 1, n: 0 };
  for (const [width, n] of counts)
    if (n > best.n || (n === best.n && width > best.width)) best = { width, n };
  return { width: best.width, share: best.n / Math.max(count - from, 1) };
}

/**
 * The width of the table is that of its heading. Two things that tools do are undone: a delimiter more at the end of each
 * record than in the heading, and empty headings too many.
 */
function tableWidth(first: readonly (string | ToolColumn)[], found: Scan, from: number): number {
  const usual = usualWidth(found, from);
  if (usual.share < 0.5 || found.count <= from) return first.length;
  if (usual.width > first.length) return usual.share > 0.8 ? usual.width : first.length;
  const empty = first
    .slice(usual.width)
    .every((heading) => (typeof heading === 'string' ? heading : heading.name + heading.text).trim() === '');
  return empty ? usual.width : first.length;
}

/**
 * True if the record is an answer like the others and not a heading: where the others hold numbers it holds numbers of
 * their size, and where they hold text it holds one of their texts.
 */
function isAnswer(records: readonly (readonly string[])[], at: number): boolean {
  const first = records[at]!;
  const sample = records.slice(at + 1).filter(({ length }) => length === first.length);
  // Files that were put together from several repeat their heading.
  const others = sample.filter((record) => record.some((cell, at) => cell !== first[at]));
  if (others.length < 2) return false;
  let numbers = 0;
  let repeated = 0;
  for (let column = 0; column < first.length; column++) {
    const heading = first[column]!.trim();
    const values = others.map((record) => record[column]!.trim()).filter((value) => value !== '');
    if (values.length === 0 || heading === '') continue;
    const numeric = values.map(numberOf).filter((value) => value !== undefined);
    if (numeric.length < values.length) {
      if (values.includes(heading)) repeated++;
      continue;
    }
    const value = numberOf(heading);
    const min = numeric.reduce((a, b) => Math.min(a, b));
    const max = numeric.reduce((a, b) => Math.max(a, b));
    if (value === undefined || value < min - (max - min) - 1 || value > max + (max - min) + 1) return false;
    numbers++;
  }
  return numbers > 0 || repeated >= Math.max(1, first.length / 2);
}
