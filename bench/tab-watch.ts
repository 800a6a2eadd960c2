import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

/** What a page's own thread and its process cost at most. */
export interface TabCost {
  /** The longest task of the page's thread (Long Tasks, from 50 ms on; 0: none was longer), ms. */
  readonly longest: number;
  /** The largest resident memory of a renderer process of this browser (VmHWM; workers live in it), MB; undefined where /proc is not. */
  readonly memory: number | undefined;
}

/** Begins to watch a page's thread; before its first navigation. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
      buffered: true,
    });
  });
}

/** Forgets the tasks so far. */
export async function forgetTasks(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
}

/** What the page has cost since. */
export async function costOf(browser: Browser, page: Page): Promise<TabCost> {
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
  );
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.flatMap(({ id, type }) => {
    if (type !== 'renderer') return [];
    try {
      const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      return peak === undefined ? [] : [Number(peak) / 1000];
    } catch {
      return [];
    }
  });
  return { longest, memory: peaks.length > 0 ? Math.max(...peaks) : undefined };
}
