import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { chapterWith } from './pages.ts';

const INDEX = chapterWith('index-groups');
const GAP = chapterWith('gap-dimensions');
const ERRORS = chapterWith('index-errors');

async function touch(page: Page, figure: string): Promise<void> {
  await page.locator(figure).getByRole('button', { name: 'Change' }).click();
  await page.locator(`${figure} .figure-controls`).waitFor();
}

/** The address once it holds what was set last: it is written when the reader's hand rests. */
async function linkOf(page: Page, last: string): Promise<string> {
  await expect.poll(() => decodeURIComponent(page.url())).toContain(last);
  return page.url();
}

const band = (page: Page) => page.locator('[data-link-band]');

test('what is set in a chapter holds after a reload and for whoever opens the link; no server is sent it', async ({
  page,
  browser,
}) => {
  await page.goto(INDEX.path);
  await touch(page, '#figure-index-groups');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const sentence = page.locator('p [data-n="index/all"]').first();
  const before = (await sentence.getAttribute('title')) ?? '';
  const figure = page.locator('#figure-index-groups');
  await figure.getByLabel('Smallest group').fill('500');
  await figure.getByLabel('Confidence').selectOption('0.99');
  await expect(sentence).toHaveAttribute('title', /^99 % interval/);
  const moved = (await sentence.getAttribute('title')) ?? '';
  const link = await linkOf(page, '"confidence":0.99');

  await page.reload();
  await expect(band(page)).toContainText('Settings that came with this address');
  await expect(sentence).toHaveAttribute('title', moved);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(band(other)).toContainText('Settings that came with this address');
  await expect(other.locator('p [data-n="index/all"]').first()).toHaveAttribute('title', moved);
  await touch(other, '#figure-index-groups');
  await expect(other.locator('#figure-index-groups').getByLabel('Smallest group')).toHaveValue('500');
  expect(asked.filter((url) => url.includes('set='))).toEqual([]);

  // A place on the page leaves it in the address, and going back to the report takes it out; by keyboard.
  await other.evaluate(() => {
    location.hash = 'figure-index-schemes';
  });
  await expect.poll(() => other.url()).toMatch(/#figure-index-schemes&set=/);
  await other.getByRole('button', { name: 'The report’s own settings' }).focus();
  await other.keyboard.press('Enter');
  await expect(other.locator('p [data-n="index/all"]').first()).toHaveAttribute('title', before);
  await expect.poll(() => other.url()).toMatch(/#figure-index-schemes$/);
  await expect(band(other)).toBeEmpty();
  await context.close();
});

test('a figure’s group travels; its place is where the link leads', async ({ page }) => {
  await page.goto(`${GAP.path}#figure-gap-dimensions`);
  await touch(page, '#figure-gap-dimensions');
  const figure = page.locator('#figure-gap-dimensions');
  await figure
    .locator('label', { hasText: /^Group/ })
    .getByRole('combobox')
    .selectOption('customer_type=high-bill');
  const link = await linkOf(page, 'high-bill');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(figure.locator('svg:visible')).toHaveAttribute('aria-label', /^For High bill/);
  await expect(figure).toBeInViewport();
});

test('a link that is broken, or sets what cannot be, is refused in words; the report’s own settings hold', async ({
  page,
}) => {
  await page.goto(INDEX.path);
  const own = (await page.locator('p [data-n="index/all"]').first().textContent()) ?? '';
  const open = async (set: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${INDEX.path}#set=${encodeURIComponent(set)}`);
  };
  await open('{"options":{"network-operator":{"minGroup":500');
  await expect(band(page)).toContainText('cut short');
  await open('{"options":{"network-operator":{"confidence":7,"scheme":"<img src=x onerror=alert(1)>"}}}');
  await expect(band(page)).toContainText('could not be taken');
  await expect(page.locator('[data-link-band] img')).toHaveCount(0);
  await open('{"options":{"network-operator":{"filter":{"customer_type":["prepaid"]}}}}');
  await expect(band(page)).toContainText('nothing that a link can set');
  await expect(page.locator('p [data-n="index/all"]').first()).toHaveText(own);
});

test('a resampling that a link names can be cancelled, and stays in the address', async ({ page }) => {
  test.setTimeout(400_000);
  const set = JSON.stringify({
    options: { 'network-operator': { confidence: 0.8 } },
    resampled: { 'network-operator': ['index'] },
  });
  await page.goto(`${ERRORS.path}#set=${encodeURIComponent(set)}`);
  const figure = page.locator('#figure-index-errors');
  await band(page).getByRole('button', { name: 'Cancel' }).click({ timeout: 60_000 });
  await expect(band(page)).toContainText('Cancelled', { timeout: 120_000 });
  await expect(figure.locator('.refusal:visible')).toHaveCount(1);
  expect(decodeURIComponent(page.url())).toContain('"resampled"');
});
