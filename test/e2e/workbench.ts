import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { survey } from './own-data-file.ts';

/** Respondents of the survey that is opened unless a test makes another. */
export const N = 600;

/** The page "Your own data", when it takes files. */
export async function openWorkbench(page: Page): Promise<void> {
  await page.goto('/own-data/');
  await expect(page.locator('html')).toHaveAttribute('data-workbench', /ready|open/);
}

/** Hands a file to it. */
export async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Opens a survey on it, and waits for its results. */
export async function openStudy(
  page: Page,
  content: string = survey(N).csv,
  name = '调查.csv',
): Promise<void> {
  await choose(page, name, content);
  await expect(page.getByTestId('found')).toContainText(name, { timeout: 45_000 });
  await settled(page);
}

/** Waits until the results are those of the last correction. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByTestId('results')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  await expect(page.getByTestId('headline')).toBeVisible({ timeout: 20_000 });
}
