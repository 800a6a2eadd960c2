/**
 * The doctor and the import in a real tab of the built site, of which nothing is known beforehand: 1,000,000 × 44 as CSV, beside the
 * native import of the same file in the same run; its longest task on the page's thread and its peak of memory.
 * `node bench/import-tab.ts [--rows N] [--large]`; `--large` adds 10,000,000 × 20 as .csv.gz and Parquet. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openNative } from '../src/lib/engine/native.ts';
import { importCsv } from '../src/lib/ingest/import-csv.ts';
import { pathSource } from '../src/lib/ingest/container/source-node.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { openBrowser } from './browser.ts';
import { print, section } from './print.ts';
import { serveSite } from './site.ts';
import { writeSpineFile } from './spine-file.ts';
import { costOf, forgetTasks, watchTasks } from './tab-watch.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, large: { type: 'boolean', default: false } },
});
const LONG = 600_000;
const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));

async function native(path: string): Promise<number> {
  const engine = await openNative();
  const source = await pathSource(path);
  const started = performance.now();
  const result = await importCsv(engine, source);
  const seconds = (performance.now() - started) / 1000;
  if (isRefusal(result)) throw new Error(result.refused);
  await source.close();
  await engine.close();
  return seconds;
}

/** File chosen → what was found is shown, in a tab whose engine has started; and what that cost. */
async function tab(path: string, small: string) {
  const site = await serveSite(4874);
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(LONG);
    await watchTasks(page);
    await page.goto(`${site.address}own-data/`);
    await page.locator('html[data-workbench=ready]').waitFor();
    const input = page.locator('[data-testid=drop-zone] input[type=file]');
    await input.setInputFiles(small);
    await page.locator('[data-testid=results][aria-busy=false]').waitFor();
    const before = await page.locator('[data-testid=study]').getAttribute('data-study-id');
    await forgetTasks(page);
    const started = performance.now();
    await input.setInputFiles(path);
    await page.waitForFunction((id) => {
      const shown = document.querySelector<HTMLElement>('[data-testid=study]');
      return (
        (shown !== null && shown.dataset['studyId'] !== id) || document.querySelector('[role=alert]') !== null
      );
    }, before);
    const seconds = (performance.now() - started) / 1000;
    const told = await page.locator('[data-testid=found] .wb-facts').innerText();
    return { seconds, told: told.replace(/\s+/g, ' '), ...(await costOf(browser, page)) };
  } finally {
    await browser.close();
    site.stop();
  }
}

async function both(name: string, path: string, small: string, target: number | undefined): Promise<void> {
  section(name);
  const own = await tab(path, small);
  console.log(`  ${own.told}`);
  print('tab: doctor, import, proposal and storage', own.seconds, 's', target);
  const peer = await native(path);
  print('native: doctor and import', peer, 's');
  print('tab / native', own.seconds / peer, '×');
  print('longest task on the page’s thread (0: none over 50)', own.longest, 'ms', 50);
  if (own.memory !== undefined) print('memory of the tab’s process at most', own.memory, 'MB', 1200);
}

try {
  const [file, small] = ['answers.csv', 'small.csv'].map((name) => join(folder, name));
  const rows = Number(values.rows);
  writeSpineFile(file!, rows);
  writeSpineFile(small!, 1000);
  await both(`${rows} × 44 as CSV`, file!, small!, 4);
  if (values.large) {
    const engine = await openNative();
    const columns = Array.from({ length: 19 }, (_, at) => `1 + (i * ${at + 3}) % 7 AS q${at}`).join(', ');
    for (const [name, how] of [
      ['large.csv.gz', 'FORMAT csv, HEADER, COMPRESSION gzip'],
      ['large.parquet', 'FORMAT parquet'],
    ] as const)
      await engine.query(
        `COPY (SELECT i AS id, ${columns} FROM range(10000000) r(i)) TO '${join(folder, name)}' (${how})`,
      );
    await engine.close();
    for (const name of ['large.csv.gz', 'large.parquet'])
      await both(`10,000,000 × 20 as ${name}`, join(folder, name), small!, undefined);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
