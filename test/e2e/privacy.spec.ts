import { expect, test } from '@playwright/test';
import type { Dialog, Request } from '@playwright/test';
import { SECRET } from './own-data-file.ts';
import { correct, openStudy, openWorkbench, results, settled } from './workbench.ts';
import { chapterWith } from './pages.ts';
import { test as warm } from './warm.ts';

const GAP = chapterWith('gap-dimensions');

test('nothing leaves: no other host, no byte of the file, no request once the engine runs', async ({
  page,
  baseURL,
}) => {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await openWorkbench(page);
  await openStudy(page);
  const loaded = requests.length;
  const own = requests.filter((request) => !/^(blob|data):/.test(request.url()));
  expect(
    own.filter((request) => !request.url().startsWith(baseURL!)).map((request) => request.url()),
  ).toEqual([]);
  expect(own.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual([]);
  expect(own.map((request) => decodeURIComponent(request.url())).join('\n')).not.toMatch(
    /价格|Quellwasser|调查/,
  );
  expect(own.some((request) => request.url().endsWith('.wasm'))).toBe(true);

  await page.context().setOffline(true);
  await correct(page);
  await page.getByRole('button', { name: 'Edit p_服务' }).click();
  await page.getByRole('combobox', { name: /^Direction/ }).selectOption('down');
  await settled(page);
  await results(page);
  const later = requests.slice(loaded).filter((request) => !/^(blob|data):/.test(request.url()));
  expect(later.map((request) => request.url())).toEqual([]);
});

test('nothing leaves a chapter either: a query on the own study, and none at all once the engine is loaded', async ({
  page,
  baseURL,
}) => {
  await openWorkbench(page);
  await openStudy(page);
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) requests.push(request);
  });
  await page.goto(GAP.path);
  const figure = page.locator('#figure-gap-dimensions');
  await figure.getByRole('button', { name: 'Query' }).click();
  const state = figure.locator('[data-query-state]');
  const run = async (): Promise<void> => {
    await figure.getByRole('button', { name: 'Run' }).click();
    await expect(state).toHaveAttribute('data-query-state', 'rows', { timeout: 90_000 });
    await expect(state).toContainText('redrawn');
  };
  await expect(figure.locator('.cm-content')).toContainText('p_价格');
  await run();
  expect(requests.filter((request) => !request.url().startsWith(baseURL!))).toEqual([]);
  expect(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual([]);
  expect(requests.map((request) => decodeURIComponent(request.url())).join('\n')).not.toMatch(
    /价格|Quellwasser|调查|\/moments\/|answers\.csv/,
  );
  expect(requests.some((request) => request.url().endsWith('.wasm'))).toBe(true);

  const loaded = requests.length;
  await page.context().setOffline(true);
  await figure.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\n-- again');
  await run();
  await figure.getByRole('button', { name: 'Change' }).click();
  await figure.getByLabel('Confidence').selectOption('0.8');
  await expect(page.locator('#figure-gap-dimensions svg:visible')).toHaveCount(1);
  expect(requests.slice(loaded).map((request) => request.url())).toEqual([]);
});

warm('text from the file is text: no markup, no formula, no SQL', async ({ page }) => {
  const dialogs: string[] = [];
  const dismissed = (dialog: Dialog): void => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  };
  page.on('dialog', dismissed);
  const heading = `<img src=x onerror=alert(1)> "; DROP TABLE answers;-- \${7*7}`;
  const lines = Array.from(
    { length: 60 },
    (_, at) => `${1 + (at % 5)},${1 + ((at * 2) % 5)},${at % 2 ? '=HYPERLINK(1)' : '<b>bold</b>'}`,
  );
  await openWorkbench(page);
  await openStudy(
    page,
    [`"${heading.replaceAll('"', '""')}",q2,group`, ...lines].join('\n'),
    '<script>alert(2)<script>.csv',
  );
  await expect(page.getByTestId('roles')).toContainText('<img src=x onerror=alert(1)>');
  await page.getByLabel('Role of group').selectOption('segment');
  await settled(page);
  await expect(page.getByTestId('groups')).toContainText('<b>bold</b>');
  expect(await page.locator('.wb img, .wb script, .wb b').count()).toBe(0);
  expect(await page.evaluate(() => document.title)).toContain('Your own data');
  const rows = await results(page);
  const groups = new Set(rows.map((row) => row['group']));
  expect([...groups].every((group) => group === undefined || !/^[=+\-@]/.test(group))).toBe(true);
  expect(dialogs).toEqual([]);
  page.off('dialog', dismissed);
});

warm('a cell that is a secret stands in no storage but the study’s own', async ({ page }) => {
  await openWorkbench(page);
  await openStudy(page);
  const kept = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
    ]),
  );
  expect(kept).not.toContain(SECRET);
});
