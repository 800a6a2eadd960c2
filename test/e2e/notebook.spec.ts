import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const cellOf = (page: Page, name: string): Locator => page.locator(`[data-cell="${name}"]`);

async function write(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.locator('.cell-editor').click();
  await cell.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** The page offers studies once it is awake, which it shows by the cells of the first one. */
async function chooseStudy(page: Page, id: string): Promise<void> {
  await expect(page.locator('[data-cell]').first()).toBeVisible();
  await page.getByLabel('Study:').selectOption(id);
}

test('a notebook is run, changed, broken, mended, kept and started again', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));

  await page.goto('/notebook/');
  await chooseStudy(page, 'yellow-pages');
  const lowest = cellOf(page, 'lowest');
  await expect(lowest.locator('.cell-editor')).toContainText('FROM means');
  // Nothing has run by itself.
  expect(asked.filter((url) => url.includes('duckdb'))).toEqual([]);

  await page.getByRole('button', { name: 'Run all' }).click();
  await expect(lowest.locator('[data-state]')).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  await expect(lowest.locator('tbody tr')).toHaveCount(1);
  const item = (await lowest.locator('tbody td').first().textContent()) ?? '';
  await expect(page.locator('.cell-text strong').filter({ hasText: item })).toBeVisible();

  // A cell that is changed takes those along that use it; the mistake is told at its place.
  const means = cellOf(page, 'means');
  await write(page, means, 'SELECT item, nothing\nFROM ratings');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(means.getByRole('alert')).toContainText('1:14');
  await expect(lowest.getByRole('alert')).toContainText('waits for the cell “means”');
  await write(page, means, "SELECT 'Mended' AS item, 1 AS n, 2 AS mean");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lowest.locator('tbody td').first()).toHaveText('Mended');
  await expect(page.locator('.cell-text strong').filter({ hasText: 'Mended' })).toBeVisible();

  // A query that would never end is stopped, and the notebook goes on.
  const size = cellOf(page, 'size');
  await write(
    page,
    size,
    'SELECT sum(a.range * b.range) AS s FROM range(10000000) AS a, range(10000000) AS b',
  );
  await size.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(size.locator('[data-state]')).toHaveAttribute('data-state', 'running');
  await size.getByRole('button', { name: 'Stop' }).click();
  await expect(size.locator('[data-state]')).not.toHaveAttribute('data-state', 'running', {
    timeout: 20_000,
  });
  await write(page, size, 'DROP VIEW scores');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(size.getByRole('alert')).toBeVisible();

  // Deleted and brought back; a name that is taken.
  await lowest.locator('.cell-more summary').click();
  await lowest.getByRole('button', { name: 'Delete' }).click();
  await expect(lowest).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: delete lowest' }).click();
  await expect(lowest).toHaveCount(1);
  await size.getByRole('textbox', { name: /^Name of cell/ }).fill('means');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Another cell is called so.').first()).toBeVisible();

  // A page that goes away at once has kept the last keystroke, and runs nothing when it is back.
  await write(page, cellOf(page, 'lowest'), 'SELECT 42 AS kept');
  asked.length = 0;
  await page.reload();
  await chooseStudy(page, 'yellow-pages');
  await expect(lowest.locator('.cell-editor')).toHaveText('SELECT 42 AS kept');
  expect(asked.filter((url) => url.includes('duckdb'))).toEqual([]);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(lowest.locator('.cell-editor')).toContainText('FROM means');
  await page.getByRole('button', { name: 'Undo: start again' }).click();
  await expect(lowest.locator('.cell-editor')).toHaveText('SELECT 42 AS kept');

  expect(asked.filter((url) => !url.startsWith(baseURL!) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(wrong).toEqual([]);
});
