import { expect, test } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { CHAPTERS, COMPUTED } from './pages.ts';

/** Bytes on the wire by resource type, of a page that is not touched. */
interface Transfer {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
}

interface Recorded {
  readonly transfers: readonly Transfer[];
  /** Settles when everything asked for has come, what the page leaves to an idle moment included. */
  readonly quiet: (page: Page) => Promise<void>;
}

async function record(session: CDPSession): Promise<Recorded> {
  const open = new Set<string>();
  const sent = new Map<string, { url: string; type: string }>();
  const transfers: Transfer[] = [];
  session.on('Network.requestWillBeSent', ({ requestId }) => open.add(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    sent.set(requestId, { url: response.url, type });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    open.delete(requestId);
    const request = sent.get(requestId);
    if (request) transfers.push({ ...request, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  const quiet = async (page: Page): Promise<void> => {
    // Code that comes in one idle moment may ask for more in the next.
    for (let moment = 0; moment < 3; moment++) {
      await page.evaluate(
        () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 5000 })),
      );
      await expect.poll(() => open.size).toBe(0);
    }
  };
  return { transfers, quiet };
}

function sum(transfers: readonly Transfer[], type: string): number {
  return transfers
    .filter((transfer) => transfer.type === type)
    .reduce((total, { bytes }) => total + bytes, 0);
}

const MOVING = ['', ...COMPUTED.map((chapter) => chapter.path)];

for (const path of ['', ...CHAPTERS.map((chapter) => chapter.path)]) {
  const moves = MOVING.includes(path);
  test(`transfer before touch${moves ? ' and at the first one' : ''}: /${path}`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    const { transfers, quiet } = await record(session);
    await page.goto(`/${path}`, { waitUntil: 'networkidle' });
    await quiet(page);
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
        .map((entry) => entry.name),
    );
    const css = transfers.filter(({ url, type }) => type === 'Stylesheet' && blocking.includes(url));
    const figures = {
      script: sum(transfers, 'Script'),
      css: css.reduce((total, { bytes }) => total + bytes, 0),
      fonts: sum(transfers, 'Font'),
      page: sum(transfers, 'Document'),
    };
    console.log(`/${path} ${JSON.stringify(figures)}`);
    expect(figures.css).toBeGreaterThan(0);
    expect(figures.script).toBeLessThanOrEqual(60_000);
    expect(figures.css).toBeLessThanOrEqual(20_000);
    expect(figures.fonts).toBeLessThanOrEqual(100_000);
    expect(transfers.filter(({ url }) => /duckdb|\.wasm|pagefind/.test(url))).toEqual([]);
    if (!moves) return;

    const figure = page.locator('figure.report-figure', {
      has: page.getByRole('button', { name: 'Change' }),
    });
    // Figures without controls are not touched.
    if ((await figure.count()) === 0) return;
    await figure.first().getByRole('button', { name: 'Change' }).click();
    await figure.first().locator('.figure-controls').waitFor();
    await quiet(page);
    const code = sum(transfers, 'Script') - figures.script;
    console.log(`/${path} first touch: ${code} bytes of code`);
    expect(code).toBeGreaterThan(1000);
    expect(code).toBeLessThanOrEqual(150_000);
    expect(transfers.filter(({ url }) => /duckdb|\.wasm/.test(url))).toEqual([]);
  });

  test(`largest contentful paint is printed: /${path}`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 170,
      downloadThroughput: 9e6 / 8,
      uploadThroughput: 9e6 / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`/${path}`, { waitUntil: 'load' });
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
    console.log(`/${path} LCP ${(paint / 1000).toFixed(2)} s (9 Mbit/s, 170 ms, CPU 4× slower)`);
    expect(paint).toBeGreaterThan(0);
  });
}
