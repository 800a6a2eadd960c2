import { markOf, utf16Order } from './find-encoding.ts';

/** What a file is that is no text; `unknown`: nothing tells. */
export type BinaryFormat = 'ZIP' | 'XLS' | 'GZIP' | 'PDF' | 'image' | 'unknown';

/** Beginnings of files that are no text, with the name of what they probably are. */
const SIGNATURES: readonly (readonly [format: BinaryFormat, signature: readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['GZIP', [0x1f, 0x8b]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** Begins a terminal's colours: odd in a text, but it is one. */
const ESCAPE = 27;
/** More zero bytes than one in so many, and it is no text. */
const ZEROS = 20;

/** What a file that is no text probably is; undefined for text (a few zero bytes in it are a fault of the text). */
export function binaryFormat(head: Uint8Array): BinaryFormat | undefined {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => head[at] === byte));
  if (known) return known[0];
  const begin = head.subarray(0, 4096);
  if (markOf(head)?.encoding.startsWith('utf-16') || utf16Order(begin) !== undefined) return undefined;
  const controls = begin.reduce(
    (n, byte) => n + (byte < 9 || (byte > 13 && byte < 32 && byte !== ESCAPE) ? 1 : 0),
    0,
  );
  return controls > begin.length / ZEROS ? 'unknown' : undefined;
}
