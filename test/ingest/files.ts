import { openNative } from '../../src/lib/engine/native.ts';
import type { Engine, Cell } from '../../src/lib/engine/types.ts';
import { importCsv } from '../../src/lib/ingest/import-csv.ts';
import { bytesSource } from '../../src/lib/ingest/container/source.ts';
import type { LoadOptions } from '../../src/lib/ingest/load/load.ts';
import type { Doctor } from '../../src/lib/ingest/load/doctor.ts';
import type { Source } from '../../src/lib/ingest/container/source.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import { refusalWords, say } from '../english.ts';

/** A file of this text (UTF-8) or these bytes. */
export function fileOf(content: string | Uint8Array, name = 'answers.csv'): Source {
  return bytesSource(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/** The rows of a query, each as its cells. */
export async function rowsOf(engine: Engine, sql: string): Promise<Cell[][]> {
  const { columns, count } = await engine.query(sql);
  return Array.from({ length: count }, (_, row) => columns.map((column) => column[row]!));
}

/** Runs a test's work with an engine of its own. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openNative({ threads: 2 });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** The sentence of a code must be there and complete. */
function said(sentence: string, code: string): void {
  if (sentence === '') throw new Error(`${code} says nothing`);
}

/** What became of a file: the doctor's account, its columns' names, and the rows of `answers` without `_row`. */
export async function imported(
  content: string | Uint8Array,
  options: LoadOptions = {},
): Promise<{ doctor: Doctor; names: string[]; rows: Cell[][] }> {
  return withEngine(async (engine) => {
    const result = await importCsv(engine, fileOf(content), options);
    if (isRefusal(result)) throw new Error(`refused: ${result.refused}`);
    const { doctor } = result;
    if (doctor.rowsRead !== doctor.rowsKept + doctor.rejected)
      throw new Error('rows are lost in the account');
    for (const { code, parameters } of doctor.findings) said(say('finding', code, parameters), code);
    const rows = await rowsOf(engine, 'SELECT * EXCLUDE (_row) FROM answers ORDER BY _row');
    if (rows.length !== doctor.rowsKept) throw new Error('rows are lost in the table');
    return { doctor, names: doctor.columns.map(({ name }) => name), rows };
  });
}

/** Why a file was refused. */
export async function refusedBecause(content: string | Uint8Array, name?: string): Promise<Refusal> {
  return withEngine(async (engine) => {
    const result = await importCsv(engine, fileOf(content, name));
    if (!isRefusal(result)) throw new Error('not refused');
    said(refusalWords(result), result.refused);
    return result;
  });
}

/** The codes of the findings, with the field they concern. */
export function codes({ findings }: Pick<Doctor, 'findings'>): string[] {
  return findings.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
}
