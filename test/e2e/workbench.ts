import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Download, Page } from '@playwright/test';
import { readCsv, STRAY, survey } from './own-data-file.ts';

/** A file as a test hands it over. */
export interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Respondents of the survey that is opened unless a test makes another. */
export const N = 600;

/** The page "Your own data", when it takes files; it is not loaded again where it is open. */
export async function openWorkbench(page: Page): Promise<void> {
  if (new URL(page.url()).pathname !== '/own-data/') await page.goto('/own-data/');
  await expect(page.locator('html')).toHaveAttribute('data-workbench', /ready|open/);
}

/** Hands a file to it. */
export async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Hands a file over by `give`; where a study is open, it is one of its own. */
export async function asOwnStudy(page: Page, give: () => Promise<void>): Promise<void> {
  const isSecond = (await page.getByTestId('study').count()) > 0;
  await give();
  if (isSecond) await page.getByRole('button', { name: 'A study of its own' }).click();
}

/** Opens a survey on it, and waits for its results. */
export async function openStudy(
  page: Page,
  content: string = survey(N).csv,
  name = '调查.csv',
): Promise<void> {
  await asOwnStudy(page, () => choose(page, name, content));
  await expect(page.getByTestId('found')).toContainText(name);
  await settled(page);
}

/** Opens every room behind the result: what most tests work in. */
export async function openRooms(page: Page): Promise<void> {
  await page.locator('details.wb-room').first().waitFor({ state: 'attached' });
  await page
    .locator('details.wb-room')
    .evaluateAll((rooms) => rooms.forEach((room) => ((room as HTMLDetailsElement).open = true)));
}

/** Waits until the results are those of the last correction; all rooms stand open then. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByTestId('results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByTestId('headline')).toBeVisible();
  await openRooms(page);
}

const payload = ({ name, bytes }: TestFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Drops a file on the page, as from the desktop. */
export async function drop(page: Page, { name, bytes }: TestFile): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name!));
      return transfer;
    },
    [name, base64],
  );
  await page.getByTestId('drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
}

/** Chooses files behind a button of this name. */
export async function chooseBehind(page: Page, button: string, ...files: readonly TestFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(files.map(payload));
}

/** Drops a file and waits for its numbers. */
export async function openFile(page: Page, file: TestFile): Promise<void> {
  await asOwnStudy(page, () => drop(page, file));
  await expect(page.getByTestId('found')).toContainText(file.name);
  await settled(page);
}

/** The index of all, as the page shows it. */
export async function headline(page: Page): Promise<number> {
  return Number(await page.getByTestId('headline').locator('strong').innerText());
}

/** What a download holds. */
export async function text(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** The result file as records. */
export async function results(page: Page): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Results (CSV)' }).click(),
  ]);
  const lines = readCsv(await text(download));
  const first = lines.findIndex(([name]) => name === 'analysis');
  const head = lines[first] ?? [];
  return lines
    .slice(first + 1)
    .map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

/** Takes the stray column out, and equal weights: what the test's own arithmetic expects. */
export async function correct(page: Page): Promise<void> {
  await page.getByLabel(`Role of ${STRAY}`).selectOption('ignore');
  await page.getByRole('combobox', { name: /^Weights/ }).selectOption('equal');
  await settled(page);
}
