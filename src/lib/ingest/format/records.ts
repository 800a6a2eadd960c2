import { cells, quotedRecord } from './cells.ts';
import { isFootnote, notAnswer } from './not-answers.ts';
import { BROKEN_QUOTE, CLEAN, scan } from './scan.ts';
import type { Scan } from './scan.ts';
import { SourceRefused } from '../container/source-refused.ts';
import type { Text } from './text.ts';

import type { Dialect } from './dialect.ts';
import { joined } from '../container/utf8-bytes.ts';
import { REPAIRS } from '../container/utf8.ts';
import type { Repairs } from '../container/utf8.ts';

/** A longer record is not one: an unclosed quote, or no table at all. */
export const LONGEST_RECORD = 8_000_000;
/** Rejected lines that are kept to be shown. */
export const REJECTS_SHOWN = 1000;
const REJECT_TEXT = 200;
const LINE_FEED = 10;
/** A line of totals is looked for among so many last records, remarks below the table among more. */
const LAST_RECORDS = 3;
const LAST_REMARKS = 8;

/** Some records of the file, as CSV that every reader takes alike: LF line ends, each record of the right width. */
export interface RecordBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Records in `bytes`. */
  readonly kept: number;
  /** Bytes of the longest of them. */
  readonly longest: number;
  /** Lines taken out, and the first of them. */
  readonly rejected: number;
  readonly rejectedLines: readonly RejectedLine[];
  /** Reason → how many of them, and the first one's line. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Bytes of the file read so far. */
  readonly read: number;
  /** What was repaired in the text: lines of the file, one for each place. */
  readonly repairs: Repairs | null;
}

/** A line that is no row of the table. */
export interface RejectedLine {
  /** Line of the file, from 1, heading included. */
  readonly line: number;
  /** The engine's error type: too few columns, too many columns, unterminated quote, … */
  readonly reason: string;
  /** The line's beginning, at most 200 characters. */
  readonly text: string;
}

/** How many lines were taken out for one reason, and the first of them. */
export interface Reason {
  readonly n: number;
  readonly line: number;
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The records of a text, in blocks of about 1 MB, without ever holding more of it. Lines that are no records of `width` fields
 * are taken out and reported with their line of the file. Between two blocks the caller's thread is free and `signal` is
 * honoured.
 *
 * @param from the first byte of the first record, on line `firstLine` of the file.
 * @throws SourceRefused `line-too-long` (with the line), and those of the container; OtherEncoding; the signal's reason.
 */
export async function* records(
  text: Text,
  { delimiter }: Pick<Dialect, 'delimiter'>,
  {
    from,
    firstLine,
    width,
    headings = [],
    rejects = REJECTS_SHOWN,
    signal,
  }: {
    readonly from: number;
    readonly firstLine: number;
    readonly width: number;
    /** The heading's records, where the file has one: blank records, repeated headings and totals are taken out then. */
    readonly headings?: readonly Uint8Array[];
    /** So many of the lines taken out are kept of each block. */
    readonly rejects?: number;
    readonly signal?: AbortSignal | undefined;
  },
): AsyncGenerator<RecordBlock> {
  let carried: Uint8Array = new Uint8Array(0);
  let line = firstLine;
  let skip = from;
  let pending: Repairs | null = null;
  // Where no record ended, it is looked for again when there is twice as much: an open quote is not read over and over.
  let least = 0;
  for await (const piece of text.pieces(signal)) {
    const { read, last } = piece;
    const start = Math.min(skip, piece.bytes.length);
    skip -= start;
    const rest = piece.bytes.subarray(start);
    const bytes = carried.length > 0 ? joined(carried, rest) : rest;
    const places = moved(pending, 0, piece.repairs, carried.length - start);
    if (!last && bytes.length < least) {
      carried = bytes;
      pending = places;
      continue;
    }
    const found = scan(bytes, delimiter, { last, oneColumn: width === 1, longest: LONGEST_RECORD });
    const limit = bytes.length > LONGEST_RECORD ? 2 * LONGEST_RECORD : LONGEST_RECORD;
    least = found.rest === 0 ? Math.min(2 * bytes.length, limit + 1) : 0;
    if (bytes.length - found.rest > 2 * LONGEST_RECORD)
      throw new SourceRefused('line-too-long', {
        line: line + found.restLine,
        megabytes: LONGEST_RECORD / 1e6,
      });
    yield {
      ...block(bytes, found, {
        delimiter,
        width,
        line,
        read,
        headings,
        rejects,
        last: last || read >= text.size,
      }),
      repairs: places && linesOf(places, found, line),
    };
    carried = bytes.subarray(found.rest);
    pending = places && moved(beyond(places, found.rest), -found.rest, null, 0);
    line += found.restLine;
  }
}

/** The places of two lists, each moved by so many bytes. */
function moved(a: Repairs | null, byA: number, b: Repairs | null, byB: number): Repairs | null {
  if (a === null && b === null) return null;
  const both = (kind: keyof Repairs): number[] => [
    ...(a?.[kind] ?? []).map((place) => place + byA),
    ...(b?.[kind] ?? []).map((place) => place + byB),
  ];
  return { stray: both('stray'), zero: both('zero'), mark: both('mark') };
}

/** The places from `rest` on: they belong to the next block; null if there are none. */
function beyond(places: Repairs, rest: number): Repairs | null {
  const after = (kind: keyof Repairs): number[] => places[kind].filter((place) => place >= rest);
  const later = { stray: after('stray'), zero: after('zero'), mark: after('mark') };
  return REPAIRS.some((kind) => later[kind].length > 0) ? later : null;
}

/** The lines of the places before the end of the last record: those on which their records begin. */
function linesOf(places: Repairs, { starts, lines, rest }: Scan, first: number): Repairs {
  const of = (kind: keyof Repairs): number[] => {
    let record = 0;
    return places[kind]
      .filter((place) => place < rest)
      .map((place) => {
        while (record + 1 < starts.length && starts[record + 1]! <= place) record++;
        return first + (lines[record] ?? 0);
      });
  };
  return { stray: of('stray'), zero: of('zero'), mark: of('mark') };
}

function block(bytes: Uint8Array<ArrayBuffer>, found: Scan, place: Place): Omit<RecordBlock, 'repairs'> {
  const { delimiter, width, read } = place;
  const whyNot = reasonsAgainst(bytes, found, place);
  const keeps = (record: number): boolean => whyNot[record] === undefined;

  let kept = 0;
  let longest = 0;
  // An empty line of a one-column file is an answer that is missing: it must be written as "".
  let clean = width > 1;
  const rejectedLines: RejectedLine[] = [];
  const reasons = new Map<string, Reason>();
  for (let record = 0; record < found.count; record++) {
    const reason = whyNot[record];
    if (reason === undefined) {
      kept++;
      longest = Math.max(longest, found.ends[record]! - found.starts[record]!);
      if (found.states[record] !== CLEAN) clean = false;
      continue;
    }
    const line = place.line + found.lines[record]!;
    const same = reasons.get(reason);
    reasons.set(reason, { n: (same?.n ?? 0) + 1, line: same?.line ?? line });
    if (rejectedLines.length < place.rejects)
      rejectedLines.push({ line, reason, text: beginning(bytes, found, record) });
  }
  const rejected = found.count - kept;
  const counts = { kept, rejected, rejectedLines, reasons, read };
  if (!clean) {
    const written = rewritten(bytes, found, keeps, delimiter);
    // Quoting a cell can double it and adds two quotes.
    return { ...counts, bytes: written, longest: Math.min(2 * longest + 2 * width, written.length) };
  }
  const asItIs = found.lineFeeds && rejected === 0;
  return {
    ...counts,
    bytes: asItIs ? bytes.slice(0, found.rest) : compacted(bytes, found, keeps),
    longest,
  };
}

/** The records that are kept, moved together within `bytes` (which they only ever leave backwards), with line feeds. */
function compacted(
  bytes: Uint8Array<ArrayBuffer>,
  found: Scan,
  keeps: (record: number) => boolean,
): Uint8Array<ArrayBuffer> {
  let to = 0;
  for (let record = 0; record < found.count; record++) {
    if (!keeps(record)) continue;
    const start = found.starts[record]!;
    const end = found.ends[record]!;
    bytes.copyWithin(to, start, end);
    to += end - start;
    // The last line of a file may have no end, and then needs none.
    if (to < found.rest) bytes[to++] = LINE_FEED;
  }
  return bytes.slice(0, to);
}

/** The records that are kept, those that readers take differently with every cell quoted. */
function rewritten(
  bytes: Uint8Array<ArrayBuffer>,
  found: Scan,
  keeps: (record: number) => boolean,
  delimiter: Dialect['delimiter'],
): Uint8Array<ArrayBuffer> {
  // Where all is ASCII a place in the bytes is the same place in the text, and one decoding serves all records.
  const whole = found.ascii ? UTF8.decode(bytes.subarray(0, found.rest)) : undefined;
  const parts: string[] = [];
  for (let record = 0; record < found.count; record++) {
    if (!keeps(record)) continue;
    const start = found.starts[record]!;
    const end = found.ends[record]!;
    const text = whole?.slice(start, end) ?? UTF8.decode(bytes.subarray(start, end));
    parts.push(
      found.states[record] === CLEAN && text !== ''
        ? `${text}\n`
        : quotedRecord(cells(text, delimiter), delimiter),
    );
  }
  return new TextEncoder().encode(parts.join(''));
}

interface Place {
  readonly delimiter: Dialect['delimiter'];
  readonly width: number;
  /** Line of the first byte. */
  readonly line: number;
  readonly read: number;
  readonly headings: readonly Uint8Array[];
  readonly rejects: number;
  readonly last: boolean;
}

/** For each record why it is taken out; undefined where it is kept. */
function reasonsAgainst(bytes: Uint8Array, found: Scan, place: Place): (string | undefined)[] {
  const { delimiter, width, headings, last } = place;
  return Array.from(found.states.subarray(0, found.count), (state, record) => {
    if (state === BROKEN_QUOTE) return 'broken-quote';
    const behind = last ? found.count - record : Infinity;
    const remark =
      behind <= LAST_REMARKS &&
      headings.length > 0 &&
      width > 1 &&
      isFootnote(beginning(bytes, found, record), delimiter);
    if (remark && found.widths[record]! <= width) return 'footnote';
    if (found.widths[record]! < width) return 'too-few-columns';
    if (found.widths[record]! > width) return 'too-many-columns';
    if (headings.length === 0 || width === 1) return undefined;
    const ends = [found.starts[record]!, found.ends[record]!] as const;
    return notAnswer(bytes, ends, { delimiter, headings, atEnd: behind <= LAST_RECORDS });
  });
}

/** The beginning of a record's text. */
function beginning(bytes: Uint8Array, found: Scan, record: number): string {
  const start = found.starts[record]!;
  const end = Math.min(found.ends[record]!, start + 4 * REJECT_TEXT);
  return new TextDecoder().decode(bytes.subarray(start, end)).slice(0, REJECT_TEXT);
}
