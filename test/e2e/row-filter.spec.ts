import { expect } from '@playwright/test';
import { SEGMENTS, survey } from './own-data-file.ts';
import { test } from './warm.ts';
import { chapterWith } from './pages.ts';
import { openStudy, openWorkbench, results, settled } from './workbench.ts';

const INDEX = chapterWith('index-groups');

test('only the rows chosen enter the index, everywhere as many, after a reload too, and all of them again', async ({
  page,
  beside,
}) => {
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

  // The same n in the file of results and in the table of a chapter's figure.
  const [all] = (await results(page)).filter(
    (row) => row['analysis'] === 'index' && row['level'] === '0' && row['group'] === 'All customers',
  );
  expect(Number(all?.['n'])).toBe(rest);
  await beside.goto(INDEX.path);
  await expect(beside.locator('html')).toHaveAttribute('data-study-ready', '');
  const figure = beside.locator('#figure-index-groups');
  await figure.locator('summary', { hasText: 'The numbers' }).click();
  await expect(figure.getByRole('row', { name: /^All customers/ }).first()).toContainText(`${rest}`);

  await page.reload();
  await settled(page);
  await expect(headline).toContainText(`${rest}`);
  await expect(filter.getByLabel(left)).not.toBeChecked();
  await filter.getByLabel(left).check();
  // The engine of this visit starts only now, and reads the kept file.
  await settled(page);
  await expect(headline).toContainText(`${respondents.length}`);
});
