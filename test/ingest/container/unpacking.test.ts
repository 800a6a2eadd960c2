import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/lib/ingest/container/budget.ts';
import { unzlibbed } from '../../../src/lib/ingest/container/inflate.ts';
import { SourceRefused } from '../../../src/lib/ingest/container/source-refused.ts';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { database } from '../database.ts';
import { codes, fileOf, imported, refusedBecause, withEngine } from '../files.ts';
import { plainRows, workbook } from '../workbook.ts';

const ANSWERS = [['q1', 'q2'], ...Array.from({ length: 30 }, (_, at) => [1 + (at % 5), 1 + (at % 3)])];
const sav = async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(import.meta.dirname, '../tables/haven-plain.sav')));

/** A Parquet file of DuckDB's with the rows of a query, packed as small as can be. */
async function parquet(query: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
  const path = join(folder, 'answers.parquet');
  const run = await database();
  await run(`COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  const bytes = new Uint8Array(await readFile(path));
  await rm(folder, { recursive: true });
  return bytes;
}

describe('what unpacks to more than any survey is refused while it grows', () => {
  const lines = new TextEncoder().encode('1,2\n'.repeat(25_000_000));

  it('a gzip, a ZIP, a block of a ZSAV', async () => {
    const parameters = { most: 64, packed: 0.1 };
    const refused = { refused: 'unpacks-too-large', parameters: { file: 'answers.csv', ...parameters } };
    expect(await refusedBecause(new Uint8Array(gzipSync(lines)))).toEqual(refused);
    expect(await refusedBecause(zipSync({ 'a.csv': lines }))).toEqual(refused);
    const packed = new Uint8Array(deflateSync(lines));
    expect(() => unzlibbed(packed, new Budget('a.zsav', packed.length))).toThrow(SourceRefused);
  });

  it('the shared strings of a workbook, though no cell needs them', async () => {
    const texts = Array.from({ length: 100 }, () => 'x'.repeat(1_000_000));
    expect(await refusedBecause(workbook([{ name: 'A', rows: plainRows(ANSWERS) }], texts))).toMatchObject({
      refused: 'unpacks-too-large',
    });
  });

  it('a cell of 3 MB', async () => {
    const rows = plainRows([...ANSWERS, ['x'.repeat(3_000_000), 1]]);
    expect(await refusedBecause(workbook([{ name: 'A', rows }]))).toMatchObject({ refused: 'cell-too-long' });
  });
});

describe('what claims to be large is not believed', () => {
  it('cells merged over the whole sheet', { timeout: 60_000 }, async () => {
    const behind = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const { rows } = await imported(workbook([{ name: 'A', rows: plainRows(ANSWERS), behind }]));
    expect(rows).toHaveLength(30);
  });

  it('a cell in the last corner of a sheet', { timeout: 60_000 }, async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { names, rows } = await imported(workbook([{ name: 'A', rows: plainRows(ANSWERS) + corner }]));
    expect(names.slice(0, 2)).toEqual(['q1', 'q2']);
    expect(names.length).toBeLessThan(5);
    expect(rows).toHaveLength(31);
  });

  it('the width of a string in a SAV', async () => {
    for (const width of [2 ** 31 - 1, 2 ** 30, 256]) {
      const file = await sav();
      new DataView(file.buffer).setInt32(176 + 4, width, true);
      expect(await refusedBecause(file)).toMatchObject({ refused: 'file-broken' });
    }
  });

  it('the number of cases in the header of a SAV: all are read, and the difference is said', async () => {
    const file = await sav();
    new DataView(file.buffer).setInt32(80, 10, true);
    const { doctor } = await imported(file);
    expect(doctor.rowsKept).toBeGreaterThan(10);
    expect(codes(doctor)).toContain('more-cases');
  });

  it('the number of rows in the footer of a Parquet file: all are read, and the difference is said', async () => {
    const file = await parquet('SELECT range % 5 AS q1, range % 3 AS q2 FROM range(300)');
    // 300 and 8191 as Thrift writes them; the first such number behind the footer's beginning is that of the whole file.
    const footer = file.length - 8 - new DataView(file.buffer).getUint32(file.length - 8, true);
    const at = file.findIndex((byte, place) => place > footer && byte === 0xd8 && file[place + 1] === 0x04);
    file.set([0xfe, 0x7f], at);
    const { doctor } = await imported(file);
    expect(doctor.rowsKept).toBe(300);
    expect(doctor.findings.find(({ code }) => code === 'more-cases')?.parameters).toEqual({
      n: 8191,
      read: 300,
    });
  });

  it('a page of a Parquet file that unpacks to more than any survey', async () => {
    const file = await parquet(`SELECT repeat('x', 100000000) AS q1, 1 AS q2`);
    expect(file.length).toBeLessThan(500_000);
    expect(await refusedBecause(file)).toMatchObject({ refused: 'unpacks-too-large' });
  });
});

describe('an open quote', () => {
  it('costs its line alone, soon, however much stands behind it', { timeout: 30_000 }, async () => {
    const lines = `1,${'x'.repeat(200)}\n`.repeat(60_000);
    await withEngine(async (engine) => {
      const result = await importCsv(engine, fileOf(`id,q\n1,"3\n${lines}`));
      if (isRefusal(result)) throw new Error(result.refused);
      const { rowsKept, rejected } = result.doctor;
      expect([rowsKept, rejected]).toEqual([60_000, 1]);
      expect(codes(result.doctor)).toContain('broken-quote');
    });
  });

  it('and nothing but one cell is refused with its line', async () => {
    const content = new Uint8Array(20_000_000).fill(0x78);
    content.set(new TextEncoder().encode('a,b\n1,2\n5,"'));
    expect(await refusedBecause(content)).toMatchObject({
      refused: 'line-too-long',
      parameters: { line: 3 },
    });
  });
});
