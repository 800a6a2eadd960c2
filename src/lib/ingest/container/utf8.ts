import { likelyEncoding } from './legacy-encoding.ts';
import type { Raw } from './raw.ts';
import type { TwiceEncoded } from './twice-encoded.ts';
import type { Encoding } from './encodings.ts';
import { characterLength, completeEnd, countUtf8, isAscii, joined } from './utf8-bytes.ts';

/** What was repaired in a text; a list each of the places (bytes of the piece), in order. */
export interface Repairs<T = readonly number[]> {
  /** Bytes that are no text in the file's encoding. */
  readonly stray: T;
  /** Zero bytes; taken out. */
  readonly zero: T;
  /** Byte order marks at the beginning of a line (files that were put together); taken out. */
  readonly mark: T;
}

export const REPAIRS = ['stray', 'zero', 'mark'] as const satisfies readonly (keyof Repairs)[];

/** Some bytes of a text in valid UTF-8, without zeros and marks; no character is cut. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes of the file read so far. */
  readonly read: number;
  /** Nothing follows. */
  readonly last: boolean;
  readonly repairs: Repairs | null;
}

/** What begins as ASCII goes on in another encoding than UTF-8: begin anew with that. */
export class OtherEncoding extends Error {
  readonly encoding: Encoding;
  readonly confidence: number;
  constructor(encoding: Encoding, confidence: number) {
    super(encoding);
    this.name = 'OtherEncoding';
    this.encoding = encoding;
    this.confidence = confidence;
  }
}

const FATAL = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Characters (UTF-16 units) of the bytes; undefined if they are no UTF-8. */
function unitsOf(bytes: Uint8Array): number | undefined {
  if (isAscii(bytes)) return bytes.length;
  try {
    return FATAL.decode(bytes).length;
  } catch {
    return undefined;
  }
}

/**
 * Bytes in an encoding as pieces of UTF-8. A byte that is no text there is kept readable and reported, never fatal: in UTF-8 a
 * single stray byte is read as Windows-1252 (where such bytes come from: ’ as 0x92), a cut-off character becomes U+FFFD, as
 * does what another encoding cannot hold.
 *
 * @param skip bytes of a byte order mark.
 * @param certain the encoding was chosen: no other is looked for.
 * @param twice undoes a second encoding of what is in UTF-8; absent: the text is taken as it stands.
 * @throws OtherEncoding where UTF-8 was only assumed, and the first bytes beyond ASCII are not UTF-8.
 */
export async function* utf8Pieces(
  raw: AsyncIterable<Raw>,
  {
    encoding,
    skip,
    certain,
    twice,
  }: {
    readonly encoding: Encoding;
    readonly skip: number;
    readonly certain: boolean;
    readonly twice?: TwiceEncoded | undefined;
  },
): AsyncGenerator<Piece> {
  const next = encoding === 'utf-8' ? utf8Reader(certain, twice) : otherReader(encoding);
  twice?.reset();
  let left = skip;
  let read = 0;
  let lineStart = true;
  const piece = (bytes: Uint8Array<ArrayBuffer>, last: boolean, broken: boolean): Piece => {
    const clean =
      broken || needsRepair(bytes) ? repaired(bytes, lineStart, encoding) : { bytes, repairs: null };
    if (bytes.length > 0) lineStart = bytes.at(-1) === 10 || bytes.at(-1) === 13;
    return { ...clean, read, last };
  };
  for await (const part of raw) {
    const start = Math.min(left, part.bytes.length);
    left -= start;
    read = part.read;
    const { bytes, broken } = next(part.bytes.subarray(start), false);
    if (bytes.length > 0) yield piece(bytes, false, broken);
  }
  const { bytes, broken } = next(new Uint8Array(0), true);
  yield piece(bytes, true, broken);
}

type Reader = (
  bytes: Uint8Array<ArrayBuffer>,
  last: boolean,
) => { readonly bytes: Uint8Array<ArrayBuffer>; readonly broken: boolean };

/** Bytes at the end of a piece within which a character that was encoded twice ends. */
const LONGEST_TWICE = 64;

/** Where the last characters beyond ASCII begin, if they reach the end of the bytes: they may go on in the next piece. */
function asciiEnd(bytes: Uint8Array): number {
  for (let at = bytes.length; at > Math.max(0, bytes.length - LONGEST_TWICE); at--)
    if (bytes[at - 1]! < 0x80) return at;
  return completeEnd(bytes);
}

function utf8Reader(certain: boolean, twice: TwiceEncoded | undefined): Reader {
  let carried = new Uint8Array(0);
  let proven = certain;
  return (bytes, last) => {
    const all = carried.length > 0 ? joined(carried, bytes) : bytes;
    const end = last ? all.length : twice ? asciiEnd(all) : completeEnd(all);
    carried = all.slice(end);
    const whole = all.subarray(0, end);
    const units = unitsOf(whole);
    if (units === undefined && !proven) {
      const { valid, invalid } = countUtf8(whole);
      if (valid <= 4 * invalid) {
        const { encoding, confidence } = likelyEncoding(whole);
        throw new OtherEncoding(encoding, confidence);
      }
    }
    if (units !== whole.length) proven = true;
    const broken = units === undefined;
    if (twice === undefined || units === whole.length) return { bytes: whole, broken };
    return { bytes: broken ? undoneByLines(whole, twice) : twice.undo(whole), broken };
  };
}

/** Undoes a second encoding in the lines that are UTF-8; those with stray bytes stay as they are, to be repaired byte by byte. */
function undoneByLines(bytes: Uint8Array<ArrayBuffer>, twice: TwiceEncoded): Uint8Array<ArrayBuffer> {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const line = bytes.slice(from, end < 0 ? bytes.length : end + 1);
    lines.push(unitsOf(line) === undefined ? line : twice.undo(line));
    from += line.length;
  }
  return joined(...lines);
}

function otherReader(encoding: Encoding): Reader {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return (bytes, last) => {
    const text = decoder.decode(bytes, { stream: !last });
    return { bytes: encoder.encode(text), broken: text.includes('\ufffd') };
  };
}

const isMark = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;

function needsRepair(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (isMark(bytes, at)) return true;
  return false;
}

/** Windows-1252's characters of 0x80 … 0xff, in UTF-8. */
const WESTERN = Array.from({ length: 128 }, (_, at) =>
  new TextEncoder().encode(new TextDecoder('windows-1252').decode(Uint8Array.of(128 + at))),
);
const REPLACEMENT = Uint8Array.of(0xef, 0xbf, 0xbd);

function repaired(
  bytes: Uint8Array,
  atLineStart: boolean,
  encoding: Encoding,
): { bytes: Uint8Array<ArrayBuffer>; repairs: Repairs | null } {
  const out = new Uint8Array(3 * bytes.length);
  const repairs = { stray: [] as number[], zero: [] as number[], mark: [] as number[] };
  let to = 0;
  let lineStart = atLineStart;
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (length === 1) {
      const byte = bytes[at]!;
      if (byte === 0) repairs.zero.push(to);
      else {
        out[to++] = byte;
        lineStart = byte === 10 || byte === 13;
      }
    } else if (length < 0) {
      repairs.stray.push(to);
      const read = length === -1 ? WESTERN[bytes[at]! - 128]! : REPLACEMENT;
      out.set(read, to);
      to += read.length;
      lineStart = false;
    } else if (lineStart && length === 3 && isMark(bytes, at)) repairs.mark.push(to);
    else {
      // In what was decoded by `TextDecoder`, this character says that there was none.
      if (encoding !== 'utf-8' && bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)
        repairs.stray.push(to);
      for (let i = 0; i < length; i++) out[to++] = bytes[at + i]!;
      lineStart = false;
    }
    at += Math.abs(length);
  }
  const some = REPAIRS.some((kind) => repairs[kind].length > 0);
  return { bytes: out.slice(0, to), repairs: some ? repairs : null };
}
