import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { CHAPTERS, chapterWith, pages } from './pages.ts';

const INDEX = chapterWith('index-groups');
const GAP = chapterWith('gap-dimensions');

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const { date } = JSON.parse(readFileSync('dist/build.json', 'utf8')) as { date: string };
const UNDER_BASE = `http://localhost:${Number(process.env['TEST_PORT'] ?? 4390) + 1}/sub/`;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu and the foot stand on every page, on white paper', async ({ page }) => {
    for (const path of pages()) {
      await page.goto(`/${path}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
      await expect(page.locator('[data-version]')).toHaveText(`Version ${version}`);
      await expect(page.locator('footer time')).toHaveText(date);
      await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).not.toHaveCount(0);
    }
  });
});

test('nothing scrolls sideways, on a phone or on a desk', async ({ page }) => {
  for (const path of pages()) {
    await page.goto(`/${path}`);
    for (const width of [360, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth, `/${path} at ${width} px`).toBeLessThanOrEqual(clientWidth);
    }
  }
});

test('an unknown address is answered by a page that says so', async ({ page }) => {
  const answer = await page.goto('/not-there/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});

test('the studies can be downloaded as they are in the repository', async ({ page, request }) => {
  await page.goto('/studies/');
  const links = await page.locator('main a[download]').all();
  expect(links.length).toBeGreaterThanOrEqual(4);
  for (const link of links) {
    const address = (await link.getAttribute('href'))!;
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toBe(readFileSync(address.slice(1), 'utf8'));
  }
});

test('a study of the reader’s own masks bundled numbers before the first paint', async ({ page }) => {
  await page.goto('/?study=own-unknown');
  await expect(page.locator('html')).toHaveAttribute('data-study', 'own-unknown');
  // A study that is not there: nothing takes the place of the bundled numbers, and none is shown (own-study.spec.ts tells the rest).
  await expect(page.locator('[data-band]')).toContainText('could not be shown');
  await expect(page.locator('#figure-index-groups')).toBeVisible();
  await expect(page.locator('[data-live]').filter({ visible: true })).toHaveCount(0);
});

test('under a base path every request stays below it, and the chapters open', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(UNDER_BASE) && !request.url().startsWith('data:'))
      outside.push(request.url());
  });
  await page.goto(UNDER_BASE, { waitUntil: 'networkidle' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: INDEX.title }).click();
  await expect(page).toHaveURL(`${UNDER_BASE}${INDEX.path.slice(1)}`);
  // The keys are heard once the page's script is here.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole('searchbox').fill('expectation');
  // A section of the chapter, by its heading.
  const found = page.getByRole('dialog').getByRole('listitem').filter({ hasText: GAP.title }).first();
  await found.getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`^${UNDER_BASE}${GAP.path.slice(1)}#`));
  expect(outside).toEqual([]);
});

test('on paper a chapter has its figures and its sources, and nothing to press', async ({ page }) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.goto(INDEX.path);
  const first = page.locator('#figure-index-groups');
  await first.getByRole('button', { name: 'Change', exact: true }).click();
  await first.locator('.figure-controls').waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const figure of await page.locator('figure.report-figure').all()) {
    await expect(figure.locator('svg:visible')).toHaveCount(1);
    await expect(figure.locator('figcaption')).toBeVisible();
  }
  for (const name of ['button', 'select', 'input', 'textarea'])
    await expect(page.locator(`main ${name}:visible`), name).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.locator('.note:not(.source)').first()).toBeVisible();
  await expect(page.locator('.chapter-references')).toBeVisible();
  await expect(page.locator('[data-version]')).toBeVisible();

  // Dark ink on white, whatever the screen shows, and a link out of the report has its address beside it.
  const [ink, paper] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(Math.max(...ink.match(/\d+/g)!.map(Number))).toBeLessThan(60);
  await page.goto('/studies/');
  const out = page.locator('main p a[href^=http]:visible').first();
  const printed = await out.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(printed).toContain(await out.getAttribute('href'));
});

test('the theme can be chosen and is kept', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Select theme').first().selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what was solved is kept, listed, saved as a file and taken from it in another browser', async ({
  page,
  browser,
}) => {
  const { path } = CHAPTERS.find(({ exercises }) => exercises > 0)!;
  await page.goto(`/${path}`);
  const exercise = page.locator('report-exercise').first();
  const answer = exercise.getByLabel('Your answer');
  const value = Number(await exercise.locator('[data-answer] [data-n]').getAttribute('data-value'));
  await answer.fill(value.toFixed(Number(await exercise.getAttribute('data-digits'))));
  await answer.press('Enter');
  await expect(exercise.getByRole('status')).toHaveText('Right.');
  await page.reload();
  await expect(exercise.getByRole('status')).toHaveText('Solved before.');
  await expect(answer).not.toHaveValue('');

  await page.goto('/exercises/');
  await expect(page.getByText(/^1 of \d+ solved/)).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await saved).path();
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`${new URL(page.url()).origin}/exercises/`);
  await other.locator('[data-file]').setInputFiles(file);
  await expect(other.getByRole('status').last()).toHaveText('1 exercise taken from the file.');
  await expect(other.locator('[data-solved]:visible')).toHaveCount(1);
  await other
    .locator('[data-file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(other.getByRole('status').last()).toContainText('holds no solved exercises');
  await other.getByRole('button', { name: 'Forget them' }).click();
  await expect(other.locator('[data-solved]:visible')).toHaveCount(0);
  await context.close();
});
