import { describe, expect, it } from 'vitest';
import { pictureOf, standAlone } from '../../../src/lib/export/picture/picture.ts';
import type { Drawing } from '../../../src/lib/chart/types.ts';

const SVG =
  '<svg aria-label="Lowest: Old <b> at 61 > 60" role="img" style="overflow: visible" viewBox="0 0 60 40" height="40" width="60" font-size="10" fill="currentColor"><line stroke="var(--figure-faint, #d5d9df)" /><text>a&nbsp;&lt;b&gt;</text></svg>';

describe('standAlone', () => {
  it('resolves the page’s colours, names fonts and lays white behind', () => {
    const { svg, width, height } = standAlone(SVG);
    expect([width, height]).toEqual([60, 40]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" font-family="Inter/);
    expect(svg).toContain('stroke="#d5d9df"');
    expect(svg).toContain('<rect width="60" height="40" fill="#ffffff"');
    expect(svg).not.toMatch(/var\(|currentColor/);
  });

  it('is XML whatever the study calls its groups', () => {
    expect(standAlone(SVG).svg).not.toMatch(/<b>|&nbsp;/);
    expect(standAlone(SVG).svg).toContain('<text>a&#160;&lt;b&gt;</text>');
  });

  it('refuses what has no size', () => {
    expect(() => standAlone('<svg viewBox="0 0 1 1"></svg>')).toThrow(/without a size/);
  });
});

it('does not paint what is too high to be of use', async () => {
  const drawing = {} as Drawing;
  const paint = async (): Promise<Uint8Array> => new Uint8Array([1]);
  expect(await pictureOf(drawing, { svg: () => SVG, paint }, 39)).toBeNull();
  expect(await pictureOf(drawing, { svg: () => SVG, paint }, 40)).toMatchObject({ height: 40 });
});
