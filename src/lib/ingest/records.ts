import { cells, quotedRecord } from './cells.ts';
import { BROKEN_QUOTE, CLEAN, scan } from './scan.ts';
import type { Scan } from './scan.ts';
import type { Dialect, RejectedLine, Source } from './types.ts';

const CHUNK_BYTES = 4_000_000;
/** A longer record is not one: an unclosed quote, or no table at all. */
export const LONGEST_RECORD = 8_000_000;
/** Rejected lines that are kept to be shown. */
export const REJECTS_SHOWN = 1000;
const REJECT_TEXT = 200;

/** Some records of the file, as CSV that every reader takes alike: LF line ends, each record of the right width. */
export interface RecordBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Records in `bytes`. */
  readonly kept: number;
  /** Bytes of the longest of them. */
  readonly longest: number;
  /** Lines taken out, and the first 1,000 of them. */
  readonly rejected: number;
  readonly rejectedLines: readonly RejectedLine[];
  /** Bytes of the file read so far. */
  readonly read: number;
}

/** The file stops being what its beginning promised; `code` and parameters as in a refusal. */
export class SourceRefused extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  constructor(code: string, parameters: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'SourceRefused';
    this.code = code;
    this.parameters = parameters;
  }
}

const FATAL = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** True if the bytes are UTF-8 from their first to their last. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    FATAL.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function checkUtf8(bytes: Uint8Array, found: Scan, line: number): void {
  if (found.ascii || isUtf8(bytes.subarray(0, found.rest))) return;
  for (let record = 0; record < found.count; record++)
    if (!isUtf8(bytes.subarray(found.starts[record], found.ends[record])))
      throw new SourceRefused('not-utf8-later', { line: line + found.lines[record]! });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * The records of a file, in blocks of about 4 MB, without ever holding more of it. Lines that are no records of `width` fields
 * are taken out and reported with their line of the file; UTF-8 is checked throughout. Between two blocks the caller's thread
 * is free and `signal` is honoured.
 *
 * @param from the first byte of the first record, on line `firstLine` of the file.
 * @throws SourceRefused `not-utf8-later` (with the line), `line-too-long`; the signal's reason.
 */
export async function* records(
  source: Source,
  { delimiter }: Pick<Dialect, 'delimiter'>,
  {
    from,
    firstLine,
    width,
    signal,
  }: {
    readonly from: number;
    readonly firstLine: number;
    readonly width: number;
    readonly signal?: AbortSignal | undefined;
  },
): AsyncGenerator<RecordBlock> {
  let carried: Uint8Array = new Uint8Array(0);
  let line = firstLine;
  for (let read = from; read < source.size;) {
    signal?.throwIfAborted();
    const to = Math.min(read + CHUNK_BYTES, source.size);
    const piece = await source.slice(read, to);
    signal?.throwIfAborted();
    read = to;
    const bytes = carried.length > 0 ? joined([carried, piece]) : piece;
    const found = scan(bytes, delimiter, {
      last: read === source.size,
      oneColumn: width === 1,
      longest: LONGEST_RECORD,
    });
    checkUtf8(bytes, found, line);
    if (bytes.length - found.rest > 2 * LONGEST_RECORD)
      throw new SourceRefused('line-too-long', {
        line: line + found.restLine,
        megabytes: LONGEST_RECORD / 1e6,
      });
    yield block(bytes, found, { delimiter, width, line, read });
    carried = bytes.subarray(found.rest);
    line += found.restLine;
  }
}

function block(
  bytes: Uint8Array<ArrayBuffer>,
  found: Scan,
  place: { delimiter: Dialect['delimiter']; width: number; line: number; read: number },
): RecordBlock {
  const { delimiter, width, read } = place;
  const keeps = (record: number): boolean =>
    found.states[record] !== BROKEN_QUOTE && found.widths[record] === width;

  // An empty line of a one-column file is an answer that is missing: it must be written as "".
  let asItIs = found.lineFeeds && width > 1;
  let kept = 0;
  const rejectedLines: RejectedLine[] = [];
  for (let record = 0; record < found.count; record++) {
    if (found.states[record] !== CLEAN || found.widths[record] !== width) asItIs = false;
    if (keeps(record)) kept++;
    else if (rejectedLines.length < REJECTS_SHOWN) rejectedLines.push(reject(bytes, found, record, place));
  }
  const rejected = found.count - kept;
  let longest = 0;
  if (asItIs) {
    for (let record = 0; record < found.count; record++)
      longest = Math.max(longest, found.ends[record]! - found.starts[record]!);
    return { bytes: bytes.slice(0, found.rest), kept, longest, rejected, rejectedLines, read };
  }
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const lineFeed = encoder.encode('\n');
  for (let record = 0; record < found.count; record++) {
    if (!keeps(record)) continue;
    const whole = bytes.subarray(found.starts[record], found.ends[record]);
    if (found.states[record] === CLEAN && width > 1) parts.push(whole, lineFeed);
    else parts.push(encoder.encode(quotedRecord(cells(FATAL.decode(whole), delimiter), delimiter)));
    longest = Math.max(longest, parts.at(-1)!.length, whole.length);
  }
  return { bytes: joined(parts), kept, longest, rejected, rejectedLines, read };
}

function reject(
  bytes: Uint8Array,
  found: Scan,
  record: number,
  { width, line }: { width: number; line: number },
): RejectedLine {
  const start = found.starts[record]!;
  const end = Math.min(found.ends[record]!, start + 4 * REJECT_TEXT);
  const reason =
    found.states[record] === BROKEN_QUOTE
      ? 'broken-quote'
      : found.widths[record]! < width
        ? 'too-few-columns'
        : 'too-many-columns';
  const text = new TextDecoder().decode(bytes.subarray(start, end)).slice(0, REJECT_TEXT);
  return { line: line + found.lines[record]!, reason, text };
}
