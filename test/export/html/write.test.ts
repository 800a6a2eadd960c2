import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { staticSvg } from '../../../src/lib/chart/static.ts';
import { writeHtml } from '../../../src/lib/export/html/write.ts';
import { english } from '../../english.ts';
import { madeUpReport } from '../document.ts';

const tools = { language: english, svg: staticSvg };
const html = await writeHtml(await madeUpReport(), tools);
const { document } = parseHTML(html);

describe('the standalone file', () => {
  it('asks for nothing and runs nothing', () => {
    expect(
      document.querySelectorAll('script, link, iframe, object, img[src], [onload], [onclick]').length,
    ).toBe(0);
    const addresses = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    expect(html.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/https?:|@import|url\(/);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'/,
    );
  });

  it('has contents that lead to its sections, and sentences that lead to their figures', () => {
    const targets = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets)
      expect(document.querySelectorAll(`[id="${target.slice(1)}"]`).length, target).toBe(1);
  });

  it('draws every figure with its number, its caption and its numbers', () => {
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures) {
      expect(figure.querySelectorAll('svg').length).toBeGreaterThan(0);
      expect(figure.querySelector('figcaption')?.textContent).toMatch(/\w/);
      expect(figure.querySelectorAll('details td').length).toBeGreaterThan(0);
    }
  });

  it('escapes what comes from the file', () => {
    expect(html).toContain('answers &lt;1&gt;.csv');
    expect(html).toContain('Old &lt;b&gt;');
    expect(document.querySelectorAll('b').length).toBe(0);
  });

  it('writes the same document as the same bytes', async () => {
    expect(await writeHtml(await madeUpReport(), tools)).toBe(html);
  });

  it('says of simulated answers that they are', async () => {
    const report = await madeUpReport();
    const said = english.t('document.simulated');
    expect(await writeHtml({ ...report, simulated: true }, tools)).toContain(said);
    expect(await writeHtml({ ...report, simulated: false }, tools)).not.toContain(said);
  });
});
