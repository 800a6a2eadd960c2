import { expect } from '@playwright/test';
import { SEGMENTS, survey } from './own-data-file.ts';
import { test } from './warm.ts';
import { openStudy, openWorkbench, settled } from './workbench.ts';

test('only the rows chosen enter the index, after a reload too, and all of them again', async ({ page }) => {
  test.setTimeout(240_000);
  const { csv, respondents } = survey(300);
  const [left] = SEGMENTS;
  const rest = respondents.filter(({ segment }) => segment !== left).length;
  const headline = page.getByTestId('headline');
  const filter = page.getByTestId('row-filter');

  await openWorkbench(page);
  await openStudy(page, csv, 'survey.csv');
  await expect(headline).toContainText(`${respondents.length}`);
  await filter.locator('summary').click();
  await filter.getByLabel(left).uncheck();
  await settled(page);
  await expect(headline).toContainText(`${rest}`);
  await page.reload();
  await settled(page);
  await expect(headline).toContainText(`${rest}`);
  await expect(filter.getByLabel(left)).not.toBeChecked();
  await filter.getByLabel(left).check();
  // The engine of this visit starts only now, and reads the kept file.
  await settled(page);
  await expect(headline).toContainText(`${respondents.length}`);
});
