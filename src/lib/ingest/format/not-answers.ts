import { cells } from './cells.ts';
import { numberOf } from '../words/number.ts';
import type { Dialect } from './dialect.ts';

/** Why a record of the right width is no answer. */
export type NotAnswer = 'no-values' | 'heading-again' | 'totals' | 'footnote';

const TOTAL =
  /^(?:grand )?(?:totals?|sums?|averages?|avg\.?|means?|median|合[计計]|[总總][计計]|小[计計]|平均(?:[值数數分])?|均值|[总總]和)\s*[:：]?$/i;
const SPACE = 32;
const QUOTE = 34;

/** True if a record holds nothing but delimiters, spaces and empty quotes. */
function isBlank(bytes: Uint8Array, from: number, to: number, delimiter: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte !== delimiter && byte !== SPACE && byte !== QUOTE) return false;
  }
  return true;
}

function isEqual(bytes: Uint8Array, from: number, to: number, other: Uint8Array): boolean {
  if (to - from !== other.length) return false;
  for (let at = 0; at < other.length; at++) if (bytes[from + at] !== other[at]) return false;
  return true;
}

/** True if the record is a line of totals below a table: its first words say so, and it has numbers. */
function isTotal(record: string, delimiter: Dialect['delimiter']): boolean {
  const values = cells(record, delimiter).map((cell) => cell.trim());
  const first = values.slice(0, 2).find((cell) => cell !== '');
  return first !== undefined && TOTAL.test(first) && values.some((cell) => numberOf(cell) !== undefined);
}

const FOOTNOTE =
  /^(?:notes?|source|sources|n\.b\.|remarks?|legend|prepared by|footnote|[备備]?[注註]|[说說]明|[来來]源|[数數資资][据據料][来來]源|制表(?:人|[时時][间間])?|填表人|[统統][计計](?:口[径徑]|[时時][间間]))\s*\d*\s*[:：.、]|^(?:\*|※|†|注\d)/i;

/** True if the record is a remark below a table: its first cell says so, and all others are blank. */
export function isFootnote(record: string, delimiter: Dialect['delimiter']): boolean {
  const [first = '', ...others] = cells(record, delimiter).map((cell) => cell.trim());
  return FOOTNOTE.test(first) && others.every((cell) => cell === '');
}

/**
 * Why a record between `from` and `to` is no answer, though it has the right width: it is blank, it repeats a heading (files that
 * were put together), or it is a line of totals or a remark below the table; undefined if it is one.
 *
 * @param headings the heading's records as they stand in the file.
 * @param atEnd true for the last records of the file, where totals and remarks stand.
 */
export function notAnswer(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  {
    delimiter,
    headings,
    atEnd,
  }: { delimiter: Dialect['delimiter']; headings: readonly Uint8Array[]; atEnd: boolean },
): NotAnswer | undefined {
  if (isBlank(bytes, from, to, delimiter.charCodeAt(0))) return 'no-values';
  if (headings.some((heading) => isEqual(bytes, from, to, heading))) return 'heading-again';
  if (!atEnd) return undefined;
  const record = new TextDecoder().decode(bytes.subarray(from, to));
  if (isTotal(record, delimiter)) return 'totals';
  return isFootnote(record, delimiter) ? 'footnote' : undefined;
}
