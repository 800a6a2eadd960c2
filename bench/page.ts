/**
 * A chapter before it is touched, served compressed, at 9 Mbit/s, 170 ms and a processor slowed 4 times: largest contentful
 * paint, and the bytes over the wire by kind. `node bench/page.ts [path …]`; needs `npm run build`.
 */
import type { Browser } from '@playwright/test';
import { chapterAddresses } from '../scripts/chapters.ts';
import { openBrowser } from './browser.ts';
import { median, print, section } from './print.ts';
import { serveSite } from './site.ts';

const RUNS = 5;

/** After the last paint that counts, everything that the untouched page loads by itself has come. */
const SETTLED = 2500;

interface Load {
  readonly paint: number;
  /** Resource type → bytes over the wire, headings included. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: number;
}

async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 170,
    downloadThroughput: 9e6 / 8,
    uploadThroughput: 9e6 / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return { paint, bytes, requests: types.size };
}

const paths = process.argv.length > 2 ? process.argv.slice(2) : chapterAddresses();
const site = await serveSite(4871);
const browser = await openBrowser();
try {
  for (const path of paths) {
    const loads: Load[] = [];
    for (let run = 0; run < RUNS; run += 1) loads.push(await load(browser, site.address + path));
    const { bytes, requests } = loads.at(-1)!;
    const kilobytes = (type: string): number => (bytes[type] ?? 0) / 1000;
    section(`${path || 'home'} untouched, 9 Mbit/s, 170 ms, processor ÷ 4 (median of ${RUNS})`);
    print('largest contentful paint', median(loads.map(({ paint }) => paint)) / 1000, 's', 1.2);
    print('script', kilobytes('Script'), 'kB', 60);
    print('style', kilobytes('Stylesheet'), 'kB', 20);
    print('fonts', kilobytes('Font'), 'kB', 100);
    print('document', kilobytes('Document'), 'kB');
    print('everything', Object.values(bytes).reduce((sum, one) => sum + one, 0) / 1000, 'kB');
    print('requests', requests, '');
  }
} finally {
  await browser.close();
  site.stop();
}
