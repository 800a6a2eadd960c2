import { expect, it } from 'vitest';
import { importCsv } from '../../src/lib/ingest/import-csv.ts';
import type { Source } from '../../src/lib/ingest/container/source.ts';
import { rowsOf, withEngine } from './files.ts';

const RECORD = '12345,5,4,3,some words of an answer\n';
const SIZE = 200_000_000;

/** A file of 200 MB that is made while it is read; remembers how far that was. */
function generated(): Source & { readTo: number } {
  const block = new TextEncoder().encode(RECORD.repeat(200_000));
  const heading = new TextEncoder().encode('id,a,b,c,words'.padEnd(RECORD.length - 1).concat('\n'));
  return {
    name: 'large.csv',
    size: SIZE - (SIZE % RECORD.length),
    readTo: 0,
    slice(from, to) {
      this.readTo = Math.max(this.readTo, to);
      const bytes = new Uint8Array(to - from);
      for (let at = 0; at < bytes.length;) {
        const offset = (from + at) % RECORD.length;
        const piece = from + at < RECORD.length ? heading.subarray(from + at) : block.subarray(offset);
        bytes.set(piece.subarray(0, bytes.length - at), at);
        at += piece.length;
      }
      return Promise.resolve(bytes);
    },
  };
}

it('stops half-way through a file of 200 MB, rejects with the signal’s reason and leaves nothing behind', async () => {
  await withEngine(async (engine) => {
    const source = generated();
    const control = new AbortController();
    const reason = new Error('enough');
    const seen: number[] = [];
    const work = importCsv(engine, source, {
      signal: control.signal,
      onProgress: (read, size) => {
        seen.push(read);
        if (read > size / 4) control.abort(reason);
      },
    });
    await expect(work).rejects.toBe(reason);
    expect(source.readTo).toBeLessThan(source.size * 0.9);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(await rowsOf(engine, 'SELECT table_name FROM information_schema.tables')).toEqual([]);
    expect(await rowsOf(engine, 'SELECT 1::DOUBLE')).toEqual([[1]]);
  });
});

it('does not begin where the signal is aborted already', async () => {
  await withEngine(async (engine) => {
    await expect(
      importCsv(engine, generated(), { signal: AbortSignal.abort(new Error('before')) }),
    ).rejects.toThrow('before');
  });
});
