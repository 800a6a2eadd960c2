import type { Encoding } from './encodings.ts';

/** More bytes beyond ASCII than these are a text of another language, not some that strayed in. */
const MOST = 8;

/** The bytes beyond ASCII of a text that has only a few of them, in words and as they are read. */
export interface FewBytes {
  readonly n: number;
  /** "8C E6". */
  readonly bytes: string;
  /** What they are read as: "Œæ". */
  readonly text: string;
  /** "1" or "3, 17", counted from 1. */
  readonly lines: string;
}

/** The bytes beyond ASCII at the beginning of a file, if they are no more than a few; undefined if there are none or more. */
export function fewBytes(head: Uint8Array, encoding: Encoding): FewBytes | undefined {
  const found: number[] = [];
  const lines = new Set<number>();
  let line = 1;
  for (const byte of head) {
    if (byte >= 0x80) {
      found.push(byte);
      lines.add(line);
      if (found.length > MOST) return undefined;
    }
    if (byte === 10) line++;
  }
  if (found.length === 0) return undefined;
  return {
    n: found.length,
    bytes: found.map((byte) => byte.toString(16).toUpperCase()).join(' '),
    text: new TextDecoder(encoding).decode(Uint8Array.from(found)),
    lines: [...lines].join(', '),
  };
}
