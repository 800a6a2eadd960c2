import { expect, test } from '@playwright/test';
import { CHAPTERS, chapterWith } from './pages.ts';

/** The most pages that a chapter may fill. */
const PAGES = 12;

for (const { path, citations } of CHAPTERS)
  test(`/${path} prints on ${PAGES} pages or fewer, headings with their text, sources at its end`, async ({
    page,
  }) => {
    await page.goto(`/${path}`, { waitUntil: 'networkidle' });
    const references = page.locator('.chapter-references');
    const cited = await page
      .locator('.cite a')
      .evaluateAll((links) => [...new Set(links.map((link) => link.textContent))]);
    await expect(references).toHaveCount(citations > 0 ? 1 : 0);
    if (citations > 0) {
      await expect(references).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(references.locator('li')).toHaveCount(cited.length);
      await expect(references).toBeVisible();
      await expect(page.locator('.note.source').first()).toBeHidden();
      const last = await references.evaluate((list) => list.parentElement?.lastElementChild === list);
      expect(last).toBe(true);
    }
    await page.emulateMedia({ media: 'print' });
    const heading = page.locator('.sl-heading-wrapper:has(h2)').first();
    await expect(heading).toHaveCSS('break-after', 'avoid');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? NaN;
    console.log(`/${path} prints on ${pages} pages`);
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(PAGES);
    // Every page carries its number: the rule that writes it is in the style sheets.
    const numbered = await page.evaluate(() => {
      const texts = (rules: CSSRuleList): readonly string[] =>
        [...rules].flatMap((rule) =>
          'cssRules' in rule && !(rule instanceof CSSPageRule)
            ? texts((rule as CSSGroupingRule).cssRules)
            : [rule.cssText],
        );
      return [...document.styleSheets].flatMap((sheet) => texts(sheet.cssRules)).join('\n');
    });
    expect(numbered).toMatch(/@page[^}]*@bottom-center[^}]*counter\(page\)/);
  });

test('a table that continues sideways keeps its row heads in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(chapterWith('design-effects').path);
  const figure = page.locator('#figure-design-effects');
  await figure.locator('summary').first().click();
  const table = figure.locator('.table-scroll');
  await table.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  const [left, head] = await table.evaluate((element) => [
    element.getBoundingClientRect().left,
    element.querySelector('tbody th')!.getBoundingClientRect().left,
  ]);
  expect(Math.abs(head - left)).toBeLessThan(2);
  expect(await table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
});
