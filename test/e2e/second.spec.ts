import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { BASE, CHAPTER, PSEUDO } from '../../scripts/second.ts';
import { chapterWith } from './pages.ts';

// The second tree: a chapter and a language were added to it without touching code (scripts/second.ts).
const ROOT = `http://localhost:${Number(process.env['TEST_PORT'] ?? 4390) + 1}${BASE}`;
const chapter = `${ROOT}${chapterWith('index-groups').path.slice(1)}`;
const ownData = `${ROOT}own-data/`;

/** Texts of these elements that hold letters and no bracket: sentences that no table has. */
function unbracketed(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .flatMap((element) => [element.textContent, element.getAttribute('aria-label') ?? ''])
      .map((text) => text.trim())
      .filter((text) => /\p{L}/u.test(text) && !/\[.+\]/s.test(text)),
  );
}

test('a chapter that was added is in the menu and on the home page, and opens', async ({ page }) => {
  await page.goto(ROOT);
  await expect(page.locator('main').getByRole('link', { name: CHAPTER.title })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: CHAPTER.title }).click();
  await expect(page).toHaveURL(`${ROOT}${CHAPTER.slug}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CHAPTER.title);
});

test('a chapter in a language that was added says everything around its prose in it', async ({ page }) => {
  await page.goto(chapter);
  await expect(page.locator('html')).toHaveAttribute('lang', PSEUDO);
  const interfaceOf =
    '.figure-tools button, .figure-details > summary, figcaption > b, .exercise label, .exercise button, .exercise summary';
  expect(await page.locator(interfaceOf).count()).toBeGreaterThan(20);
  expect(await unbracketed(page, interfaceOf)).toEqual([]);
  const figure = page.locator('#figure-index-groups');
  await figure.getByRole('button').first().click();
  await figure.locator('.figure-controls select').first().waitFor();
  expect(
    await unbracketed(
      page,
      '.figure-controls > label > span, .figure-controls > button, .figure-controls legend',
    ),
  ).toEqual([]);
  await figure.locator('.figure-controls select').first().selectOption({ index: 0 });
  await figure.locator('details').first().locator('summary').click();
  expect(
    await unbracketed(page, '#figure-index-groups table caption, #figure-index-groups th[scope=col]'),
  ).toEqual([]);
});

test('the page of own data speaks the added language, opens a study in it, and fits a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(ownData);
  const spoken = 'main astro-island :is(button, summary, legend, label > span, h2, h3)';
  await page.locator('main astro-island button').first().waitFor();
  expect(await unbracketed(page, spoken)).toEqual([]);
  for (const address of [ROOT, chapter, ownData]) {
    await page.goto(address);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth, address).toBeLessThanOrEqual(clientWidth);
  }
});
