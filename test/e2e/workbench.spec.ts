import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { randomOf } from '../ingest/odd-files/random.ts';
import { plainRows, workbook } from '../ingest/workbook.ts';
import { test } from './warm.ts';
import { chooseBehind, headline, openFile, openWorkbench, settled } from './workbench.ts';
import { chapterWith } from './pages.ts';

const INDEX = chapterWith('index-groups');

const ITEMS = ['Friendly staff', 'Queue length', 'Clean rooms', 'Fair price', 'Easy parking'];
const column = (item: string): string => `How satisfied are you with: ${item}`;

/** Answers with items, two other ratings, an overall rating and a group; one item runs the other way. */
function answers(rows = 160, from = 0): string {
  const random = randomOf(7 + from);
  const heading = [...ITEMS.map(column), 'Overall satisfaction', 'exp a', 'exp b', 'Region', 'E-mail'];
  const lines = Array.from({ length: rows }, (_, row) => {
    const mood = 1 + 4 * random.next();
    const rated = (): number => Math.min(5, Math.max(1, Math.round(mood + 2.4 * (random.next() - 0.5))));
    const cells = ITEMS.map((item) => (item === 'Clean rooms' ? 6 - rated() : rated()));
    const region = ['North', 'South'][row % 2];
    return [`r${from + row}`, ...cells, rated(), rated(), rated(), region, `p${row}@example.org`].join(',');
  });
  return [['id', ...heading].join(','), ...lines].join('\n');
}
const FILE = { name: 'visits.csv', bytes: answers() };

async function opened(page: Page): Promise<void> {
  await openWorkbench(page);
  await openFile(page, FILE);
}

/** Moves the focus with Tab until it is on this element. */
async function tabTo(page: Page, target: Locator, most = 400): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not reach it.');
}

test('by keyboard alone: open, filter, select several, set a role, place, undo, open a chapter', async ({
  page,
}) => {
  await openWorkbench(page);
  // Listened for before the keys are pressed: the browser may be told of the listener later than of a key.
  const chosen = page.waitForEvent('filechooser', { timeout: 60_000 });
  await page.locator('body').press('Tab');
  await tabTo(
    page,
    page.getByRole('button', { name: 'Choose files' }).or(page.locator('.wb-primary')).first(),
  );
  await page.keyboard.press('Enter');
  const chooser = await chosen;
  await chooser.setFiles({ name: FILE.name, mimeType: 'text/csv', buffer: Buffer.from(FILE.bytes) });
  await expect(page.getByTestId('found')).toContainText(FILE.name);
  await settled(page);
  const before = await headline(page);

  await tabTo(page, page.getByRole('searchbox').and(page.locator('.wb-tools input')));
  await page.keyboard.type('exp ');
  await expect(page.locator('tr[data-field]')).toHaveCount(2);
  for (const name of ['exp a', 'exp b']) {
    await tabTo(page, page.getByLabel(`Select ${name}`));
    await page.keyboard.press('Space');
  }
  const bulk = page.getByTestId('bulk');
  await expect(bulk).toContainText('2 selected');
  const role = bulk.getByRole('combobox').first();
  await page.keyboard.press('Shift+Tab');
  await role.focus();
  await page.keyboard.type('not');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.getByLabel('Role of exp a')).toHaveValue('ignore');
  await expect(page.getByLabel('Role of exp b')).toHaveValue('ignore');

  const tree = page.getByTestId('system');
  const move = tree.getByLabel('Move Fair price to another dimension');
  await tabTo(page, move);
  await page.keyboard.type('a new');
  await page.keyboard.press('Enter');
  await expect(tree.getByLabel('Name of New dimension')).toBeVisible();
  await settled(page);

  await page.keyboard.press('Shift+Tab');
  const undo = page.getByTestId('roles').getByRole('button', { name: 'Undo' });
  await undo.focus();
  // A letter typed on a closed list chooses at once in some browsers: as many steps as there are.
  for (let step = 0; step < 12 && (await undo.isEnabled()); step++) await page.keyboard.press('Enter');
  await settled(page);
  await expect.poll(() => headline(page)).toBe(before);

  const chapter = page.getByRole('link', { name: INDEX.title }).last();
  await tabTo(page, chapter);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-study-ready', '');
  await expect(page.locator('[data-band]')).toContainText('visits');
});

test('a reversed column is named, turned by one button, and turned back', async ({ page }) => {
  await opened(page);
  const before = await headline(page);
  const found = page.getByTestId('found');
  await expect(found).toContainText(`“${column('Clean rooms')}” goes against`);
  await found.getByRole('button', { name: 'Turn the scale' }).click();
  await settled(page);
  await expect.poll(() => headline(page)).not.toBe(before);
  await expect(found.getByRole('button', { name: 'Turned' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByTestId('roles').getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  await expect.poll(() => headline(page)).toBe(before);
  await expect(found.getByRole('button', { name: 'Turn the scale' })).toBeVisible();
});

test('what was left out while reading comes back', async ({ page }) => {
  await openWorkbench(page);
  const [heading, ...rows] = FILE.bytes.split('\n');
  const twice = [heading, ...rows.slice(0, 80), heading, ...rows.slice(80)].join('\n');
  await openFile(page, { name: 'two.csv', bytes: twice });
  const found = page.getByTestId('found');
  await expect(found).toContainText('161 read, 160 kept');
  await found.getByRole('button', { name: 'Undo: read the file without it' }).click();
  await expect(found).toContainText('161 read, 161 kept');
});

test('all lines that were left out are saved, more than are shown', async ({ page }) => {
  await openWorkbench(page);
  const lines = FILE.bytes
    .split('\n')
    .flatMap((line) => [line, ...Array.from({ length: 8 }, () => 'short,line')]);
  await openFile(page, { name: 'ragged.csv', bytes: lines.join('\n') });
  const rejected = page.getByTestId('rejected');
  await rejected.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    rejected.getByRole('button', { name: /^Save 1.288 rejected lines/ }).click(),
  ]);
  const saved = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(saved).toHaveLength(1 + 8 * 161);
  expect(saved.at(-1)).toBe('1449,too-few-columns,"short,line"');
});

test('on a phone nothing is cut off, and the columns can be changed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await opened(page);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
  await page.getByLabel('Role of Region').selectOption('ignore');
  await settled(page);
  await page.getByLabel(`Select ${column('Fair price')}`).check();
  await expect(page.getByTestId('bulk')).toContainText('1 selected');
  const box = await page.getByTestId('bulk').boundingBox();
  expect(box!.width).toBeLessThanOrEqual(390);
});

test('columns are dragged into the indicator tree', async ({ page }) => {
  await opened(page);
  const from = page.locator('tr[data-field="exp a"] .wb-name');
  await from.scrollIntoViewIfNeeded();
  const start = (await from.boundingBox())!;
  await page.mouse.move(start.x + 10, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y + 30, { steps: 4 });
  const dock = page.getByTestId('dock');
  await expect(dock).toBeVisible();
  const place = (await dock.getByRole('listitem').last().boundingBox())!;
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByTestId('system').getByLabel('Name of New dimension')).toBeVisible();
  await settled(page);
});

test('a bundled indicator system is laid over the items', async ({ page }) => {
  await opened(page);
  const system = page.getByTestId('system');
  await system.getByText('Use a bundled indicator system').click();
  await system.getByLabel('Indicator system').selectOption({ index: 1 });
  await expect(page.getByTestId('template')).toContainText('Friendly staff');
  await page.getByLabel('Indicator for Friendly staff').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Apply this system' }).click();
  await settled(page);
  await page.getByTestId('roles').getByRole('button', { name: 'Undo' }).click();
  await expect(system).toContainText('How satisfied are you with');
});

test('columns are paired with items where an analysis lacks them', async ({ page }) => {
  await opened(page);
  await page.getByLabel('Role of exp a').selectOption('ignore');
  await settled(page);
  await page.getByRole('button', { name: 'Pair them here' }).first().click();
  const pairs = page.getByTestId('pairs').first();
  for (const list of await pairs.getByRole('combobox').all()) await list.selectOption('');
  await pairs.getByLabel('Column for Friendly staff').selectOption('exp a');
  await pairs.getByRole('button', { name: /^Pair \d/ }).click();
  await settled(page);
  await expect(page.getByLabel('Role of exp a')).toHaveValue(/expectation|importance/);
});

test('files are appended as waves, and a lookup is joined by id', async ({ page }) => {
  await opened(page);
  const more = page.getByTestId('more');
  await more.getByText('Several files as waves of one study').click();
  await chooseBehind(page, 'Choose the other files', { name: 'visits-2.csv', bytes: answers(90, 500) });
  await more.getByRole('button', { name: /^Append 2/ }).click();
  await expect(page.getByTestId('study')).toContainText('250 ');
  await settled(page);
  await expect(page.getByLabel('Role of wave')).toHaveValue('wave');

  await more.getByText('What another file holds about the same persons').click();
  await chooseBehind(page, 'Choose the file to look up', {
    name: 'complaints.csv',
    bytes: 'customer,stage\nr1,open\nr2,closed\nr2,open\n',
  });
  await more.getByLabel('Id in this study').selectOption('id');
  await more.getByLabel('Id in complaints.csv').selectOption('customer');
  await more.getByRole('button', { name: 'Add its columns' }).click();
  await expect(page.locator('main')).toContainText('of complaints.csv');
  await settled(page);
});

test('another sheet of a workbook is read', async ({ page }) => {
  await openWorkbench(page);
  const rows = (text: string): string =>
    plainRows(
      text
        .split('\n')
        .map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))),
    );
  const bytes = workbook([
    { name: 'This year', rows: rows(answers(120)) },
    { name: 'Last year', rows: rows(answers(60)) },
  ]);
  await openFile(page, { name: 'years.xlsx', bytes });
  const found = page.getByTestId('found');
  await expect(found).toContainText('120 read');
  await found.getByText('Read it differently').last().click();
  await found.getByLabel('Sheet').selectOption('Last year');
  await found.getByRole('button', { name: 'Read again' }).click();
  await expect(found).toContainText('60 read');
  await settled(page);
});
