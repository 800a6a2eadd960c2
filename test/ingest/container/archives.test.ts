import { gzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encoded } from '../encode.ts';
import { imported, refusedBecause } from '../files.ts';
import { plainRows, workbook } from '../workbook.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const together = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const LONG = `id,满意度\n${Array.from({ length: 300_000 }, (_, at) => `${at},${at % 7}\n`).join('')}`;

describe('a GZIP file', () => {
  it('is read as what it holds', async () => {
    const { doctor, rows } = await imported(gzipSync(utf8(LONG)));
    expect(rows).toHaveLength(300_000);
    expect(rows.at(-1)).toEqual([299_999, 299_999 % 7]);
    expect(doctor.form).toMatchObject({ container: 'gzip' });
  });

  it('of several members, in another encoding', async () => {
    const parts = ['满意度,b\n很好,1\n', '一般,2\n', '差,3\n'].map((text) =>
      gzipSync(encoded(text, 'gb18030')),
    );
    expect((await imported(together(...parts))).rows.map((row) => row[0])).toEqual(['很好', '一般', '差']);
  });

  it.each([
    ['is cut off', -5000],
    ['lacks the end of its check sum', -3],
  ])('that %s is refused with what was read', async (_, end) => {
    const refusal = await refusedBecause(gzipSync(utf8(LONG)).slice(0, end), 'long.csv.gz');
    expect(refusal).toMatchObject({ refused: 'archive-truncated', parameters: { file: 'long.csv.gz' } });
    expect(Number(refusal.parameters.lines)).toBeGreaterThan(200_000);
  });

  it('with damaged bytes is refused', async () => {
    const bytes = gzipSync(utf8(LONG));
    bytes.fill(0xff, 300_000, 300_100);
    expect((await refusedBecause(bytes)).refused).toMatch(/^archive-(?:broken|truncated)$/);
  });

  it('of nothing is refused', async () => {
    expect((await refusedBecause(gzipSync(new Uint8Array(0)))).refused).toBe('empty-file');
  });
});

describe('a ZIP', () => {
  it.each([0, 6] as const)('with one file is read as that file (level %d)', async (level) => {
    const { doctor, rows } = await imported(
      zipSync({ 'out/answers.csv': utf8(LONG), '__MACOSX/out/._answers.csv': utf8('x') }, { level }),
    );
    expect(rows).toHaveLength(300_000);
    expect(doctor.form).toMatchObject({ container: 'zip', part: 'out/answers.csv' });
  });

  it('or GZIP with a workbook or an SPSS file is read as that', async () => {
    const tables = join(import.meta.dirname, '../tables');
    const sav = new Uint8Array(await readFile(join(tables, 'haven.sav')));
    const xlsx = workbook([
      {
        name: 'A',
        rows: plainRows([
          ['a', 'b'],
          [1, 'x'],
          [2, 'y'],
        ]),
      },
    ]);
    for (const bytes of [zipSync({ 'out/answers.sav': sav }), gzipSync(sav)])
      expect((await imported(bytes)).doctor).toMatchObject({ rowsKept: 60, form: { container: 'sav' } });
    expect((await imported(zipSync({ 'a.xlsx': xlsx }))).doctor.form).toMatchObject({ container: 'xlsx' });
    expect(
      (await refusedBecause(zipSync({ 'b.zip': zipSync({ 'a.csv': utf8('a,b\n1,2\n') }) }))).refused,
    ).toBe('binary-file');
  });

  it.each([
    ['two files', zipSync({ 'a.csv': utf8('a,b\n1,2\n'), 'b.csv': utf8('a,b\n1,2\n') }), 'zip-several'],
    ['no file', zipSync({ 'a/': new Uint8Array(0) }), 'zip-empty'],
    ['its end cut off', zipSync({ 'a.csv': utf8(LONG) }).slice(0, -10), 'archive-truncated'],
    ['a document', zipSync({ 'word/document.xml': utf8('<x/>') }), 'binary-file'],
  ])('with %s is refused', async (_, bytes, refused) => {
    expect((await refusedBecause(bytes)).refused).toBe(refused);
  });

  it('whose file does not hold to its check sum is refused', async () => {
    const bytes = zipSync({ 'a.csv': utf8('a,b\n1,2\n') }, { level: 0 });
    bytes[bytes.indexOf(0x31)] = 0x39;
    expect((await refusedBecause(bytes)).refused).toBe('archive-truncated');
  });

  it('whose file is encrypted is refused', async () => {
    const bytes = zipSync({ 'a.csv': utf8('a,b\n1,2\n') }, { level: 0 });
    const directory = bytes.findLastIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    );
    bytes[directory + 8]! |= 1;
    expect((await refusedBecause(bytes)).refused).toBe('zip-encrypted');
  });
});
