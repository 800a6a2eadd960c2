import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { openNative } from '../../src/lib/engine/native.ts';
import { plainRows, workbook } from '../ingest/workbook.ts';
import { drop, openStudy, openWorkbench } from './workbench.ts';
import type { TestFile } from './workbench.ts';

const ROWS = Array.from({ length: 60 }, (_, at) => [1 + (at % 5), 1 + ((at * 3) % 5), `Branch ${at % 3}`]);
const HEADING = ['q1', 'q2', 'branch'];
const CSV = [HEADING, ...ROWS].map((row) => row.join(',')).join('\n');

async function parquet(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'plug-'));
  const engine = await openNative();
  const path = join(folder, 'answers.parquet');
  await engine.query(
    `COPY (SELECT 1 + range % 5 AS q1, 1 + range * 3 % 5 AS q2, 'Branch ' || range % 3 AS branch FROM range(60)) TO '${path}' (FORMAT parquet)`,
  );
  await engine.close();
  const bytes = new Uint8Array(await readFile(path));
  await rm(folder, { recursive: true });
  return bytes;
}

async function everyFormat(): Promise<readonly TestFile[]> {
  const columns = HEADING.map((name, at) => [name, ROWS.map((row) => row[at]!)] as const);
  return [
    { name: 'a.csv.gz', bytes: gzipSync(strToU8(CSV)) },
    { name: 'b.zip', bytes: zipSync({ 'answers.csv': strToU8(CSV) }) },
    { name: 'c.xlsx', bytes: workbook([{ name: 'Answers', rows: plainRows([HEADING, ...ROWS]) }]) },
    { name: 'd.sav', bytes: await readFile(join(import.meta.dirname, '../ingest/tables/haven.sav')) },
    { name: 'e.zsav', bytes: await readFile(join(import.meta.dirname, '../ingest/tables/haven.zsav')) },
    { name: 'f.parquet', bytes: await parquet() },
    { name: 'g.arrow', bytes: tableToIPC(tableFromArrays(Object.fromEntries(columns)), 'file') },
    { name: 'h.tsv', bytes: CSV.replaceAll(',', '\t') },
  ];
}

test('with the network off after the engine’s start every format opens, and nothing is asked for', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const files = await everyFormat();
  await openWorkbench(page);
  await openStudy(page, CSV, 'first.csv');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  await page.context().setOffline(true);
  for (const file of files) {
    await drop(page, file);
    await page.getByRole('button', { name: 'A study of its own' }).click({ timeout: 60_000 });
    await expect(page.getByTestId('found')).toContainText(file.name, { timeout: 60_000 });
  }
  expect(asked).toEqual([]);
});
