import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateMillisecond, Float64, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withText } from '../../../src/lib/ingest/format/with-text.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { refusalWords } from '../../english.ts';
import { database } from '../database.ts';
import { fileOf } from '../files.ts';
import { workbook, plainRows } from '../workbook.ts';

const fixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(import.meta.dirname, '../tables', name)));

const TEXT = strToU8(`q1,q2,branch\n${'1,5,North\n4,2,South\n'.repeat(200)}`);
const rows = plainRows([
  ['q1', 'q2', 'branch'],
  ...Array.from({ length: 40 }, (_, at) => [at % 5, 3, 'North']),
]);

/** A Parquet file of DuckDB's. */
async function parquet(): Promise<Uint8Array> {
  const path = join(await mkdtemp(join(tmpdir(), 'damaged-')), 'answers.parquet');
  const query = await database();
  await query(
    `COPY (SELECT range % 5 AS q1, 'North' || range % 3 AS branch, range / 7 AS w FROM range(300)) TO '${path}' (FORMAT parquet)`,
  );
  const bytes = new Uint8Array(await readFile(path));
  await rm(path);
  return bytes;
}

/** An Arrow file of the library's own: numbers, texts with gaps, a dictionary, dates, truth values. */
function arrow(): Uint8Array {
  const each = <T>(of: (row: number) => T): T[] => Array.from({ length: 300 }, (_, row) => of(row));
  const table = new Table({
    q1: vectorFromArray(
      each((row) => row % 5),
      new Float64(),
    ),
    branch: vectorFromArray(each((row) => `North${row % 3}`)),
    words: vectorFromArray(
      each((row) => (row % 7 ? `t${row}` : null)),
      new Utf8(),
    ),
    day: vectorFromArray(
      each((row) => new Date(row * 86_400_000)),
      new DateMillisecond(),
    ),
    open: vectorFromArray(each((row) => row % 2 === 0)),
  });
  return tableToIPC(table, 'file');
}

const FILES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  gzip: () => gzipSync(TEXT),
  zip: () => zipSync({ 'answers.csv': TEXT }),
  xlsx: () => workbook([{ name: 'Answers', rows }], ['a', 'b']),
  sav: () => fixture('haven.sav'),
  'sav without packing': () => fixture('haven-plain.sav'),
  zsav: () => fixture('haven.zsav'),
  parquet: async () => parquet(),
  arrow,
};

/** The same numbers at each run, 0 to below `n`. */
function below(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const LIES = [0xffffffff, 0x7fffffff, 0x80000000, 0x00ffffff, 0];

/** Copies of a file, each damaged in one way: cut off, a bit flipped, a number of four bytes that lies. */
function* damaged(file: Uint8Array, each: number): Generator<readonly [what: string, bytes: Uint8Array]> {
  const next = below(file.length);
  for (let at = 0; at < each; at++) {
    const end = at < 8 ? file.length - 1 - at : 4 + next(file.length - 4);
    yield [`cut off at ${end}`, file.slice(0, end)];
    // Half of them where sizes stand: at the beginning and at the end.
    const place = at % 4 === 0 ? next(200) : at % 4 === 1 ? file.length - 1 - next(400) : next(file.length);
    const flipped = file.slice();
    const bit = next(8);
    flipped[Math.max(4, place)]! ^= 1 << bit;
    yield [`bit ${bit} of byte ${place} flipped`, flipped];
    const lying = file.slice();
    const lie = LIES[at % LIES.length]!;
    const from = Math.min(Math.max(4, place), file.length - 4);
    new DataView(lying.buffer).setUint32(from, lie, true);
    yield [`${lie} at ${from}`, lying];
  }
}

describe.each(Object.keys(FILES))('a damaged %s', (format) => {
  it('is read whole where nothing is damaged', async () => {
    const file = await FILES[format]!();
    const lines = await withText(fileOf(file), {}, async (text) => {
      let made = '';
      for await (const piece of text.pieces()) made += new TextDecoder().decode(piece.bytes);
      return made.trimEnd().split('\n').length;
    });
    expect(lines).toBeGreaterThan(4);
  });

  it('is read or refused in words, soon', { timeout: 60_000 }, async () => {
    const file = await FILES[format]!();
    const faults: string[] = [];
    for (const [what, bytes] of damaged(file, 80)) {
      const begin = performance.now();
      const result = await withText(fileOf(bytes), {}, async (text) => {
        let size = 0;
        for await (const piece of text.pieces()) size += piece.bytes.length;
        text.findings();
        return { size };
      }).catch((error: unknown) => error);
      if (result instanceof Error) faults.push(`${what}: ${result.stack ?? ''}`);
      else if (isRefusal(result) && /\{|undefined/.test(refusalWords(result)))
        faults.push(`${what}: ${refusalWords(result)}`);
      if (performance.now() - begin > 5000) faults.push(`${what}: took too long`);
    }
    expect(faults).toEqual([]);
  });
});
