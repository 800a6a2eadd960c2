/**
 * Writes docs/chapter.png, the picture in README: the top of the first chapter with its first figure, from the built site (`dist`) served
 * at the address given. `npm start`, then `node scripts/readme-picture.ts http://localhost:4321/`.
 */
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { chapterAddresses } from './chapters.ts';

const [address] = process.argv.slice(2);
if (address === undefined) throw new Error('Name the address of the served site: npm start prints it.');
const { path, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args, env });
const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, colorScheme: 'light' });
await page.goto(new URL(chapterAddresses()[0] ?? '', address).href, { waitUntil: 'networkidle' });
const bottom = await page
  .locator('figure.report-figure')
  .first()
  .evaluate((figure) => figure.getBoundingClientRect().bottom);
await page.screenshot({
  path: 'docs/chapter.png',
  fullPage: true,
  clip: { x: 0, y: 0, width: 1280, height: Math.min(bottom + 16, 2000) },
});
await browser.close();
