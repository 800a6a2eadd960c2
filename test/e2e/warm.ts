import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openWorkbench } from './workbench.ts';

/**
 * Tests of the page "Your own data" whose `page` is the worker's: it has DuckDB's program already, which takes longer to start than most
 * tests to run. Each finds the page without a study, as a reader who has pressed "Forget everything". For tests that watch no
 * request and put no script before the page's own. `beside` is a second tab of the same browser, new for each test: for chapters on the
 * study that is opened on the page.
 */
export const test = base.extend<{ readonly beside: Page }, { readonly kept: Page }>({
  kept: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, userAgent, actionTimeout = 0 } = project.use;
      const context = await browser.newContext({ baseURL, viewport, userAgent });
      context.setDefaultTimeout(actionTimeout);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ kept, viewport }, use) => {
    if (viewport !== null) await kept.setViewportSize(viewport);
    await forgetEverything(kept);
    await use(kept);
  },
  beside: async ({ page }, use) => {
    const tab = await page.context().newPage();
    await use(tab);
    await tab.close();
  },
});

/** Leaves nothing of an earlier test: no study, no place on the page. */
async function forgetEverything(page: Page): Promise<void> {
  await openWorkbench(page);
  await expect(page.locator('.wb-progress')).toHaveCount(0);
  const forget = page.getByRole('button', { name: 'Forget everything' });
  if ((await page.getByTestId('study').count()) > 0 || (await forget.count()) > 0) {
    await forget.click();
    await forget.click();
    await expect(page.getByText('Everything has been deleted')).toBeVisible();
  }
  await expect(page.getByTestId('study')).toHaveCount(0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
}
