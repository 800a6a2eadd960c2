import { expect, test } from '@playwright/test';
import type { Page, Worker } from '@playwright/test';
import { openWorkbench, openStudy } from './workbench.ts';
import { chapterWith } from './pages.ts';

const INDEX = chapterWith('index-groups');
const ERRORS = chapterWith('index-errors');

/** Every text that stands in an element while it changes. */
async function texts(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate((of) => {
    const seen: string[] = [];
    const look = (): void => {
      for (const element of document.querySelectorAll(of)) {
        const text = element.textContent;
        if (!seen.includes(text)) seen.push(text);
      }
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { seen });
  }, selector);
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

/** The worker in which DuckDB runs. */
function engineOf(page: Page): Worker {
  return page.workers().find((worker) => worker.url().includes('wasm-worker'))!;
}

async function die(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('gone');
    });
  });
}

async function openQuery(page: Page, id: string) {
  const figure = page.locator(id);
  await figure.getByRole('button', { name: 'Query' }).click();
  await figure.locator('.cm-content').waitFor();
  const write = async (sql: string): Promise<void> => {
    await figure.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(sql);
  };
  const run = async (state: string): Promise<void> => {
    await figure.getByRole('button', { name: 'Run' }).click();
    await expect(figure.locator('[data-query-state]')).toHaveAttribute('data-query-state', state, {
      timeout: 90_000,
    });
  };
  return { figure, write, run };
}

test('bytes and seconds are shown while the engine loads; when it dies that is said, and the next run works', async ({
  page,
}) => {
  await page.goto(INDEX.path);
  const { figure, write, run } = await openQuery(page, '#figure-percentages');
  const seen = await texts(page, '[data-query-state]');
  await write('SELECT count(*) AS n FROM scores');
  await run('rows');
  expect((await seen()).filter((text) => /\d\.\d of 34\.2 MB, \d+\.\d s$/.test(text))).not.toEqual([]);

  const other = await openQuery(page, '#figure-index-groups');
  const dead = engineOf(page);
  await die(dead);
  await run('error');
  await expect(figure.getByRole('alert')).toContainText('started again with the same data. Try once more');
  await expect(figure.getByRole('alert')).toContainText('gone');
  // Whoever has a query of the same engine open hears of it too.
  await expect(other.figure.getByRole('alert')).toContainText('failed meanwhile and was started again');

  await run('rows');
  await expect(figure.getByRole('alert').filter({ hasText: 'started again' })).toHaveCount(0);
  await expect(figure.locator('.figure-result tbody tr')).toHaveCount(1);
  expect(engineOf(page)).not.toBe(dead);
});

test('resampling shows the loading, and says when the engine died under it', async ({ page }) => {
  await page.goto(ERRORS.path);
  const figure = page.locator('#figure-index-errors');
  const resample = figure.getByRole('button', { name: 'Resample', exact: true });
  await resample.first().click();
  await figure.locator('.figure-panel').waitFor();
  const seen = await texts(page, '#figure-index-errors [role=status]');
  await resample.last().click();
  await expect
    .poll(() => page.workers().some((worker) => worker.url().includes('wasm-worker')), { timeout: 60_000 })
    .toBe(true);
  await die(engineOf(page));
  await expect(figure.getByText(/It could not be computed: The database/)).toBeVisible({ timeout: 60_000 });
  expect((await seen()).filter((text) => /of 34\.2 MB, \d+\.\d s$/.test(text))).not.toEqual([]);
});

test('where memory runs out, what to do is said, and the tab lives', async ({ page }) => {
  await page.goto(INDEX.path);
  const { figure, write, run } = await openQuery(page, '#figure-percentages');
  await write('SELECT count(*) AS n FROM scores');
  await run('rows');
  await engineOf(page).evaluate(() => {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('No more memory.');
    };
  });
  await write('SELECT list(range) AS all_of_them FROM range(20000000)');
  await run('error');
  await expect(figure.getByRole('alert')).toContainText(
    'ask for fewer columns or fewer rows, or close other tabs',
  );
  await write('SELECT count(*) AS n FROM scores');
  await run('rows');
  await expect(figure.locator('.figure-result tbody tr')).toHaveCount(1);
});

test.describe('without WebAssembly', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'WebAssembly');
    });
  });

  test('a chapter is read and moved as ever, and says that no query runs', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(INDEX.path);
    await expect(page.locator('p [data-n="index/all"]').first()).toHaveText(/\d\d\.\d/);
    const { figure } = await openQuery(page, '#figure-index-groups');
    await expect(figure.getByRole('alert')).toContainText('no query runs here and nothing is resampled');
    await expect(figure.getByRole('button', { name: 'Run' })).toBeDisabled();
    await figure.getByRole('button', { name: 'Change' }).click();
    const before = await figure.locator('svg:visible').getAttribute('aria-label');
    await figure.getByLabel('Confidence').selectOption('0.99');
    await expect(figure.locator('svg:visible')).not.toHaveAttribute('aria-label', before ?? '');
    const resampled = page.locator('#figure-weights');
    await resampled.getByRole('button', { name: 'Resample', exact: true }).first().click();
    await expect(resampled.getByRole('alert')).toContainText('nothing is resampled');
    await expect(resampled.getByRole('button', { name: 'Resample', exact: true }).last()).toBeDisabled();
    expect(errors).toEqual([]);
  });
});

test('the workbench shows bytes and seconds while its engine loads', async ({ page }) => {
  await openWorkbench(page);
  const seen = await texts(page, '.wb-progress [role=status]');
  await openStudy(page);
  expect((await seen()).filter((text) => /\d\.\d of 34\.2 MB, \d+\.\d s$/.test(text))).not.toEqual([]);
});
