import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { CHAPTERS, chapterWith } from './pages.ts';

const INDEX = chapterWith('index-groups');
const GAP = chapterWith('gap-dimensions');
const TIERS = chapterWith('tier-items');

/** Addresses asked for from here on. Chromium asks its cache for the icon again whenever what is set is written into the address. */
function requests(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) seen.push(request.url());
  });
  return seen;
}

async function touch(page: Page, figure: string): Promise<void> {
  await page.locator(figure).getByRole('button', { name: 'Change' }).click();
  await page.locator('html[data-report-ready]').waitFor({ state: 'attached' });
  await page.locator(`${figure} .figure-controls`).waitFor();
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path, figures, numbers, citations, queries } of CHAPTERS)
    test(`/${path} is complete`, async ({ page }) => {
      await page.goto(`/${path}`);
      const drawn = page.locator('figure.report-figure');
      await expect(drawn).toHaveCount(figures.length);
      for (const figure of await drawn.all()) {
        await expect(figure.locator('svg:visible')).toHaveCount(1);
        expect(await figure.locator('svg:visible').getAttribute('aria-label')).toMatch(/\d/);
        expect(await figure.locator('[data-figure-table] tbody tr').count()).toBeGreaterThan(3);
        await figure.locator('summary').first().click();
        await expect(figure.locator('[data-figure-table] table').first()).toBeVisible();
        await expect(figure.locator('.figure-tools')).toBeHidden();
      }
      const said = await page.locator('main [data-n]').allTextContents();
      expect(said.length).toBeGreaterThanOrEqual(numbers);
      for (const number of said) expect(number.trim()).not.toBe('');
      const printed = page.locator('details[id^=query-]');
      await expect(printed).toHaveCount(queries);
      for (const query of await printed.all()) expect(await query.locator('pre').count()).toBeGreaterThan(0);
      await expect(page.locator('.cite')).toHaveCount(citations);
    });
});

test('eight published indices agree, and ACSI’s has no mark', async ({ page }) => {
  await page.goto(INDEX.path);
  const table = page.locator('.parity-table');
  await expect(table.getByText('agrees', { exact: true })).toHaveCount(8);
  const quoted = table.getByRole('row', { name: /ACSI/ });
  await expect(quoted).toContainText('72');
  await expect(quoted.locator('[data-parity]')).toHaveCount(0);
});

test('the margin moves tiers, readings and counts, without a request', async ({ page }) => {
  await page.goto(TIERS.path);
  await touch(page, '#figure-tier-items');
  const seen = requests(page);
  const indifferent = page.locator('p [data-n="tiers-of/indifferent"]').first();
  const before = await indifferent.textContent();
  const margin = page.locator('#figure-tier-items [data-tiers=margin]');
  await margin.fill('-1');
  await expect(margin).toHaveAttribute('aria-invalid', 'true');
  await expect(margin).toHaveAccessibleDescription(/0\.25/);
  await expect(indifferent).toHaveText(before ?? '');
  await margin.fill('4');
  await expect(margin).toHaveAttribute('aria-invalid', 'false');
  await expect(indifferent).not.toHaveText(before ?? '');
  await page.locator('#figure-tier-items [data-tiers=bands]').selectOption('narrow');
  await expect(page.locator('.moved').first()).toBeVisible();
  expect(seen).toEqual([]);
});

test('a control moves figures, numbers and marks, without a request', async ({ page }) => {
  await page.goto(INDEX.path);
  await touch(page, '#figure-index-groups');
  const seen = requests(page);
  const figure = page.locator('#figure-index-groups');
  const before = await figure.locator('svg:visible').getAttribute('aria-label');
  const billing = page.locator('p [data-n="score/all/billing"]').first();
  const sentence = page.locator('p [data-n="index/all"]').first();

  // All the weight on billing: the index becomes its score.
  for (const slider of await figure.locator('[data-weight]').all())
    await slider.fill((await slider.getAttribute('data-weight')) === 'billing' ? '100' : '0');
  await expect(sentence).toHaveText((await billing.textContent())?.trim() ?? '');
  await expect(sentence).toHaveClass(/moved/);
  expect(await figure.locator('svg:visible').getAttribute('aria-label')).not.toBe(before);
  await expect(page.locator('.parity-table').getByText('agrees', { exact: true })).not.toHaveCount(8);
  await expect(figure.getByRole('status').last()).toContainText('Dot plot');
  // A figure out of sight follows as well.
  await expect(page.locator('#figure-index-schemes svg:visible')).toHaveAttribute(
    'aria-label',
    /under 10 weighting schemes/,
  );

  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('.parity-table').getByText('agrees', { exact: true })).toHaveCount(8);
  await expect(page.locator('.moved')).toHaveCount(0);
  expect(seen).toEqual([]);
});

test('the group of a figure is its own, the confidence is everybody’s', async ({ page }) => {
  await page.goto(GAP.path);
  await touch(page, '#figure-gap-dimensions');
  const figure = page.locator('#figure-gap-dimensions');
  await figure
    .locator('label', { hasText: /^Group/ })
    .getByRole('combobox')
    .selectOption('customer_type=high-bill');
  await expect(figure.locator('svg:visible')).toHaveAttribute('aria-label', /^For High bill/);
  const reversals = page.locator('#figure-reversals svg:visible');
  const before = await page.locator('p [data-n="reversals"]').textContent();
  await figure.getByLabel('Confidence').selectOption('0.99');
  await page.locator('#figure-reversals').scrollIntoViewIfNeeded();
  await expect(reversals).toHaveAttribute('aria-label', /^\d+ reversals/);
  const drawn = await reversals.getAttribute('aria-label');
  expect(drawn?.startsWith(`${(await page.locator('p [data-n="reversals"]').textContent())?.trim()} `)).toBe(
    true,
  );
  expect(before?.trim()).toMatch(/^\d+$/);
});

test('too small a group loses its number', async ({ page }) => {
  await page.goto(INDEX.path);
  await touch(page, '#figure-index-groups');
  await page.locator('#figure-index-groups').getByLabel('Smallest group').fill('500');
  await expect(page.locator('p [data-n="index/customer_type=prepaid"]').first()).toHaveText('—');
  await expect(page.locator('p [data-n="index/customer_type=prepaid"]').first()).toHaveAttribute(
    'title',
    /500/,
  );
});

test('data and picture are downloaded, and say that they are simulated', async ({ page }) => {
  await page.goto(INDEX.path);
  await touch(page, '#figure-index-groups');
  const figure = page.locator('#figure-index-groups');
  const read = async (button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: button }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  };
  const csv = await read('Data (CSV)');
  expect(csv).toContain('Simulated data.');
  expect(csv).toMatch(/Customer type,High bill,600,63\.31/);
  const svg = await read('Picture (SVG)');
  expect(svg).toContain('Simulated data.');
  expect(svg).not.toContain('var(--');
  expect(svg).toContain('font-family="Inter');
});

for (const { path, exercises } of CHAPTERS.filter((chapter) => chapter.exercises > 0))
  test(`every exercise of /${path} checks itself, and a typical mistake gets its hint`, async ({ page }) => {
    await page.goto(`/${path}`);
    const all = page.locator('report-exercise');
    await expect(all).toHaveCount(exercises);
    for (const exercise of await all.all()) {
      const answer = async (number: Locator): Promise<void> => {
        const value = Number(await number.getAttribute('data-value'));
        const digits = Number(await exercise.getAttribute('data-digits'));
        await exercise.getByLabel('Your answer').fill(value.toFixed(digits).replace('-', '−'));
        await exercise.getByLabel('Your answer').press('Enter');
      };
      for (const hint of await exercise.locator('[data-hint]').all()) {
        await expect(hint).toBeHidden();
        await answer(hint.locator('[data-n]'));
        await expect(exercise.getByRole('status')).toHaveText('Not yet.');
        await expect(hint).toBeVisible();
      }
      await answer(exercise.locator('[data-answer] [data-n]'));
      await expect(exercise.getByRole('status')).toHaveText('Right.');
      await expect(exercise.locator('[data-hint]:visible')).toHaveCount(0);
    }
  });

test('dimensions are compared in pairs, and the consistency of the judgements is said', async ({ page }) => {
  await page.goto(chapterWith('weights').path);
  await touch(page, '#figure-weights');
  const figure = page.locator('#figure-weights');
  await figure.locator('summary', { hasText: 'Compare in pairs' }).click();
  const pairs = figure.locator('select[data-pair]');
  await expect(pairs).toHaveCount(28);
  const said = figure.locator('.figure-pairs [role=status]');
  await expect(said).toContainText('Nobody has compared');
  for (const pair of await pairs.all()) await pair.selectOption('1');
  await expect(said).toContainText('12.5 %');
  await expect(said).toContainText('Consistency ratio');
  await pairs.first().selectOption('9');
  await pairs.nth(1).selectOption('-9');
  await expect(said).toContainText('contradict one another');
});

test('two groups are compared in the path model, in workers, and what was not compared says so', async ({
  page,
}) => {
  await page.goto(chapterWith('path-groups').path);
  const figure = page.locator('figure[data-figure=path-groups]');
  await touch(page, `#${await figure.getAttribute('id')}`);
  await expect(figure.locator('[data-live] svg:visible')).toHaveCount(1);
  await figure.getByLabel('Groups by').selectOption('customer_type');
  await expect(figure.locator('p.refusal:visible')).toContainText('Resample');
  await figure.getByRole('button', { name: 'Resample', exact: true }).click();
  await figure.locator('.figure-panel').getByRole('button', { name: 'Resample', exact: true }).click();
  await expect(figure.locator('progress')).toBeVisible({ timeout: 60_000 });
  await expect(figure.getByText(/Done: [\d,]+ computed/)).toBeVisible({ timeout: 150_000 });
  await expect(figure.locator('[data-live] svg:visible')).toHaveAttribute(
    'aria-label',
    /measurement invariance/,
  );
});
