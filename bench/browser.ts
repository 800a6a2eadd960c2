import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../scripts/browser.ts';

/** The Chromium of this machine, without a window. */
export async function openBrowser(): Promise<Browser> {
  const { path, args, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args, env });
}
