import { expect } from '@playwright/test';
import { readCsv } from './own-data-file.ts';
import { test } from './warm.ts';
import { choose, openStudy, openWorkbench, text } from './workbench.ts';

const BAD: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['empty', '', /is empty/],
  ['header only', 'a,b,c\n', /no answers below it/],
  [
    'binary',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    /is an image/,
  ],
  ['broken study.json', '{"name": "x", "resources": [', /study\.json was not applied/],
  ['a ZIP that is no project', Buffer.from('504b0304140000000000', 'hex'), /cut off or damaged/],
];
test('a bad file is told and leaves the page alive', async ({ page }) => {
  await openWorkbench(page);
  for (const [name, content, message] of BAD) {
    await choose(page, 'bad.csv', content);
    await expect(page.getByRole('alert'), name).toContainText(message);
    await expect(page.getByTestId('study')).toHaveCount(0);
  }
  await openStudy(page);
  await expect(page.getByTestId('headline')).toBeVisible();
});

test('lines too short and too long are counted, shown with their number, and can be saved', async ({
  page,
}) => {
  const good = Array.from(
    { length: 40 },
    (_, at) => `${1 + (at % 5)},${1 + ((at + 2) % 5)},${1 + ((at + 1) % 5)}`,
  );
  good.splice(10, 0, '1,2');
  good.splice(20, 0, '1,2,3,=cmd');
  await openWorkbench(page);
  await openStudy(page, ['q1,q2,q3', ...good].join('\n'), 'ragged.csv');
  await expect(page.getByTestId('found')).toContainText('42 read, 40 kept, 2 rejected');
  await page.getByTestId('rejected').locator('summary').click();
  await expect(page.getByTestId('rejected').locator('tbody tr')).toHaveCount(2);
  await expect(page.getByTestId('rejected').locator('tbody tr').first()).toContainText('12');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Save 2 rejected lines/ }).click(),
  ]);
  expect(
    readCsv(await text(download))
      .slice(1)
      .map((row) => row[0]),
  ).toEqual(['12', '22']);
});

test('a large file is cancelled half-way, nothing of it is kept, and the page goes on', async ({ page }) => {
  await openWorkbench(page);
  // Made in the page: a test driver cannot hand over 200 MB. Blobs of a repeated block take no memory.
  await page.evaluate(() => {
    const line = `${Array.from({ length: 40 }, (_, at) => 1 + (at % 10)).join(',')}\n`;
    const block = new Blob([line.repeat(25_000)]);
    const head = `${Array.from({ length: 40 }, (_, at) => `q${at}`).join(',')}\n`;
    const file = new File([head, ...Array.from({ length: 100 }, () => block)], 'large.csv', {
      type: 'text/csv',
    });
    if (file.size < 200_000_000) throw new Error(`only ${file.size} bytes`);
    const data = new DataTransfer();
    data.items.add(file);
    document
      .querySelector('[data-testid=drop-zone]')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  const bar = page.locator('.wb-progress progress');
  await expect(page.locator('.wb-progress')).toContainText('Reading large.csv', { timeout: 60_000 });
  await expect
    .poll(async () => Number(await bar.getAttribute('value')), { timeout: 60_000 })
    .toBeGreaterThan(0.05);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Cancelled. Nothing was kept of large.csv.' }),
  ).toBeVisible();
  await expect(page.getByTestId('study')).toHaveCount(0);
  expect(await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)).toBeLessThan(
    50_000_000,
  );
  await openStudy(page);
  await expect(page.getByTestId('headline')).toBeVisible();
});
