/**
 * A control moved on a bundled study, in the chapters and on the first page: milliseconds from the event to the new figure, and the requests made. The first touch has
 * loaded the figure's code before. `node bench/control.ts [path …]`; needs `npm run build`.
 */
import type { Page } from '@playwright/test';
import { chapterAddresses } from '../scripts/chapters.ts';
import { DEFAULT_LANGUAGE, loadLanguage } from '../src/strings/load.ts';
import { openBrowser } from './browser.ts';
import { median, print, section } from './print.ts';
import { serveSite } from './site.ts';

const { t } = await loadLanguage(DEFAULT_LANGUAGE, 'report');
const MOVES = 20;

/** Moves a figure's control there and back; the time until the drawing is another, and until it is painted. */
async function move(page: Page, figure: string): Promise<{ drawn: number; painted: number }> {
  return page.evaluate(async (id) => {
    const element = document.getElementById(id)!;
    // Whoever moves a control has its figure before them, and that is drawn first.
    element.scrollIntoView();
    const select = element.querySelector<HTMLSelectElement>('.figure-controls select')!;
    const places = [...element.querySelectorAll('[data-live]')];
    const place = places.find((one) => one.getClientRects().length > 0)!;
    const open = [...select.options].filter(({ disabled }) => !disabled);
    const next = open[(open.findIndex(({ selected }) => selected) + 1) % open.length]!;
    const redrawn = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(place, { childList: true, subtree: true });
    });
    const started = performance.now();
    select.value = next.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const drawn = (await redrawn) - started;
    const painted = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    });
    return { drawn, painted };
  }, figure);
}

const paths = process.argv.length > 2 ? process.argv.slice(2) : ['', ...chapterAddresses()];
const site = await serveSite(4873);
const browser = await openBrowser();
try {
  for (const path of paths) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let bytes = 0;
    let requests = 0;
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    page.on('response', (response) => {
      requests += 1;
      bytes += Number(response.headers()['content-length'] ?? 0);
    });
    let measured = 0;
    section(`/${path}: a control moved (median of ${MOVES})`);
    const figures = page.locator('figure[data-figure]');
    for (const id of await figures.evaluateAll((all) => all.map((one) => one.id))) {
      const figure = page.locator(`#${id}`);
      const opener = figure.getByRole('button', { name: t('chapter.tools.controls'), exact: true });
      if ((await opener.count()) === 0) continue;
      await opener.click();
      await figure.locator('.figure-controls').waitFor();
      const select = figure.locator('.figure-controls select').first();
      if ((await select.count()) === 0) continue;
      await page.waitForLoadState('networkidle');
      const first = { requests, bytes };
      [requests, bytes] = [0, 0];
      if (first.requests > 0)
        print(`${id}: first touch (${first.requests} requests)`, first.bytes / 1000, 'kB', 150);
      const times = [];
      for (let at = 0; at < MOVES; at += 1) times.push(await move(page, id));
      print(`${id}: drawn`, median(times.map(({ drawn }) => drawn)), 'ms', 50);
      print(`${id}: painted`, median(times.map(({ painted }) => painted)), 'ms');
      print(`${id}: requests`, requests, '');
      measured += 1;
    }
    await page.close();
    if (measured === 0) throw new Error(`No control was found on /${path}: nothing was measured.`);
  }
} finally {
  await browser.close();
  site.stop();
}
