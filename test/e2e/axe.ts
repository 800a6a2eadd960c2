import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const PROGRAM = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Look {
  readonly include: string;
  readonly exclude?: string;
  /** All rules, if it does not say which. */
  readonly rules?: readonly string[];
}

declare global {
  interface Window {
    axe: { run(context: object, options: object): Promise<AxeResults> };
  }
}

/** What axe finds on the page (or below `part`) as it stands, in words: all of its rules. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  return look(page, { include: part });
}

/** The same by the rules that hang on colours, which is all that a dark page can break; inside a drawing axe cannot tell contrast. */
export async function colourFindings(page: Page, part = 'html'): Promise<string[]> {
  const rules = ['color-contrast', 'link-in-text-block'];
  return look(page, { include: part, exclude: 'figure svg', rules });
}

/** axe is put into a page once, however often it looks there: its program takes a second to read, and is slow at first. */
async function look(page: Page, part: Look): Promise<string[]> {
  for (const frame of page.frames()) {
    const isThere = await frame.evaluate(() => 'axe' in window);
    if (!isThere) await frame.evaluate(PROGRAM);
  }
  return page.evaluate(async ({ include, exclude, rules }) => {
    const context = { include, ...(exclude !== undefined && { exclude }) };
    // Only what is wrong is worked out.
    const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
    const { violations } = await window.axe.run(context, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
    );
  }, part);
}
