/**
 * Each format from file to table, as the command line reads it, beside another reader of the same file in the same run: seconds
 * of processor time (of all threads), so that a busy machine does not count. `node bench/formats.ts [--large]`; R with haven and
 * readxl is used where it is installed. `--large` adds 10,000,000 × 20 as .csv.gz and Parquet.
 */
import { writeXlsx } from 'hucre/xlsx';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openNative } from '../src/lib/engine/native.ts';
import { importCsv } from '../src/lib/ingest/import-csv.ts';
import { pathSource } from '../src/lib/ingest/container/source-node.ts';
import { openText } from '../src/lib/ingest/format/open-text.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { print, section } from './print.ts';

const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'formats-'));
const path = (name: string): string => join(folder, name);

/** Processor seconds of a job in this process. */
async function seconds(job: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Processor seconds of a script of R; undefined where it cannot run. */
function inR(script: string): number | undefined {
  const timed = `t <- system.time({ ${script} }); cat(sum(t[c(1, 2)]))`;
  const { status, stdout } = spawnSync('Rscript', ['-e', timed], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim().split(/\s/).at(-1)) : undefined;
}

/** Imports a file; its rows. */
async function read(name: string): Promise<number> {
  const engine = await openNative();
  const source = await pathSource(path(name));
  try {
    const result = await importCsv(engine, source);
    if (isRefusal(result)) throw new Error(`${name}: ${result.refused}`);
    return result.doctor.rowsKept;
  } finally {
    await source.close();
    await engine.close();
  }
}

/** Only the bytes to text. */
async function decode(name: string): Promise<void> {
  const source = await pathSource(path(name));
  const text = await openText(source);
  if (isRefusal(text)) throw new Error(text.refused);
  for await (const piece of text.pieces()) if (piece.last) break;
  await source.close();
}

function beside(peer: string, own: number, other: number | undefined): void {
  if (other === undefined) console.log(`  (${peer} is not installed)`);
  else print(`  beside ${peer}: ${other.toFixed(2)} s`, own / other, '×');
}

async function encodings(): Promise<void> {
  section('Encodings and packing, bytes to text');
  const words = '序号,总体满意度,意见\n' + '1024,非常满意,服务态度很好，价格偏高\n'.repeat(1_500_000);
  const gb: number[] = [];
  for (const character of '1024,非常满意,服务态度很好，价格偏高\n')
    gb.push(...(GB18030.get(character) ?? [character.charCodeAt(0)]));
  const line = Uint8Array.from(gb);
  const bytes = new Uint8Array(line.length * 1_500_000);
  for (let at = 0; at < bytes.length; at += line.length) bytes.set(line, at);
  writeFileSync(path('gb.csv'), bytes);
  writeFileSync(path('words.csv.gz'), gzipSync(words));
  const own = await seconds(() => decode('gb.csv'));
  print('GB18030 to UTF-8', bytes.length / 1e6 / own, 'MB/s');
  beside(
    'TextDecoder and TextEncoder alone',
    own,
    await seconds(() => Buffer.from(new TextDecoder('gb18030').decode(bytes))),
  );
  const unpacked = await seconds(() => decode('words.csv.gz'));
  print('.csv.gz', Buffer.byteLength(words) / 1e6 / unpacked, 'MB/s');
  beside('zlib', unpacked, await seconds(() => gunzipSync(readFileSync(path('words.csv.gz')))));
}

/** The characters of the sample in GB18030. */
const GB18030 = new Map<string, readonly number[]>();
for (let lead = 0xa1; lead < 0xf8; lead++)
  for (let trail = 0xa1; trail < 0xff; trail++)
    GB18030.set(new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)), [lead, trail]);

async function tables(): Promise<void> {
  section('Tables, file to table');
  const rows = Array.from({ length: 50_001 }, (_, row) =>
    Array.from({ length: 60 }, (__, column) => {
      if (row === 0) return `Question ${column + 1}`;
      if (column < 45) return 1 + ((row * (column + 3) + (row >> 3)) % 7);
      return column < 57 ? ['good', 'bad', '很好', '一般'][(row + column) % 4]! : `Comment ${row * column}`;
    }),
  );
  writeFileSync(path('answers.xlsx'), await writeXlsx({ sheets: [{ name: 'Answers', rows }] }));
  const xlsx = await seconds(() => read('answers.xlsx'));
  print('XLSX, 50,000 × 60', xlsx, 's', 10);
  beside('R readxl', xlsx, inR(`invisible(readxl::read_excel('${path('answers.xlsx')}'))`));

  const made = inR(
    `set.seed(1); d <- as.data.frame(matrix(sample(1:7, 50000 * 180, TRUE) + 0, 50000)); for (i in 1:20) d[[paste0('t', i)]] <- paste('text', sample(1e4, 50000, TRUE)); haven::write_sav(d, '${path('answers.sav')}'); haven::write_sav(d, '${path('answers.zsav')}', compress = 'zsav')`,
  );
  if (made !== undefined)
    for (const name of ['answers.sav', 'answers.zsav']) {
      const sav = await seconds(() => read(name));
      print(`${name.split('.')[1]!.toUpperCase()}, 50,000 × 200`, sav, 's', 10);
      beside('R haven', sav, inR(`invisible(haven::read_sav('${path(name)}'))`));
    }
  await parquet('answers.parquet', 1_000_000);
}

/** A table of so many rows and 20 columns as Parquet or packed CSV, written by DuckDB. */
async function write(name: string, rows: number, how: string): Promise<void> {
  const engine = await openNative();
  const columns = Array.from({ length: 20 }, (_, at) =>
    at < 17 ? `1 + (i * ${at + 3}) % 7 AS q${at}` : `concat('text ', (i * ${at}) % 1000) AS t${at}`,
  );
  await engine.query(
    `COPY (SELECT i AS id, ${columns.slice(1).join(', ')} FROM range(${rows}) r(i)) TO '${path(name)}' (${how})`,
  );
  await engine.close();
}

async function parquet(name: string, rows: number): Promise<void> {
  await write(name, rows, 'FORMAT parquet');
  const own = await seconds(() => read(name));
  print(
    `Parquet, ${rows.toLocaleString('en')} × 20 (${(statSync(path(name)).size / 1e6).toFixed(0)} MB)`,
    own,
    's',
  );
  const engine = await openNative();
  beside('DuckDB itself', own, await seconds(() => engine.query(`CREATE TABLE t AS FROM '${path(name)}'`)));
  await engine.close();
}

try {
  await encodings();
  await tables();
  if (values.large) {
    section('10,000,000 × 20');
    await write('large.csv.gz', 10_000_000, 'FORMAT csv, HEADER, COMPRESSION gzip');
    print('.csv.gz', await seconds(() => read('large.csv.gz')), 's');
    await parquet('large.parquet', 10_000_000);
  }
  print('memory at most', process.resourceUsage().maxRSS / 1000, 'MB');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
