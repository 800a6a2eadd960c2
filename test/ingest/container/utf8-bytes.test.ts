import { expect, it } from 'vitest';
import { isAscii } from '../../../src/lib/ingest/container/utf8-bytes.ts';

it('sees one byte beyond ASCII wherever it lies, and none outside of the piece', () => {
  for (let start = 0; start < 5; start += 1)
    for (let length = 0; length < 12; length += 1) {
      const all = new Uint8Array(24).fill(0xff);
      const piece = all.subarray(start, start + length).fill(0x41);
      expect(isAscii(piece)).toBe(true);
      for (let at = 0; at < length; at += 1) {
        piece[at] = 0x80;
        expect(isAscii(piece), `${start} ${length} ${at}`).toBe(false);
        piece[at] = 0x7f;
      }
    }
});
