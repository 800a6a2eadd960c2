import { expect } from '@playwright/test';
import { OWN_SURVEYS } from './own-surveys.ts';
import { COMPUTED } from './pages.ts';
import { test } from './warm.ts';
import { choose, openWorkbench, settled } from './workbench.ts';

test.describe.configure({ timeout: 240_000 });

/** What only the bundled studies have: names of their providers, groups, dimensions, waves and places. */
const BUNDLED =
  /the operator|network operator|Copenhagen|prepaid|high[- ]bill|billing|hotline|(?:from|of|in) 1999|residents of|call credit/i;

for (const [name, csv] of Object.entries(OWN_SURVEYS))
  test(`no chapter tells ${name} what is true of a bundled study only`, async ({ page, beside }) => {
    await openWorkbench(page);
    await choose(page, name, csv);
    await expect(page.getByTestId('found')).toContainText(name, { timeout: 60_000 });
    await settled(page);
    for (const { path } of COMPUTED) {
      await beside.goto(`/${path}`);
      await expect(beside.locator('html')).toHaveAttribute('data-study-ready', '');
      // Sentences that are fetched are there when none is being put together any more.
      await expect(beside.locator('[data-readings] li').first()).toBeVisible();
      await expect(beside.locator('[data-readings]:not([data-drawn])')).toHaveCount(0);
      const main = beside.getByRole('main');
      // The title of a source may name what it is about.
      await main.evaluate((all) =>
        all.querySelectorAll('.note.source, .chapter-references').forEach((source) => source.remove()),
      );
      expect(BUNDLED.exec(await main.innerText())?.[0] ?? null, path).toBeNull();
      const dashes = await main.locator('[data-n]:visible', { hasText: /^\s*—\s*$/ }).count();
      expect(dashes, path).toBe(0);
    }
  });
