import type { Dialect } from './dialect.ts';
import { plainScan } from './plain-scan.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** The record can be read in one way only: no quote but around whole fields and doubled inside them. */
export const CLEAN = 0;
/** The record is written in a way on which readers differ (spaces around quotes, quotes inside unquoted fields). */
export const LOOSE = 1;
/** A quoted field is followed by something else than a delimiter, or never ends. */
export const BROKEN_QUOTE = 2;

/** Where the records of some bytes lie, and what each is like. All arrays have `count` entries. */
export interface Scan {
  readonly count: number;
  /** Byte at which each record begins, and at which it ends (its line end not included). */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Fields of each record. */
  readonly widths: Int32Array;
  /** Line of each record's first byte, counted from 0 at the first byte scanned. */
  readonly lines: Int32Array;
  /** CLEAN, LOOSE or BROKEN_QUOTE. */
  readonly states: Int32Array;
  /** The first byte that belongs to no complete record, and the lines before it. */
  readonly rest: number;
  readonly restLine: number;
  /** True if no line ends with a carriage return. */
  readonly lineFeeds: boolean;
  /** True only if every byte of the records is ASCII. */
  readonly ascii: boolean;
}

/** Which bytes need a look: 1 delimiter, 2 line feed, 3 carriage return, 4 quote. */
function classes(delimiter: number): Uint8Array {
  const table = new Uint8Array(256);
  table[delimiter] = 1;
  table[LF] = 2;
  table[CR] = 3;
  table[QUOTE] = 4;
  return table;
}

/** One record as `readRecord` leaves it; reused for all, so that nothing is made anew for each. */
interface Found {
  /** The byte after the record's last, and the first of the next record. */
  end: number;
  next: number;
  width: number;
  state: number;
  /** Line ends passed, the record's own included. */
  lines: number;
  /** All bytes, or-ed. */
  high: number;
}

/**
 * Reads the record that begins at `start` into `found`. False if its end is not in sight; state BROKEN_QUOTE (and only the
 * width and line ends of the part that was read) if a quote in it is closed wrongly, or never though the file ends.
 */
function readRecord(
  bytes: Uint8Array,
  kind: Uint8Array,
  start: number,
  last: boolean,
  found: Found,
): boolean {
  const length = bytes.length;
  let width = 1;
  let state = CLEAN;
  let lines = 0;
  let high = 0;
  let fieldStart = start;
  let at = start;
  let byteKind = 0;
  for (; at < length; at++) {
    const byte = bytes[at]!;
    high |= byte;
    byteKind = kind[byte]!;
    if (byteKind === 0) continue;
    if (byteKind === 1) {
      width++;
      fieldStart = at + 1;
      continue;
    }
    if (byteKind < 4) break;

    let before = fieldStart;
    while (before < at && bytes[before] === SPACE) before++;
    if (at > fieldStart) state = LOOSE;
    if (before < at) continue;
    for (at++; at < length; at++) {
      const inside = bytes[at]!;
      high |= inside;
      if (inside === QUOTE) {
        if (bytes[at + 1] !== QUOTE) break;
        at++;
      } else if (inside === LF || (inside === CR && bytes[at + 1] !== LF)) lines++;
    }
    let after = at + 1;
    while (after < length && bytes[after] === SPACE) after++;
    if (after > at + 1) state = LOOSE;
    if (after >= length && !last) return false;
    const follows = after < length ? kind[bytes[after]!]! : 2;
    if (at >= length || follows < 1 || follows > 3) {
      found.state = BROKEN_QUOTE;
      found.width = width;
      return true;
    }
    at = after - 1;
  }
  // The line feed of a CRLF may lie in the next piece.
  if (!last && (at === length || (byteKind === 3 && at + 1 === length))) return false;
  found.end = Math.min(at, length);
  found.next = Math.min(at + (byteKind === 3 && bytes[at + 1] === LF ? 2 : 1), length);
  found.width = width;
  found.state = state;
  found.lines = lines + 1;
  found.high = high;
  return true;
}

/** Takes only the line on which a record begins. False if its end is not in sight. */
function readLine(bytes: Uint8Array, start: number, last: boolean, found: Found): boolean {
  let end = start;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
  if (end + 1 >= bytes.length && !last) return false;
  found.end = end;
  found.next = Math.min(end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1), bytes.length);
  found.lines = 1;
  found.high = 128;
  return true;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * Finds the records of a piece of CSV (RFC 4180, with what real files add): fields may be quoted, quoted fields
 * may hold delimiters and line ends, `""` in them is a quote; a record ends at LF, CRLF or a lone CR; spaces around a quoted
 * field do not count; a quote inside an unquoted field is a character like any other. Empty lines are no records, unless
 * `oneColumn` (there an empty line is a missing answer).
 *
 * A quote that is closed wrongly, or not closed within `longest` bytes or before the end of the file, breaks the record: then
 * only the line on which the record began is given up (state BROKEN_QUOTE), and scanning resumes on the next line, so that one
 * stray quote costs one line and not the rest of the file.
 *
 * UTF-8 needs no decoding here: its bytes beyond ASCII never look like a delimiter, a quote or a line end.
 *
 * @param last true if `bytes` reach to the end of the file, so that the last record needs no line end.
 */
export function scan(
  bytes: Uint8Array,
  delimiter: Dialect['delimiter'],
  {
    last,
    oneColumn,
    longest,
  }: { readonly last: boolean; readonly oneColumn: boolean; readonly longest: number },
): Scan {
  const plain = plainScan(bytes, delimiter.charCodeAt(0), last, oneColumn);
  if (plain !== null && bytes.length - plain.rest <= longest) return plain;
  return scanBytes(bytes, delimiter, { last, oneColumn, longest });
}

/** As `scan`, byte by byte. */
export function scanBytes(
  bytes: Uint8Array,
  delimiter: Dialect['delimiter'],
  {
    last,
    oneColumn,
    longest,
  }: { readonly last: boolean; readonly oneColumn: boolean; readonly longest: number },
): Scan {
  const kind = classes(delimiter.charCodeAt(0));
  const found: Found = { end: 0, next: 0, width: 0, state: CLEAN, lines: 0, high: 0 };
  const room = Math.max(1024, bytes.length >> 5);
  let [starts, ends, widths] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let [lines, states] = [new Int32Array(room), new Int32Array(room)];
  let count = 0;
  let at = 0;
  let line = 0;
  let high = 0;
  let lineFeeds = true;

  while (at < bytes.length) {
    let complete = readRecord(bytes, kind, at, last, found);
    const overlong = !complete && bytes.length - at > longest;
    if (overlong) found.state = BROKEN_QUOTE;
    if (overlong || (complete && found.state === BROKEN_QUOTE)) complete = readLine(bytes, at, last, found);
    if (!complete) break;

    if (found.end > at || oneColumn) {
      if (count === starts.length) {
        [starts, ends, widths] = [grown(starts), grown(ends), grown(widths)];
        [lines, states] = [grown(lines), grown(states)];
      }
      starts[count] = at;
      ends[count] = found.end;
      widths[count] = found.width;
      lines[count] = line;
      states[count] = found.state;
      count++;
    }
    if (bytes[found.end] === CR) lineFeeds = false;
    high |= found.high;
    line += found.lines;
    at = found.next;
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    widths: widths.subarray(0, count),
    lines: lines.subarray(0, count),
    states: states.subarray(0, count),
    rest: at,
    restLine: line,
    lineFeeds,
    ascii: high < 128,
  };
}
