import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pages } from './pages.ts';

const SCREENS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

for (const path of pages()) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing: /${path} ${screen} ${colorScheme}`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({ viewport, colorScheme, baseURL: baseURL! });
        const page = await context.newPage();
        await page.goto(`/${path}`);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const findings = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
        );
        expect(findings).toEqual([]);
        await context.close();
      });
    }
  }

  test(`the keyboard reaches everything: /${path}`, async ({ page }) => {
    await page.goto(`/${path}`);
    const expected = await page.evaluate(() => {
      const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
      const elements = [...document.querySelectorAll<HTMLElement>(usable)].filter(
        (element) =>
          element.tabIndex >= 0 &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled, input[type="radio"]:not(:checked), [inert] *, dialog:not([open]) *'),
      );
      elements.forEach((element, index) => (element.dataset['tabStop'] = String(index)));
      return elements.map((element) => element.outerHTML.slice(0, 120));
    });
    const reached = new Set<string>();
    for (let press = 0; press < expected.length + 5; press += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['tabStop'] ?? ''),
      );
    }
    expect(expected.filter((_, index) => !reached.has(String(index)))).toEqual([]);
  });
}

test('the first tab stop leads past the navigation', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#_top');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
