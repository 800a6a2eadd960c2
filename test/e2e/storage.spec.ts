import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openStudy, openWorkbench, settled } from './workbench.ts';
import { chapterWith } from './pages.ts';

const INDEX = chapterWith('index-groups');
const GAP = chapterWith('gap-dimensions');

/** A browser that gives the page no database: reaching for it throws. */
async function withoutDatabase(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => ({
        open: () => {
          throw new DOMException('The user denied permission to access the database.', 'SecurityError');
        },
        deleteDatabase: () => {
          throw new DOMException('The user denied permission to access the database.', 'SecurityError');
        },
      }),
    });
  });
}

/** A browser that blocks localStorage: reaching for it throws. */
async function withoutMemory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
}

test('a study that lives in this tab only is not lost by a link, and leaving is asked about', async ({
  page,
}) => {
  await withoutDatabase(page);
  await openWorkbench(page);
  await openStudy(page);
  const keep = page.getByTestId('keep');
  await expect(keep).toContainText('cannot be read on this study');
  await expect(keep).toContainText('Not saved');
  await expect(page.getByTestId('study').getByRole('link')).toHaveCount(0);

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: GAP.title }).first().click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(page.getByTestId('headline')).toBeVisible();
});

test('where the browser remembers no active study, the links carry it', async ({ page }) => {
  await withoutMemory(page);
  await openWorkbench(page);
  await openStudy(page);
  const value = await page.getByTestId('headline').locator('strong').innerText();
  const keep = page.getByTestId('keep');
  await expect(keep).toContainText('does not let the page remember');
  const link = keep.getByRole('link', { name: INDEX.title });
  await expect(link).toHaveAttribute('href', /\?study=own-[0-9a-f]+$/);
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${INDEX.path}\\?study=own-`));
  await expect(page.locator('html')).toHaveAttribute('data-study-ready', '');
  await expect(page.locator('[data-n="index/all"]').first()).toHaveText(value);
});

test('without any storage a chapter is complete and its controls move; a study of one’s own is said to be off', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await withoutDatabase(page);
  await withoutMemory(page);
  await page.goto(INDEX.path);
  const figure = page.locator('#figure-index-groups');
  await expect(page.locator('p [data-n="index/all"]').first()).toHaveText(/\d\d\.\d/);
  await figure.getByRole('button', { name: 'Change' }).click();
  const before = await figure.locator('svg:visible').getAttribute('aria-label');
  await figure.getByLabel('Confidence').selectOption('0.99');
  await expect(figure.locator('svg:visible')).not.toHaveAttribute('aria-label', before ?? '');

  await page.goto(`${INDEX.path}?study=own-00000000000000000000`);
  await expect(page.locator('[data-band]')).toContainText('could not be shown here');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to the bundled case' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('the browser is asked to keep the studies, and its answer stands in the list when it comes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const state = { persisted: false, asked: 0 };
    Object.assign(window, { persistence: state });
    StorageManager.prototype.persisted = () => Promise.resolve(state.persisted);
    StorageManager.prototype.persist = () => {
      state.asked += 1;
      return new Promise((resolve) => {
        Object.assign(state, {
          answer: () => {
            state.persisted = true;
            resolve(true);
          },
        });
      });
    };
  });
  await openWorkbench(page);
  await openStudy(page);
  await settled(page);
  const list = page.locator('section[aria-labelledby=wb-kept]');
  await expect(list).toContainText('may delete them when its disk runs full');
  const asked = await page.evaluate(() => {
    const { persistence } = window as unknown as { persistence: { asked: number; answer: () => void } };
    persistence.answer();
    return persistence.asked;
  });
  expect(asked).toBe(1);
  await expect(list).toContainText('has agreed to keep these studies');
});
