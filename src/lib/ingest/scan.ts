import type { Dialect } from './types.ts';

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
  readonly states: Uint8Array;
  /** The first byte that belongs to no complete record, and the lines before it. */
  readonly rest: number;
  readonly restLine: number;
  /** True if no line ends with a carriage return. */
  readonly lineFeeds: boolean;
  /** True if every byte of the records is ASCII. */
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

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * Finds the records of a piece of CSV, byte by byte (RFC 4180, with what real files add): fields may be quoted, quoted fields
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
  const kind = classes(delimiter.charCodeAt(0));
  let starts = new Int32Array(1024);
  let ends = new Int32Array(1024);
  let widths = new Int32Array(1024);
  let lines = new Int32Array(1024);
  let states = new Int32Array(1024);
  let count = 0;
  const length = bytes.length;
  let high = 0;
  let lineFeeds = true;

  let at = 0;
  let line = 0;
  let start = 0;
  let startLine = 0;
  let width = 1;
  let state = CLEAN;
  let fieldStart = 0;

  const add = (end: number, recordState: number): void => {
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
      widths = grown(widths);
      lines = grown(lines);
      states = grown(states);
    }
    starts[count] = start;
    ends[count] = end;
    widths[count] = width;
    lines[count] = startLine;
    states[count] = recordState;
    count++;
  };
  const next = (): void => {
    start = fieldStart = at;
    startLine = line;
    width = 1;
    state = CLEAN;
  };
  /** Gives up the line on which the record began; false if its end is not in sight. */
  const giveUp = (): boolean => {
    let end = start;
    while (end < length && bytes[end] !== LF && bytes[end] !== CR) end++;
    if (end === length && !last) return false;
    add(end, BROKEN_QUOTE);
    at = end < length && bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : Math.min(end + 1, length);
    line = startLine + 1;
    next();
    return true;
  };

  while (at < length) {
    const byte = bytes[at]!;
    high |= byte;
    switch (kind[byte]) {
      case 1:
        width++;
        fieldStart = ++at;
        break;
      case 2:
        if (at > start || oneColumn) add(at, state);
        at++;
        line++;
        next();
        break;
      case 3: {
        // The line feed of a CRLF may lie in the next piece.
        if (at + 1 === length && !last) return done();
        if (at > start || oneColumn) add(at, state);
        lineFeeds = false;
        at += bytes[at + 1] === LF ? 2 : 1;
        line++;
        next();
        break;
      }
      case 4: {
        let before = fieldStart;
        while (before < at && bytes[before] === SPACE) before++;
        if (before < at) {
          state = LOOSE;
          at++;
          break;
        }
        if (at > fieldStart) state = LOOSE;
        const closed = closing(at + 1);
        if (closed === undefined) {
          const tooLong = length - start > longest;
          if (!(last || tooLong) || !giveUp()) return done();
        } else if (closed < 0) {
          if (!giveUp()) return done();
        }
        break;
      }
      default:
        do high |= bytes[at]!;
        while (++at < length && kind[bytes[at]!] === 0);
    }
  }
  if (last && at > start) add(length, state);
  return last ? done(length) : done();

  /** Moves behind a quoted field: 1; −1 if something else follows its closing quote; undefined if its end is not in sight. */
  function closing(from: number): 1 | -1 | undefined {
    let crossed = 0;
    for (let i = from; i < length; i++) {
      const byte = bytes[i]!;
      high |= byte;
      if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) crossed++;
      if (byte !== QUOTE) continue;
      if (bytes[i + 1] === QUOTE) {
        i++;
        continue;
      }
      let after = i + 1;
      while (after < length && bytes[after] === SPACE) after++;
      if (after > i + 1) state = LOOSE;
      if (after === length) {
        if (!last) return undefined;
      } else {
        const follows = kind[bytes[after]!]!;
        if (follows < 1 || follows > 3) return -1;
      }
      at = after;
      line += crossed;
      return 1;
    }
    return undefined;
  }

  function done(rest = start): Scan {
    return {
      count,
      starts: starts.subarray(0, count),
      ends: ends.subarray(0, count),
      widths: widths.subarray(0, count),
      lines: lines.subarray(0, count),
      states: Uint8Array.from(states.subarray(0, count)),
      rest,
      restLine: rest === length ? line : startLine,
      lineFeeds,
      ascii: high < 128,
    };
  }
}
