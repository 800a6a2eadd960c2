import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { colourFindings, findings } from './axe.ts';
import { chapterWith, pages } from './pages.ts';
import { openStudy, openWorkbench } from './workbench.ts';

const INDEX = chapterWith('index-groups');
const TIERS = chapterWith('tier-items');
const PRIORITIES = chapterWith('priorities');
const ERRORS = chapterWith('index-errors');

const SCREENS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

/** Stops between the parts of a page that are looked at. */
const BETWEEN = 300;
/** Presses of a key that follow each other at once. */
const AT_ONCE = 20;

declare global {
  interface Window {
    /** What the tab key has not reached yet. */
    unreached: Set<Element>;
  }
}

/** Presses the tab key, without waiting until what each press shows is painted: that took most of the test's time. */
async function tab(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, times - press) }, () => page.keyboard.press('Tab')),
    );
}

/** What the tab key should reach on the page (or below the parts) and does not: it starts where they begin. */
async function unreached(page: Page, part = 'html'): Promise<string[]> {
  const expected = await page.evaluate((part) => {
    const usable =
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]';
    const parts = [...document.querySelectorAll<HTMLElement>(part)];
    const elements = parts
      .flatMap((part) => [...part.querySelectorAll<HTMLElement>(usable)])
      .filter(
        (element) =>
          element.tabIndex >= 0 &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled, input[type="radio"]:not(:checked), [inert] *, dialog:not([open]) *'),
      );
    const open = new Set<Element>(elements);
    window.unreached = open;
    addEventListener('focusin', ({ target }) => open.delete(target as Element));
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    getSelection()?.collapse(part === 'html' ? document.body : parts[0]!, 0);
    return elements.length;
  }, part);
  const left = (): Promise<number> => page.evaluate(() => window.unreached.size);
  await tab(page, expected + 5);
  // Between parts that lie apart there are other stops.
  for (let press = 0; press < BETWEEN && (await left()) > 0; press += AT_ONCE) await tab(page, AT_ONCE);
  return page.evaluate(() => [...window.unreached].map((element) => element.outerHTML.slice(0, 120)));
}

/** On any screen, light and dark: the page as it stands, of which the screen and the colours change. */
async function expectNoFindings(page: Page, part?: string): Promise<void> {
  for (const viewport of Object.values(SCREENS))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const found = await (colorScheme === 'light' ? findings : colourFindings)(page, part);
      expect(found, `${viewport.width} ${colorScheme}`).toEqual([]);
    }
}

for (const path of pages())
  test(`the keyboard reaches everything on /${path}, and axe finds nothing: any screen, light and dark`, async ({
    page,
  }) => {
    await page.goto(`/${path}`);
    expect(await unreached(page)).toEqual([]);
    await expectNoFindings(page);
  });

test('the first tab stop leads past the navigation', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#_top');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

/** Opens what a figure's button opens. */
async function press(page: Page, figure: string, name: string): Promise<void> {
  await page.locator(figure).getByRole('button', { name, exact: true }).first().click();
}

/** Pages as they stand once somebody works on them, and the part to look at. */
const STATES: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  'controls, pairs and data': async (page) => {
    await page.goto(INDEX.path);
    for (const figure of ['#figure-index-groups', '#figure-weights']) {
      await press(page, figure, 'Change');
      await page.locator(`${figure} .figure-controls`).waitFor();
    }
    await page.locator('#figure-weights summary', { hasText: 'Compare in pairs' }).click();
    await page.locator('#figure-index-groups summary').first().click();
    return '#figure-index-groups, #figure-weights';
  },
  'controls of priorities': async (page) => {
    await page.goto(PRIORITIES.path);
    await press(page, '#figure-priorities', 'Change');
    await page.locator('#figure-priorities .figure-controls').waitFor();
    return '#figure-priorities';
  },
  'controls of tiers': async (page) => {
    await page.goto(TIERS.path);
    await press(page, '#figure-tier-items', 'Change');
    await page.locator('#figure-tier-items .figure-controls').waitFor();
    return '#figure-tier-items';
  },
  'a query with its result and one with a mistake': async (page) => {
    await page.goto(INDEX.path);
    for (const [figure, state] of [
      ['#figure-percentages', 'rows'],
      ['#figure-index-groups', 'error'],
    ] as const) {
      await press(page, figure, 'Query');
      await page.locator(`${figure} .cm-content`).click();
      if (state === 'error') await page.keyboard.insertText('SELECT');
      await press(page, figure, 'Run');
      await expect(page.locator(`${figure} [data-query-state]`)).toHaveAttribute('data-query-state', state, {
        timeout: 90_000,
      });
    }
    return '#figure-percentages, #figure-index-groups';
  },
  'a resampling about to start': async (page) => {
    await page.goto(ERRORS.path);
    await press(page, '#figure-index-errors', 'Resample');
    await page.locator('#figure-index-errors .figure-panel').waitFor();
    return '#figure-index-errors';
  },
  'an opened study': async (page) => {
    await openWorkbench(page);
    await openStudy(page);
    await page.getByRole('button', { name: 'Edit p_服务' }).click();
    await page.getByLabel('Select p_价格').check();
    const summaries = page.locator('[data-testid=study] details:not([open]) > summary:visible');
    while ((await summaries.count()) > 0) await summaries.first().click();
    await page.getByRole('button', { name: 'Project file (data and codebook)' }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    return 'main';
  },
  'a chapter on a study of one’s own': async (page) => {
    await openWorkbench(page);
    await openStudy(page);
    await page.getByTestId('keep').getByRole('link', { name: INDEX.title }).click();
    await expect(page.locator('html')).toHaveAttribute('data-study-ready', '');
    await press(page, '#figure-index-groups', 'Change');
    await page.locator('#figure-index-groups .figure-controls').waitFor();
    return 'main';
  },
};

for (const [state, reach] of Object.entries(STATES))
  test(`the keyboard reaches everything, and axe finds nothing: ${state}, any screen, light and dark`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const part = await reach(page);
    expect(await unreached(page, part)).toEqual([]);
    await expectNoFindings(page, part);
  });
