import { expect, test, type Page } from '@playwright/test';
import { openNative } from '../../src/lib/engine/native.ts';
import { codeOf } from '../engine/engines.ts';
import { assertSameOutcomes, numbersIn, outcomes, STUDIES } from '../engine/studies.ts';
import { openInTab, tabEngine } from './tab-engine.ts';

/** Would run for hours. */
const ENDLESS = `SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3`;

function requests(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(new URL(request.url()).pathname));
  return urls;
}

for (const id of STUDIES)
  test(`the tab makes of ${id} what native DuckDB makes of it`, async ({ page }) => {
    await page.goto('/about/');
    await openInTab(page);
    const inTab = await outcomes(tabEngine(page), id);
    const native = await openNative({ threads: 1 });
    assertSameOutcomes(inTab, await outcomes(native, id));
    expect(numbersIn(inTab)).toBeGreaterThan(100);
    await native.close();
  });

test('the program is fetched once, counted to its end, and kept; nothing is requested afterwards', async ({
  page,
}) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.goto('/about/', { waitUntil: 'networkidle' });
  const asked = requests(page);
  const progress = await openInTab(page);
  expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  const { bytes, total, seconds } = progress.at(-1)!;
  expect(bytes).toBe(total);
  expect(seconds).toBeGreaterThan(0);
  expect(progress.every((step, i) => i === 0 || step.bytes > progress[i - 1]!.bytes)).toBe(true);

  asked.length = 0;
  const engine = tabEngine(page);
  await engine.query('CREATE TABLE t AS SELECT range AS a FROM range(100)');
  expect((await engine.read('SELECT sum(a) FROM t')).columns).toEqual([[4950]]);
  expect(asked).toEqual([]);

  await engine.close();
  await openInTab(page);
  expect(asked.filter((path) => path.endsWith('.wasm'))).toEqual([]);
  expect(violations).toEqual([]);
});

test('the reader’s SQL only reads', async ({ page }) => {
  await page.goto('/about/');
  await openInTab(page);
  const engine = tabEngine(page);
  await engine.query('CREATE TABLE t AS SELECT range AS a FROM range(100)');
  const asked = requests(page);
  for (const sql of [
    'DROP TABLE t',
    'SET threads = 2',
    'PRAGMA version',
    'SELECT 1) ; DROP TABLE t; SELECT (1',
  ])
    expect([sql, await codeOf(engine.read(sql))]).toEqual([sql, 'not-one-reading-statement']);
  for (const sql of [
    `FROM 'https://example.org/a.csv'`,
    `FROM read_csv('/data.csv')`,
    'FROM enable_logging()',
  ])
    expect([sql, await codeOf(engine.read(sql))]).toEqual([sql, 'locked']);
  expect((await engine.read('SELECT count(*) FROM t')).columns).toEqual([[100]]);
  expect(asked).toEqual([]);
});

test('an abort stops a running query, memory runs out with a message, and the engine lives', async ({
  page,
}) => {
  await page.goto('/about/');
  await openInTab(page);
  const engine = tabEngine(page);
  const name = await page.evaluate(
    (sql) =>
      window.tab.engine!.query(sql, [], { signal: AbortSignal.timeout(100) }).then(
        () => 'answered',
        (error: unknown) => (error as Error).name,
      ),
    ENDLESS,
  );
  expect(name).toBe('TimeoutError');
  await engine.query(`SET memory_limit = '30MB'`);
  expect(await codeOf(engine.query('SELECT list(range) FROM range(100000000)'))).toBe('memory');
  expect((await engine.query('SELECT 42')).columns).toEqual([[42]]);
});

test('the worker has no network, and its death is told to whoever waits', async ({ page }) => {
  await page.goto('/about/');
  await openInTab(page);
  const asked = requests(page);
  const worker = page.workers()[0]!;
  expect(
    await worker.evaluate(async () => {
      const { status, url } = await fetch('https://example.org/');
      const names = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'Worker'];
      return [
        status,
        url,
        names.filter((name) => (globalThis as Record<string, unknown>)[name] !== undefined),
      ];
    }),
  ).toEqual([200, '', []]);
  expect(asked).toEqual([]);

  const waiting = codeOf(tabEngine(page).query(ENDLESS));
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('gone');
    });
  });
  expect(await waiting).toBe('fatal');
  expect(await codeOf(tabEngine(page).query('SELECT 1'))).toBe('fatal');
});

test('a program or a script that cannot be fetched is told, and the next try works', async ({ page }) => {
  await page.goto('/about/');
  for (const missing of ['**/*.wasm', '**/duckdb-browser-eh.worker.*.js']) {
    await page.route(missing, (route) => route.fulfill({ status: 404, body: '' }));
    expect([missing, await codeOf(openInTab(page))]).toEqual([missing, 'unavailable']);
    await page.unroute(missing);
  }
  await openInTab(page);
  expect((await tabEngine(page).query('SELECT 1')).columns).toEqual([[1]]);
});
