import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { pages } from './pages.ts';

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

test('nothing scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of pages()) {
    await page.goto(`/${path}`);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth, `/${path}`).toBeLessThanOrEqual(clientWidth);
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
  await expect(page.locator('#figure-1')).toBeVisible();
  await expect(page.locator('[data-live]').filter({ visible: true })).toHaveCount(0);
});

test('under a base path every request stays below it, and the chapters open', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(UNDER_BASE) && !request.url().startsWith('data:'))
      outside.push(request.url());
  });
  await page.goto(UNDER_BASE, { waitUntil: 'networkidle' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'An index' }).click();
  await expect(page).toHaveURL(`${UNDER_BASE}an-index-not-a-percentage/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('expectation');
  await page
    .getByRole('dialog')
    .getByRole('link', { name: 'Expectation against evaluation' })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`^${UNDER_BASE}expectation-against-evaluation/`));
  expect(outside).toEqual([]);
});

test('the theme can be chosen and is kept', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Select theme').first().selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
