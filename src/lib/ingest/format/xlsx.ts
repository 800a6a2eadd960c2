import { sheetRows } from './xlsx-library.ts';
import type { CellValue } from './xlsx-library.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Raw } from '../container/raw.ts';
import { SourceRefused } from '../container/source-refused.ts';
import { clockTime, csvText, isoTime } from './table.ts';
import type { OpenTable } from './table.ts';
import type { Packed } from '../container/inflate.ts';
import type { Finding } from '../findings/finding.ts';
import type { Source } from '../container/source.ts';
import { checkParts, mergedCells, sheetsOf } from './workbook.ts';
import type { Merged, Sheet } from './workbook.ts';
import { zipEntries } from '../container/zip.ts';

const CHUNK_CHARACTERS = 1_000_000;
/** Merged cells further down are no headings. */
const HEADING_ROWS = 10;
/** A cell that someone left far below the table does not make as many blank lines. */
const MOST_BLANK_LINES = 10_000;
/** Rows times columns; a stray cell far to the right makes every row as long. */
const MOST_CELLS = 100_000_000;
const COMMA = 44;
const LINE_FEED = 10;

/** Some rows as CSV, each as long as its last cell; `ends` is the place of each line feed. */
interface Chunk {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
  readonly widths: Int32Array;
}

/** A sheet, read once. */
interface SheetRows {
  readonly chunks: readonly Chunk[];
  /** Columns up to the last one with a cell that is not empty. */
  readonly width: number;
  readonly emptyRows: number;
  readonly filled: number;
}

/** A cell's value as text. Excel counts days; a value under one day is a time. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return csvText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) {
    const ms = value.getTime();
    if (Number.isNaN(ms)) return '';
    const days = (ms - Date.UTC(1899, 11, 31)) / 86_400_000;
    return days >= -1 && days < 1
      ? clockTime((days - Math.floor(days)) * 86_400)
      : isoTime(ms, ms % 86_400_000 === 0 ? 'date' : 'time');
  }
  return String(value);
}

/** A merged heading stands for all of its columns, unless it spans the whole sheet: then it is a title. */
function fillMerged(values: CellValue[], row: number, merged: readonly Merged[]): number {
  let filled = 0;
  for (const { top, left, right } of merged) {
    if (top !== row || right === left || (left === 0 && right >= values.length - 1 && isTitle(values)))
      continue;
    for (let column = left + 1; column <= Math.min(right, left + 1000); column++)
      values[column] = values[left] ?? null;
    filled++;
  }
  return filled;
}

const isTitle = (values: readonly CellValue[]): boolean =>
  values.filter((value) => value !== null && value !== '').length === 1;

async function readSheet(
  source: Source,
  entries: readonly Packed[],
  sheet: Sheet,
  signal: AbortSignal | undefined,
): Promise<SheetRows> {
  await checkParts(source, entries, signal);
  const merged = (await mergedCells(source, sheet, signal)).filter(({ top }) => top < HEADING_ROWS);
  const encoder = new TextEncoder();
  const chunks: Chunk[] = [];
  let [lines, ends, widths]: [string[], number[], number[]] = [[], [], []];
  let characters = 0;
  let [width, rows, emptyRows, filled, next] = [0, 0, 0, 0, 0];
  let started = false;
  const flush = (): void => {
    const room = new Uint8Array(3 * characters);
    let at = 0;
    for (const line of lines) {
      at += encoder.encodeInto(line, room.subarray(at)).written;
      ends.push(at - 1);
    }
    chunks.push({ bytes: room.slice(0, at), ends: Int32Array.from(ends), widths: Int32Array.from(widths) });
    [lines, ends, widths] = [[], [], []];
    characters = 0;
  };
  const add = (line: string, cells: number): void => {
    lines.push(line);
    widths.push(cells);
    characters += line.length;
  };
  const all = await source.slice(0, source.size);
  for await (const { index: row, values } of sheetRows(all, sheet.name)) {
    signal?.throwIfAborted();
    if (row < HEADING_ROWS) filled += fillMerged(values, row, merged);
    const texts = values.map(textOf);
    const last = texts.findLastIndex((text) => text !== '') + 1;
    if (last === 0) continue;
    const gap = Math.max(0, row - next);
    // Rows before the first are no gap.
    if (started) emptyRows += gap;
    // A blank line for a blank row, so that lines are counted as rows are.
    for (let blank = 0; blank < Math.min(gap, MOST_BLANK_LINES); blank++) add('\n', 0);
    started = true;
    next = row + 1;
    const line = `${texts.slice(0, last).join(',')}\n`;
    add(line, last);
    width = Math.max(width, last);
    rows++;
    if (rows * width > MOST_CELLS)
      throw new SourceRefused('sheet-too-large', {
        file: source.name,
        sheet: sheet.name,
        columns: width,
        millions: MOST_CELLS / 1e6,
      });
    if (characters >= CHUNK_CHARACTERS) flush();
  }
  if (lines.length > 0) flush();
  return { chunks, width, emptyRows, filled };
}

/** The rows of a chunk, those that are shorter filled up with empty cells; blank ones stay blank, in a single column they are left out. */
function padded({ bytes, ends, widths }: Chunk, width: number): Uint8Array<ArrayBuffer> {
  const missing = widths.reduce((sum, own) => sum + (own === 0 ? Number(width > 1) - 1 : width - own), 0);
  if (widths.every((own) => own === width)) return bytes.slice();
  const out = new Uint8Array(bytes.length + missing);
  let from = 0;
  let to = 0;
  for (let row = 0; row < ends.length; row++) {
    const end = ends[row]!;
    const own = widths[row]!;
    if (own === 0) {
      if (width > 1) out[to++] = LINE_FEED;
      from = end + 1;
      continue;
    }
    out.set(bytes.subarray(from, end), to);
    to += end - from;
    const commas = width - own;
    out.fill(COMMA, to, to + commas);
    to += commas;
    out[to++] = LINE_FEED;
    from = end + 1;
  }
  return out;
}

/**
 * Opens an Excel workbook: one sheet, its cells as texts (dates as ISO, formulas by the value they had when the file was saved).
 *
 * @returns the table; or a refusal: `binary-file`, `sheet-empty`, `archive-truncated`.
 * @throws SourceRefused `archive-broken`, `file-broken`; the signal's reason.
 */
export const openTable: OpenTable = async (source, { sheet: wanted, signal }) => {
  const file = source.name;
  const entries = await zipEntries(source);
  if (isRefusal(entries)) return entries;
  const sheets = await sheetsOf(source, entries, signal);
  const fullest = sheets.filter(({ hidden }) => !hidden).toSorted((a, b) => b.entry.size - a.entry.size)[0];
  const sheet = sheets.find(({ name }) => name === wanted) ?? fullest ?? sheets[0];
  if (sheet === undefined) return refuse('binary-file', { file, format: 'XLSX' });

  let reading: Promise<SheetRows> | undefined;
  let read: SheetRows | undefined;
  const rows = async (): Promise<SheetRows> => {
    try {
      reading ??= readSheet(source, entries, sheet, signal);
      return (read = await reading);
    } catch (error) {
      if (error instanceof SourceRefused || signal?.aborted) throw error;
      throw new SourceRefused('file-broken', { file, format: 'XLSX' });
    }
  };
  return {
    form: { container: 'xlsx', part: sheet.name, parts: sheets.map(({ name }) => name) },
    records: async function* (): AsyncGenerator<Raw> {
      const { chunks, width } = await rows();
      if (width === 0) throw new SourceRefused('sheet-empty', { file, sheet: sheet.name });
      for (const [at, chunk] of chunks.entries())
        yield { bytes: padded(chunk, width), read: Math.round((source.size * (at + 1)) / chunks.length) };
    },
    findings: () => findingsOf(sheet, sheets, read),
  };
};

function findingsOf(sheet: Sheet, sheets: readonly Sheet[], read: SheetRows | undefined): Finding[] {
  const note = (code: string, parameters: Finding['parameters']): Finding => ({
    code,
    level: 'note',
    parameters,
  });
  const others = sheets.filter((other) => other !== sheet).map(({ name }) => `“${name}”`);
  return [
    ...(others.length > 0
      ? [note('sheet', { sheet: sheet.name, n: others.length, others: others.slice(0, 10).join(', ') })]
      : []),
    ...(read && read.filled > 0 ? [note('merged-heading', { n: read.filled })] : []),
    ...(read && read.emptyRows > 0 ? [note('empty-rows', { n: read.emptyRows })] : []),
  ];
}
