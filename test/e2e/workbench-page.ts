import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** A file as a test hands it over. */
export interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** The page for own data, ready for a file. */
export async function openWorkbench(page: Page): Promise<void> {
  await page.goto('/own-data/');
  await expect(page.locator('html')).toHaveAttribute('data-workbench', /ready|open/);
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

/** Waits until the numbers are those of the study as it is. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByTestId('results')).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  await expect(page.getByTestId('headline')).toBeVisible({ timeout: 30_000 });
}

/** Drops a file and waits for its numbers. */
export async function openFile(page: Page, file: TestFile): Promise<void> {
  await drop(page, file);
  await expect(page.getByTestId('found')).toContainText(file.name, { timeout: 45_000 });
  await settled(page);
}

/** The index of all, as the page shows it. */
export async function headline(page: Page): Promise<number> {
  return Number(await page.getByTestId('headline').locator('strong').innerText());
}
