import { expect, test } from '@playwright/test';
import { faultsOf } from '../ingest/odd-files/check.ts';
import { oddFile } from '../ingest/odd-files/kinds.ts';
import { randomOf } from '../ingest/odd-files/random.ts';
import { openInTab, tabEngine } from './tab-engine.ts';

/** Two files of each kind; all 1,000 are read by native DuckDB (`test/ingest/odd-files`). */
const FILES = 50;

test('malformed and odd files are read or refused in the tab, and its engine survives them', async ({
  page,
}) => {
  await page.goto('/about/');
  await openInTab(page);
  const engine = tabEngine(page);
  const faults: string[] = [];
  for (let number = 0; number < FILES; number++) {
    const file = oddFile(number, 2026, randomOf);
    const found = await faultsOf(engine, file).catch((error: unknown) => [`threw ${String(error)}`]);
    faults.push(...found.map((fault) => `${number} (${file.kind}): ${fault}`));
  }
  expect(faults).toEqual([]);
  expect((await engine.query('SELECT 1::DOUBLE')).columns).toEqual([[1]]);
});
