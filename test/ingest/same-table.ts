import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withEngine } from './files.ts';
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

const xlsx = (): Uint8Array => workbook([{ name: 'Answers', rows: plainRows([NAMES, ...ROWS]) }]);

/** The same table in every form: file name → bytes; the CSV first. */
export async function sameTable(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  return [
    ['answers.csv', csv()],
    ['answers.xlsx', xlsx()],
    ['answers.sav', sav()],
    ['answers.parquet', await parquet()],
    ['answers.arrow', arrow()],
  ];
}
