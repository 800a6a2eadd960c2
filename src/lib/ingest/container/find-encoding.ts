import { likelyEncoding } from './legacy-encoding.ts';
import type { Encoding } from './encodings.ts';
import { completeEnd, countUtf8 } from './utf8-bytes.ts';

/** An encoding as it was found. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  /** 0–1. */
  readonly confidence: number;
  /** Bytes of the byte order mark at the beginning; they are no text. */
  readonly mark: number;
  /** The mark is that of another encoding. */
  readonly wrongMark: boolean;
}

const MARKS: readonly { readonly encoding: Encoding; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** The byte order mark that a file begins with; undefined if it has none. */
export function markOf(head: Uint8Array): (typeof MARKS)[number] | undefined {
  return MARKS.find(({ mark }) => mark.every((byte, at) => head[at] === byte));
}

/**
 * UTF-16 without a mark: zeros stand nearly always in every second place, as the high bytes of delimiters, digits, line ends; at least
 * one in ten characters of any table is such a one.
 */
export function utf16Order(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros: [number, number] = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  });
  const [even, odd] = zeros;
  if (head.length < 4 || 4 * Math.min(even, odd) > Math.max(even, odd)) return undefined;
  if (Math.max(even, odd) < head.length / 20) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * The encoding of a text by its beginning: its byte order mark, unless the bytes belie it; UTF-16 by its zeros; UTF-8 where
 * (nearly) all bytes beyond ASCII are that; else by `likelyEncoding`. A beginning of ASCII alone is taken as UTF-8, and
 * `utf8Pieces` watches what follows.
 *
 * @param given the reader's choice, taken whatever the bytes look like.
 * @param assumed taken where the bytes are neither UTF-8 nor UTF-16.
 */
export function findEncoding(head: Uint8Array, given?: Encoding, assumed?: Encoding): FoundEncoding {
  const marked = markOf(head);
  const mark = marked?.mark.length ?? 0;
  if (given !== undefined)
    return { encoding: given, confidence: 1, mark: marked?.encoding === given ? mark : 0, wrongMark: false };

  const rest = head.subarray(mark);
  const order = utf16Order(rest.subarray(0, 4096));
  if (marked?.encoding.startsWith('utf-16') && (order === marked.encoding || !looksAsUtf8(rest)))
    return { encoding: marked.encoding, confidence: 1, mark, wrongMark: false };
  if (order !== undefined)
    return { encoding: order, confidence: 0.95, mark, wrongMark: marked !== undefined };

  const { valid, invalid } = countUtf8(rest.subarray(0, completeEnd(rest)));
  const wrongMark = marked !== undefined && marked.encoding !== 'utf-8';
  if (invalid === 0) {
    const confidence = wrongMark ? 0.8 : valid > 0 || marked !== undefined ? 1 : 0.9;
    return { encoding: 'utf-8', confidence, mark, wrongMark };
  }
  if (valid > 4 * invalid) return { encoding: 'utf-8', confidence: 0.9, mark, wrongMark };
  const likely = assumed ? { encoding: assumed, confidence: 1 } : likelyEncoding(rest);
  return { ...likely, mark, wrongMark: marked !== undefined };
}

/** True if UTF-16 text could hardly be these bytes: nearly no zeros, and valid as UTF-8. */
function looksAsUtf8(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && countUtf8(bytes.subarray(0, completeEnd(bytes))).invalid === 0;
}
