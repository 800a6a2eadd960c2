import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { encoded } from '../ingest/encode.ts';
import { sameTable } from '../ingest/same-table.ts';
import { plainRows, workbook } from '../ingest/workbook.ts';
import { readCsv } from './own-data-file.ts';
import { test } from './warm.ts';
import { headline, openFile, openWorkbench } from './workbench.ts';

const FIXTURES = join(import.meta.dirname, '../ingest/fixtures');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8').replace(/^\ufeff/, '');

type Export = readonly [name: string, bytes: () => Uint8Array];

const exported = readdirSync(FIXTURES)
  .filter((name) => /\.[ct]sv$/.test(name))
  .map((name): Export => [name, () => readFileSync(join(FIXTURES, name))]);
/** The forms of one export that differ from tool to tool and from program to program. */
const forms: readonly Export[] = [
  ['wenjuanxing-text-gb18030.csv', () => encoded(fixture('wenjuanxing-text.csv'), 'gb18030')],
  ['wenjuanxing-codes-gb18030.csv', () => encoded(fixture('wenjuanxing-codes.csv'), 'gb18030')],
  ['qualtrics-zh-utf16.tsv', () => encoded(`\ufeff${fixture('qualtrics-zh.tsv')}`, 'utf-16le')],
  [
    'wenjuanxing-codes.xlsx',
    () =>
      workbook([
        {
          name: 'Sheet1',
          rows: plainRows(
            readCsv(fixture('wenjuanxing-codes.csv')).map((row) =>
              row.map((cell) => (/^-?\d{1,6}$/.test(cell) ? Number(cell) : cell)),
            ),
          ),
        },
      ]),
  ],
];

/** One tab takes them one after the other, as somebody would who tries their files out. */
for (const [kind, files] of [
  ['the exports of survey tools', exported],
  ['and the forms that they come in', forms],
] as const)
  test(`${kind} go from drop to index without a correction`, async ({ page }) => {
    test.setTimeout(300_000);
    await openWorkbench(page);
    for (const [name, bytes] of files)
      await test.step(name, async () => {
        await openFile(page, { name, bytes: bytes() });
        const index = await headline(page);
        expect(index, name).toBeGreaterThan(30);
        expect(index, name).toBeLessThan(80);
      });
  });

test('the same table as CSV, XLSX, SAV, Parquet and Arrow shows the same index', async ({ page }) => {
  test.setTimeout(240_000);
  const found: Record<string, number> = {};
  await openWorkbench(page);
  for (const [name, bytes] of await sameTable()) {
    await openFile(page, { name, bytes });
    found[name] = await headline(page);
  }
  const [first] = Object.values(found);
  expect(first).toBeGreaterThan(0);
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, first])));
});
