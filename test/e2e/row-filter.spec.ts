import { expect, test } from '@playwright/test';
import { SEGMENTS, survey } from './own-data-file.ts';

test('only the rows chosen enter the index, after a reload too, and all of them again', async ({ page }) => {
  const { csv, respondents } = survey(300);
  const [left] = SEGMENTS;
  const rest = respondents.filter(({ segment }) => segment !== left).length;
  const headline = page.getByTestId('headline');
  const filter = page.getByTestId('row-filter');

  await page.goto('/own-data/');
  await page.locator('html[data-workbench=ready]').waitFor();
  await page
    .locator('[data-testid=drop-zone] input[type=file]')
    .setInputFiles({ name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(headline).toContainText(`${respondents.length}`, { timeout: 45_000 });
  await filter.locator('summary').click();
  await filter.getByLabel(left).uncheck();
  await expect(headline).toContainText(`${rest}`);
  await expect(page.getByTestId('results')).toHaveAttribute('aria-busy', 'false');
  await page.reload();
  await expect(headline).toContainText(`${rest}`);
  await expect(filter.getByLabel(left)).not.toBeChecked();
  await filter.getByLabel(left).check();
  await expect(headline).toContainText(`${respondents.length}`);
});
