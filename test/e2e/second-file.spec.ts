import { expect } from '@playwright/test';
import { survey } from './own-data-file.ts';
import { test } from './warm.ts';
import { drop, openStudy, openWorkbench, settled } from './workbench.ts';

test('a second file is asked about: left by keyboard, a wave, a lookup, a study of its own', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openWorkbench(page);
  const { csv } = survey(300);
  await openStudy(page, csv, 'spring-2024.csv');
  const second = page.getByTestId('second');
  const found = page.getByTestId('found');

  // What cannot be read is refused before anything is asked of it.
  await drop(page, { name: 'scan.pdf', bytes: '%PDF-1.7 and so on' });
  await expect(page.locator('.wb-problem')).toContainText('PDF');
  await expect(second).toHaveCount(0);

  // Nor is a folder, whose files a page does not get: what to do instead is said, and the study stays.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(DataTransferItem.prototype, 'webkitGetAsEntry')!;
    const folder = { isDirectory: true, name: 'Survey 2025' };
    Object.defineProperty(DataTransferItem.prototype, 'webkitGetAsEntry', {
      configurable: true,
      value: () => {
        Object.defineProperty(DataTransferItem.prototype, 'webkitGetAsEntry', own);
        return folder;
      },
    });
  });
  await drop(page, { name: 'Survey 2025', bytes: '' });
  await expect(page.locator('.wb-problem')).toContainText('Survey 2025');
  await expect(page.locator('.wb-problem')).toContainText('folder');
  await expect(found).toContainText('spring-2024.csv');

  await drop(page, { name: 'autumn-2025.csv', bytes: csv });
  await expect(second.getByRole('heading')).toBeFocused();
  await expect(second).toContainText('What is autumn-2025.csv to');
  await expect(second).toContainText(/(\d+) of its \1 columns/);
  await page.keyboard.press('Escape');
  await expect(second).toHaveCount(0);
  await expect(found).toContainText('spring-2024.csv');

  await drop(page, { name: 'autumn-2025.csv', bytes: csv });
  await second.getByRole('button', { name: 'Another wave', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(second.getByLabel('Wave of autumn-2025.csv')).toHaveValue('2025');
  await second.getByRole('button', { name: /^Append 2/ }).click();
  await expect(found).toContainText('spring-2024-waves.csv', { timeout: 90_000 });
  await expect(second).toHaveCount(0);
  await settled(page);

  await drop(page, { name: 'stores.csv', bytes: 'key,manager\n1,Ann\n2,Bo\n' });
  await second.getByRole('button', { name: 'A lookup' }).click();
  await expect(second.getByLabel('Id in stores.csv')).toHaveValue('key');
  await second.getByRole('button', { name: 'A study of its own' }).click();
  await expect(found).toContainText('stores.csv');
  await expect(page.locator('section[aria-labelledby=wb-kept] li')).toHaveCount(3);
});
