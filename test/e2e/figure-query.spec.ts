import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { chapterWith } from './pages.ts';

const CHAPTER = chapterWith('percentages');

/** Opens the query of a figure with one statement, on a small study. */
async function open(page: Page): Promise<Locator> {
  await page.goto(CHAPTER.path);
  const figure = page.locator('#figure-percentages');
  await figure.getByRole('button', { name: 'Query' }).click();
  await figure.locator('.cm-content').waitFor();
  return figure;
}

async function write(figure: Locator, page: Page, sql: string): Promise<void> {
  await figure.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
}

async function run(figure: Locator, state: string): Promise<void> {
  await figure.getByRole('button', { name: 'Run' }).click();
  await expect(figure.locator('[data-query-state]')).toHaveAttribute('data-query-state', state, {
    timeout: 90_000,
  });
}

test('an edited query redraws its figure, and reset brings it back', async ({ page }) => {
  const figure = await open(page);
  const picture = figure.locator('svg:visible');
  const before = await picture.getAttribute('aria-label');
  const sql = (await page.locator('#query-copenhagen-housing-answer-shares pre').textContent())?.trim() ?? '';

  // Tower blocks only: half of their residents gave the highest answer.
  expect(sql).toContain('WHERE _focal');
  await write(figure, page, sql.replace('WHERE _focal', `WHERE "type" = 'Tower' AND _focal`));
  await run(figure, 'rows');
  await expect(figure.locator('[data-query-state]')).toContainText('redrawn');
  await expect(figure.locator('.figure-result tbody tr').first()).toBeVisible();
  await expect(picture).toHaveAttribute('aria-label', /Of all respondents 50 %/);

  await figure.getByRole('button', { name: 'Reset the query' }).click();
  await expect(picture).toHaveAttribute('aria-label', before ?? '');
});

test('mistakes are told with their place, and the figure stays', async ({ page }) => {
  const figure = await open(page);
  const picture = figure.locator('svg:visible');
  const before = await picture.getAttribute('aria-label');

  await write(figure, page, 'SELECT nothing FROM scores');
  await run(figure, 'error');
  await expect(figure.getByRole('alert')).toContainText('nothing');
  await expect(figure.getByRole('alert')).toContainText('^');

  await write(figure, page, 'DROP VIEW scores');
  await run(figure, 'error');
  await expect(figure.getByRole('alert')).toBeVisible();

  // Rows that are no moments: shown, but nothing can be drawn from them.
  await write(figure, page, 'SELECT count(*) AS n FROM scores');
  await run(figure, 'rows');
  await expect(figure.getByRole('alert')).toContainText('"field"');
  await expect(picture).toHaveAttribute('aria-label', before ?? '');
});

test('a long query is cancelled, and the next one runs', async ({ page }) => {
  const figure = await open(page);
  await write(figure, page, 'SELECT count(*) AS n FROM scores');
  await run(figure, 'rows');
  await write(figure, page, 'SELECT sum(sin(a.range * b.range)) FROM range(100000) a, range(100000) b');
  await figure.getByRole('button', { name: 'Run' }).click();
  await expect(figure.locator('[data-query-state]')).toHaveAttribute('data-query-state', 'running');
  await figure.getByRole('button', { name: 'Cancel' }).click();
  await expect(figure.getByRole('alert')).toContainText('Cancelled');
  await write(figure, page, 'SELECT 1 AS n');
  await run(figure, 'rows');
});
