import type { Browser } from '@playwright/test';
import { openBrowser } from './browser.ts';
import type { Cost } from './cost.ts';
import { serveSite } from './site.ts';
import { costOf, watchTasks } from './tab-watch.ts';

const LONG = 900_000;

/** Seconds of the processor that a browser's processes have used so far. */
async function processorOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** What a tab took, and the memory of its process at most, MB. */
export interface TabRun extends Cost {
  readonly memory: number | undefined;
}

/**
 * File and study.json chosen → index and gaps shown, in a tab of its own browser of the built site.
 *
 * @param before a small file that is opened before, so that the engine has started; null: a fresh page
 */
export async function spineInTab(file: string, study: string, before: string | null): Promise<TabRun> {
  const site = await serveSite(4872);
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(LONG);
    await watchTasks(page);
    await page.goto(`${site.address}own-data/`);
    const input = page.locator('[data-testid=drop-zone] input[type=file]');
    await page.locator('html[data-workbench=ready]').waitFor();
    if (before !== null) {
      await input.setInputFiles([before, study]);
      await page.locator('[data-testid=headline]').waitFor();
      // What other analyses of the small file still cost is not this file's.
      await page.locator('[data-testid=results][aria-busy=false]').waitFor();
    }
    const old =
      before === null ? null : await page.locator('[data-testid=study]').getAttribute('data-study-id');
    const [started, used] = [performance.now(), await processorOf(browser)];
    await input.setInputFiles([file, study]);
    await page.waitForFunction((id) => {
      const shown = document.querySelector<HTMLElement>('[data-testid=study]');
      return (
        shown !== null && shown.dataset['studyId'] !== id && document.querySelector('[data-testid=headline]')
      );
    }, old);
    const wall = (performance.now() - started) / 1000;
    const processor = (await processorOf(browser)) - used;
    return { wall, processor, memory: (await costOf(browser, page)).memory };
  } finally {
    await browser.close();
    site.stop();
  }
}
