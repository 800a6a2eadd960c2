import { readFileSync } from 'node:fs';
import { expect, test as cold } from '@playwright/test';
import type { Page } from '@playwright/test';
import { SEGMENTS, STRAY, survey } from './own-data-file.ts';
import { COMPUTED, chapterWith } from './pages.ts';
import { test } from './warm.ts';
import { asOwnStudy, choose, headline, openRooms, openWorkbench } from './workbench.ts';

const INDEX = chapterWith('index-groups');
const GAP = chapterWith('gap-dimensions');

cold.describe.configure({ timeout: 240_000 });

/** Keeps a study in this browser, and settles once all its moments are there. */
async function keepStudy(page: Page, name = 'spring.csv'): Promise<void> {
  await openWorkbench(page);
  await asOwnStudy(page, () => choose(page, name, survey(300).csv));
  await expect(page.getByTestId('found')).toContainText(name, { timeout: 150_000 });
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByTestId('headline')).toBeVisible({ timeout: 150_000 });
  await expect(page.getByTestId('results')).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
  await openRooms(page);
}

async function openChapter(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-study-ready', '');
}

/** What each place of a page shows that the build has filled from a bundled study; null where it is not seen. */
function shown(): (string | null)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-live]')].map((place) => {
    const seen = place.getClientRects().length > 0 && getComputedStyle(place).visibility === 'visible';
    return seen ? (place.querySelector('svg')?.outerHTML ?? place.textContent) : null;
  });
}

declare global {
  interface Window {
    /** `shown`, put there before the page's own code. */
    look: typeof shown;
    /** Places that showed what the bundled study says, at some time. */
    caught: Set<number>;
    looks: number;
  }
}

/** Looks at every frame from the first on, and after printing. Timers come once a second, as in a background tab. */
function watch(bundled: (string | null)[]): void {
  window.caught = new Set();
  window.looks = 0;
  const check = (): void => {
    window.look().forEach((text, at) => {
      if (text !== null && text === bundled[at]) window.caught.add(at);
    });
    window.looks += 1;
  };
  const every = (): void => {
    check();
    requestAnimationFrame(every);
  };
  requestAnimationFrame(every);
  addEventListener('afterprint', check);
  const timer = window.setTimeout.bind(window);
  window.setTimeout = ((job: () => void, wait = 0) => timer(job, Math.max(wait, 1000))) as typeof setTimeout;
}

/** Places that hold what the bundled study says although the reader’s own says something else (or nothing). */
function mistaken(
  seen: readonly (string | null)[],
  bundled: readonly (string | null)[],
  own: readonly (string | null)[],
): number[] {
  return seen.flatMap((text, at) => (text !== null && text === bundled[at] && text !== own[at] ? [at] : []));
}

/** What a page says of its bundled studies while no other is kept: at every width, opened. */
async function bundledShown(page: Page, path: string): Promise<(string | null)[]> {
  await page.goto(path);
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-live]')].map(
      (place) => place.querySelector('svg')?.outerHTML ?? place.textContent,
    ),
  );
}

for (const { path: chapter } of COMPUTED)
  test(`no bundled number is seen under the reader’s own study: ${chapter}`, async ({ page, beside }) => {
    const bundled = await bundledShown(beside, `/${chapter}`);
    await keepStudy(page);
    await beside.addInitScript({ content: `window.look = ${shown.toString()}` });
    await beside.addInitScript(watch, bundled);
    await openChapter(beside, `/${chapter}`);
    const early = await beside.evaluate(shown);

    // Another width, then paper, before the figures out of sight have had their turn.
    await beside.setViewportSize({ width: 400, height: 800 });
    const phone = await beside.evaluate(shown);
    await beside.emulateMedia({ media: 'print' });
    const paper = await beside.evaluate(shown);
    const drawings = (): Promise<number[]> =>
      beside.evaluate(() =>
        [...document.querySelectorAll('figure[data-figure]')].map(
          (figure) =>
            [...figure.querySelectorAll('[data-width]')].filter(
              (place) =>
                place.getClientRects().length > 0 &&
                getComputedStyle(place).visibility === 'visible' &&
                place.childElementCount === 1,
            ).length,
        ),
      );
    await expect.poll(async () => [...new Set(await drawings())]).toEqual([1]);
    await beside.emulateMedia({ media: null });
    await beside.setViewportSize({ width: 1400, height: 900 });
    await beside.pdf();
    const printed = await beside.evaluate(() => [...window.caught]);

    // Everything opened: tables, sources, queries. In the end nothing is masked any more.
    await beside.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    const masked = (): Promise<number> =>
      beside.evaluate(
        () =>
          [...document.querySelectorAll('[data-live]')].filter(
            (place) => place.getClientRects().length > 0 && getComputedStyle(place).visibility === 'hidden',
          ).length,
      );
    await expect.poll(masked).toBe(0);
    const own = await beside.evaluate(shown);
    expect(own.filter((text, at) => text !== null && text !== bundled[at]).length).toBeGreaterThan(2);

    for (const seen of [early, phone, paper]) expect(mistaken(seen, bundled, own)).toEqual([]);
    const { caught, looks } = await beside.evaluate(() => ({
      caught: [...window.caught],
      looks: window.looks,
    }));
    expect(looks).toBeGreaterThan(5);
    expect([...printed, ...caught].filter((at) => bundled[at] !== own[at])).toEqual([]);
  });

test('sources and queries are those of the reader’s own study', async ({ page, beside }) => {
  await keepStudy(page);
  await openChapter(beside, GAP.path);
  const sources = beside.locator('#figure-gap-dimensions [data-figure-sources]');
  await beside.locator('#figure-gap-dimensions summary', { hasText: 'Query and sources' }).click();
  await expect(sources).toHaveText('“spring”: spring.csv, kept in this browser');
  await expect(sources.getByRole('link')).toHaveCount(0);
  const query = beside.locator('#query-network-operator-gap');
  await expect(query.locator('summary')).toContainText('spring');
  await query.locator('summary').click();
  await expect(query.locator('pre').first()).toContainText('p_价格');
  await expect(query).not.toContainText('billing');
});

async function resultFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Results (CSV)' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('the example says everywhere that it is simulated', async ({ page, beside }) => {
  await openWorkbench(page);
  await page.getByRole('button', { name: 'Try it with the example' }).click();
  // Not until all chapters are prepared: 211 columns take long.
  await expect(page.getByTestId('headline')).toBeVisible({ timeout: 180_000 });
  await openRooms(page);
  await expect(page.getByLabel('Simulated: no respondent')).toBeChecked();
  await expect(page.getByTestId('results')).toContainText('Simulated data.');
  await expect(page.locator('.wb-list')).toContainText('Simulated data.');
  expect(await resultFile(page)).toContain('# Simulated data.');
  // With its codebook: its index is the one that the report was built with.
  const built = await (await page.request.get(INDEX.path)).text();
  const [, index] = /All customers<\/td><td class="number">[\d,]+<\/td><td class="number">([\d.]+)/.exec(
    built,
  )!;
  expect(await headline(page)).toBeCloseTo(Number(index), 1);
  await openChapter(beside, INDEX.path);
  await expect(beside.locator('[data-band]')).toContainText('Simulated data.');
  await expect(beside.locator('#figure-index-groups [data-simulated]')).toBeVisible();
});

test('captions say that data are simulated where those of the reader’s own study are', async ({
  page,
  beside,
}) => {
  await keepStudy(page);
  await openChapter(beside, INDEX.path);
  await expect(beside.locator('#figure-index-groups [data-simulated]')).toBeHidden();
  await page.getByLabel('Simulated: no respondent').check();
  await settled(page);
  expect(await resultFile(page)).toContain('# Simulated data.');
  // The list is read again once the study is saved.
  await expect(page.locator('.wb-list')).toContainText('Simulated data.');
  // A figure whose bundled study is real says so as well.
  await openChapter(beside, INDEX.path);
  for (const figure of ['#figure-index-groups', '#figure-percentages']) {
    await beside.locator(figure).scrollIntoViewIfNeeded();
    await expect(beside.locator(`${figure} [data-simulated]`)).toBeVisible();
  }
});

cold(
  'moments of an earlier version are not solved: the band says so, and the workbench makes them anew',
  async ({ page }) => {
    await keepStudy(page);
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open('satisfaction-measured');
        asked.onsuccess = () => resolve(asked.result);
      });
      const store = database.transaction('moments', 'readwrite').objectStore('moments');
      await new Promise<void>((resolve) => {
        const asked = store.openCursor();
        asked.onsuccess = () => {
          const cursor = asked.result;
          if (cursor === null) {
            resolve();
            return;
          }
          if ((cursor.key as string[])[1] === 'gap')
            cursor.update({ key: 'of another version', version: 0, moments: { shape: 'old' } });
          cursor.continue();
        };
      });
      database.close();
    });
    await openChapter(page, GAP.path);
    const band = page.locator('[data-band]');
    await expect(band).toContainText(
      'earlier version of this report: Gaps between evaluation and expectation',
    );
    await expect(page.locator('#figure-gap-dimensions .refusal:visible')).toContainText(
      'open it once in the workbench',
    );
    await expect(page.locator('[data-n="index/all"], [data-n=dimensions]').first()).not.toHaveText('—');

    await page.getByRole('link', { name: 'Open in the workbench' }).click();
    await settled(page);
    await openChapter(page, GAP.path);
    await expect(band).not.toContainText('earlier version');
    await expect(page.locator('#figure-gap-dimensions svg:visible')).toHaveCount(1);
  },
);

test('an open chapter follows corrections, switching, deletion and forgetting in another tab', async ({
  page,
  beside: chapter,
}) => {
  const failures: string[] = [];
  for (const tab of [page, chapter]) tab.on('pageerror', (error) => failures.push(error.message));
  await keepStudy(page);
  await openChapter(chapter, INDEX.path);
  const index = chapter.locator('p [data-n="index/all"]').first();
  const before = await index.textContent();
  const band = chapter.locator('[data-band]');

  await page.getByLabel(`Role of ${STRAY}`).selectOption('ignore');
  await settled(page);
  await expect(index).not.toHaveText(before ?? '');
  await page.getByLabel('Name of the study').fill('Summer');
  await page.getByLabel('Name of the study').press('Enter');
  await expect(band).toContainText('Summer');

  // A control moved in the chapter reaches the workbench, and back.
  await chapter.locator('#figure-index-groups').getByRole('button', { name: 'Change' }).click();
  await chapter.locator('#figure-index-groups').getByLabel('Confidence').selectOption('0.99');
  await expect(page.getByRole('combobox', { name: 'Confidence' })).toHaveValue('0.99');
  await page.getByRole('combobox', { name: 'Confidence' }).selectOption('0.9');
  await expect(chapter.locator('#figure-index-groups').getByLabel('Confidence')).toHaveValue('0.9');

  const own = await chapter.evaluate(() => localStorage.getItem('study'));
  await page.getByRole('button', { name: 'Return them to the bundled studies' }).click();
  await expect(chapter.locator('html')).not.toHaveAttribute('data-study');
  await expect(index).toHaveText('67.0');
  await page.reload();
  await page.locator('.wb-list').getByRole('button', { name: 'Open' }).click();
  await settled(page);
  await expect(chapter.locator('html')).toHaveAttribute('data-study-ready', '');
  await expect(chapter.locator('html')).toHaveAttribute('data-study', own!);

  await page.getByRole('button', { name: 'Delete Summer' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(chapter.locator('html')).not.toHaveAttribute('data-study');
  await expect(index).toHaveText('67.0');

  await keepStudy(page);
  await expect(chapter.locator('html')).toHaveAttribute('data-study-ready', '');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(chapter.locator('html')).not.toHaveAttribute('data-study');
  await expect(page.getByText('Everything has been deleted')).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(failures).toEqual([]);
});

test('a control moved on a study that is gone says that it could not be kept', async ({ page, beside }) => {
  const failures: string[] = [];
  beside.on('pageerror', (error) => failures.push(error.message));
  await keepStudy(page);
  await openChapter(beside, INDEX.path);
  await beside.locator('#figure-index-groups').getByRole('button', { name: 'Change' }).click();
  await beside.locator('#figure-index-groups .figure-controls').waitFor();
  // As when the browser evicts its storage: nobody announces it.
  await beside.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('satisfaction-measured');
      asked.onsuccess = () => resolve(asked.result);
    });
    const writing = database.transaction('studies', 'readwrite');
    writing.objectStore('studies').clear();
    await new Promise((resolve) => (writing.oncomplete = resolve));
    database.close();
  });
  await beside.locator('#figure-index-groups').getByLabel('Confidence').selectOption('0.8');
  await expect(beside.locator('[data-band]')).toContainText('could not be kept');
  expect(failures).toEqual([]);
});

cold('an option changed just before the page is left is kept', async ({ page }) => {
  await keepStudy(page);
  for (const [level, leave] of [
    ['0.8', () => page.reload()],
    ['0.99', () => page.goto('/own-data/')],
  ] as const) {
    await openChapter(page, INDEX.path);
    await page.locator('#figure-index-groups').getByRole('button', { name: 'Change' }).click();
    await page.locator('#figure-index-groups').getByLabel('Confidence').selectOption(level);
    await leave();
    await openChapter(page, INDEX.path);
    await page.locator('#figure-index-groups').getByRole('button', { name: 'Change' }).click();
    await expect(page.locator('#figure-index-groups').getByLabel('Confidence')).toHaveValue(level);
  }
});

test('the rows left out stand in the results file', async ({ page }) => {
  await keepStudy(page);
  const filter = page.getByTestId('row-filter');
  await filter.locator('summary').click();
  const all = await page.getByTestId('headline').textContent();
  await filter.getByLabel(SEGMENTS[0]).uncheck();
  await expect(page.getByTestId('headline')).not.toHaveText(all ?? '', { timeout: 60_000 });
  await settled(page);
  const csv = await resultFile(page);
  expect(csv).toMatch(/Only 客户群: (老客户, 企业|企业, 老客户)/);
  expect(csv).not.toContain('Simulated');
});
