import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/palette.css', 'utf8');

/** The colours of one theme as they stand in the style sheet: name → #rrggbb. */
function palette(theme: string): Map<string, string> {
  const block = new RegExp(`data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]));
}

/** WCAG 2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const TEXT = ['ink', 'ink-soft', 'link', 'gap-below', 'gap-above', 'performance'];
const MARKS = ['expectation', 'basic', 'excitement', 'indifferent'];

for (const theme of ['light', 'dark']) {
  const colours = palette(theme);
  const paper = colours.get('paper')!;

  test.each(TEXT)(`${theme}: %s can be read as text`, (name) => {
    expect(contrast(colours.get(name)!, paper)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(MARKS)(`${theme}: %s stands out as a mark`, (name) => {
    expect(contrast(colours.get(name)!, paper)).toBeGreaterThanOrEqual(3);
  });
}
