import { expect } from '@playwright/test';
import { readFile, rename } from 'node:fs/promises';
import { OWN_SURVEYS } from './own-surveys.ts';
import { test } from './warm.ts';
import { choose, openWorkbench, settled } from './workbench.ts';

test('an own study has its report, which is taken away as a page that needs no network, and as Office files', async ({
  page,
  beside,
  browser,
}) => {
  const name = 'hotel.csv';
  await openWorkbench(page);
  await choose(page, name, OWN_SURVEYS[name]!);
  await expect(page.getByTestId('found')).toContainText(name);
  await settled(page);
  const link = page.getByTestId('keep').getByRole('link', { name: /^The report of this study/ });
  await expect(link).toHaveAttribute('href', '/report/');

  const errors: string[] = [];
  beside.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await beside.goto('/report/');
  const sections = beside.locator('.team-report section');
  await expect(beside.locator('.team-name')).toHaveText('hotel');
  const titles = await sections.locator('h2').allTextContents();
  expect(titles.length).toBeGreaterThan(5);
  for (const section of await sections.all())
    expect(await section.locator('p, li, figure, table').count()).toBeGreaterThan(0);
  expect(await sections.allTextContents()).not.toContainEqual(
    expect.stringMatching(/NaN|undefined|\{\w+\}|operator|Copenhagen|prepaid/),
  );

  await expect(beside.locator('#index .team-explained a')).toHaveAttribute(
    'href',
    '/an-index-not-a-percentage/',
  );

  await beside.getByText('Title, sections, words').click();
  await beside.getByLabel('Title', { exact: true }).fill('Our guests in autumn');
  await beside.getByLabel('Title', { exact: true }).press('Tab');
  await expect(beside.locator('.team-name')).toHaveText('Our guests in autumn');
  await expect(beside.locator('.team-settings')).toHaveAttribute('aria-busy', 'false');
  await beside.reload();
  await expect(beside.locator('.team-name')).toHaveText('Our guests in autumn');

  const taken = async (button: string): Promise<string> => {
    const download = beside.waitForEvent('download');
    await beside.getByRole('button', { name: button }).click();
    return (await download).path();
  };
  for (const button of [
    'Word document',
    'Slides (PowerPoint)',
    'Tables (Excel)',
    'Everything behind it (ZIP)',
  ]) {
    const bytes = await readFile(await taken(button));
    expect(bytes.subarray(0, 2).toString(), button).toBe('PK');
    expect(bytes.length, button).toBeGreaterThan(5_000);
  }
  const path = await taken('Report (HTML)');
  await rename(path, `${path}.html`);
  expect(errors).toEqual([]);

  const context = await browser.newContext({ offline: true });
  const alone = await context.newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.goto(`file://${path}.html`);
  await expect(alone.locator('section h2')).toHaveText(titles);
  await expect(alone.locator('figure svg').first()).toBeVisible();
  expect(asked).toEqual([`file://${path}.html`]);
  await context.close();
});
