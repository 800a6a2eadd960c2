import { markOf, utf16Order } from './find-encoding.ts';

/** What a file is that is no table of text; `unknown`: nothing tells. */
export type BinaryFormat = 'ZIP' | 'XLS' | 'GZIP' | 'PDF' | 'image' | 'Stata' | 'SPSS portable' | 'unknown';

/** Beginnings of files that are no text, with the name of what they probably are. */
const SIGNATURES: readonly (readonly [format: BinaryFormat, signature: readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['GZIP', [0x1f, 0x8b]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  // <stata_dta>: Stata 13 and later.
  ['Stata', [0x3c, 0x73, 0x74, 0x61, 0x74, 0x61, 0x5f, 0x64, 0x74, 0x61, 0x3e]],
];

/** Begins a terminal's colours: odd in a text, but it is one. */
const ESCAPE = 27;

/** Stata 8 to 12: its release (113–115), the order of bytes, 1, 0. */
const isOldStata = ([release = 0, order = 0, type, unused]: Uint8Array): boolean =>
  release >= 113 && release <= 115 && (order === 1 || order === 2) && type === 1 && unused === 0;

/** SPSS' portable file is text on lines of 80: 200 characters of greeting, 256 of a code table, then "SPSSPORT". */
const isPortable = (head: Uint8Array): boolean =>
  new TextDecoder('windows-1252')
    .decode(head.subarray(0, 512))
    .replace(/[\r\n]/g, '')
    .slice(456, 464) === 'SPSSPORT';

/** More zero bytes than one in so many, and it is no text. */
const ZEROS = 20;

/** What a file that is no text probably is; undefined for text (a few zero bytes in it are a fault of the text). */
export function binaryFormat(head: Uint8Array): BinaryFormat | undefined {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => head[at] === byte));
  if (known) return known[0];
  if (isOldStata(head)) return 'Stata';
  if (isPortable(head)) return 'SPSS portable';
  const begin = head.subarray(0, 4096);
  if (markOf(head)?.encoding.startsWith('utf-16') || utf16Order(begin) !== undefined) return undefined;
  const controls = begin.reduce(
    (n, byte) => n + (byte < 9 || (byte > 13 && byte < 32 && byte !== ESCAPE) ? 1 : 0),
    0,
  );
  return controls > begin.length / ZEROS ? 'unknown' : undefined;
}
