import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { index } from '../../src/lib/analysis/index.ts';
import { importCsv } from '../../src/lib/ingest/import-csv.ts';
import { proposeStudy } from '../../src/lib/ingest/propose.ts';
import { scoresView } from '../../src/lib/ingest/scores.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { fileOf, rowsOf, withEngine } from './files.ts';
import { savFile } from './sav-writer.ts';
import { plainRows, workbook } from './workbook.ts';

const NAMES = ['id', 'overall', 'p_price', 'p_staff', 'e_price', 'e_staff', 'region', 'comment'];

/** 120 answers: ratings from 1 to 5 with gaps, a group, free text. */
const ROWS = Array.from({ length: 120 }, (_, at): (string | number | null)[] => [
  1000 + at,
  1 + ((at * 7) % 5),
  at % 11 === 0 ? null : 1 + ((at * 3 + (at % 4)) % 5),
  1 + ((at * 5 + (at % 3)) % 5),
  1 + ((at * 2) % 5),
  5 - (at % 3),
  ['North', 'South', '东部'][at % 3]!,
  at % 5 === 0 ? null : `comment ${at}, "quoted"\nsecond line ${'很'.repeat(at % 40)}`,
]);

const csv = (): Uint8Array =>
  new TextEncoder().encode(
    [NAMES, ...ROWS]
      .map((row) =>
        row
          .map((cell) => (typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '')))
          .join(','),
      )
      .join('\n'),
  );

const sav = (): Uint8Array => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  return savFile(
    NAMES.map((name, at) => ({ name: utf8(name), width: at < 6 ? 0 : at === 6 ? 8 : 200 })),
    ROWS.map((row) =>
      row.map((cell, at) =>
        at < 6 ? (cell === null ? -Number.MAX_VALUE : Number(cell)) : utf8(String(cell ?? '')),
      ),
    ),
    { encoding: 'UTF-8' },
  );
};

const parquet = (): Promise<Uint8Array> =>
  withEngine(async (engine) => {
    const path = join(tmpdir(), `round-trip-${process.pid}.parquet`);
    try {
      const file = await engine.attach(csv() as Uint8Array<ArrayBuffer>);
      await engine.query(
        `COPY (SELECT * REPLACE (id::BIGINT AS id, overall::TINYINT AS overall) FROM read_csv(${file.literal}, header = true, nullstr = '', quote = '"', escape = '"', new_line = '\\n')) TO '${path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)`,
      );
      return new Uint8Array(await readFile(path));
    } finally {
      await rm(path, { force: true });
    }
  });

const arrow = (): Uint8Array =>
  tableToIPC(
    tableFromArrays(Object.fromEntries(NAMES.map((name, at) => [name, ROWS.map((row) => row[at] ?? null)]))),
    'file',
  );

/** The proposed study, the table, and its index. */
async function outcome(name: string, bytes: Uint8Array) {
  return withEngine(async (engine) => {
    const result = await importCsv(engine, fileOf(bytes, name));
    if (isRefusal(result)) throw new Error(`${name}: ${result.refused}`);
    const { path, other, ...study } = proposeStudy(result.doctor, 'own-round-trip').study;
    const rows = await rowsOf(engine, 'SELECT * EXCLUDE (_row) FROM answers ORDER BY _row');
    const whole = { ...study, path };
    await engine.query(scoresView(whole));
    return { study, rows, index: solveWith(index, await computeMoments(engine, index, whole), whole) };
  });
}

it('the same table as CSV, XLSX, SAV, Parquet and Arrow gives the same study and the same index', async () => {
  const expected = await outcome('answers.csv', csv());
  expect(isRefusal(expected.index)).toBe(false);
  expect(expected.study.fields.filter(({ role }) => role === 'performance')).toHaveLength(2);
  const others: [string, Uint8Array][] = [
    ['answers.xlsx', workbook([{ name: 'Answers', rows: plainRows([NAMES, ...ROWS]) }])],
    ['answers.sav', sav()],
    ['answers.parquet', await parquet()],
    ['answers.arrow', arrow()],
  ];
  for (const [name, bytes] of others) expect(await outcome(name, bytes), name).toEqual(expected);
});
