import type { Raw } from './raw.ts';
import { joined } from './utf8-bytes.ts';

/** What DOS writes behind the last line of a text. */
const END = 0x1a;

const NOTHING = new Uint8Array(0);

/** The pieces of a text without DOS's mark at its end; elsewhere in it the byte is kept. Not for UTF-16, where it is half of a letter. */
export async function* withoutDosEnd(pieces: AsyncIterable<Raw>): AsyncGenerator<Raw> {
  let held = NOTHING;
  for await (const { bytes, read } of pieces) {
    const whole = held.length > 0 ? joined(held, bytes) : bytes;
    let end = whole.length;
    while (end > 0 && whole[end - 1] === END) end -= 1;
    // The bytes are copied only where there is a mark to be kept apart.
    held = end < whole.length ? whole.slice(end) : NOTHING;
    yield { bytes: whole.subarray(0, end), read };
  }
}
