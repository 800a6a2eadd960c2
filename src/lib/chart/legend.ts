import type { Markish } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from './colours.ts';

/** One entry of the key above a figure. */
export interface LegendEntry {
  readonly text: string;
  readonly colour: string;
  readonly shape: 'dot' | 'open' | 'tick' | 'whisker';
}

const CHARACTER = 6.9;
const LINE = 20;

interface PlacedEntry extends LegendEntry {
  readonly left: number;
  readonly line: number;
}

function place(entries: readonly LegendEntry[], width: number): PlacedEntry[] {
  let left = 0;
  let line = 0;
  return entries.map((entry) => {
    const needed = 22 + entry.text.length * CHARACTER + 14;
    if (left > 0 && left + needed > width) {
      left = 0;
      line += 1;
    }
    const placed = { ...entry, left, line };
    left += needed;
    return placed;
  });
}

/** Height of the key in px, 0 without entries. */
export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  const last = place(entries, width).at(-1);
  return last === undefined ? 0 : (last.line + 1) * LINE + 4;
}

/** The key as marks above the frame: symbol and words side by side, wrapped to the width. */
export function legendMarks(entries: readonly LegendEntry[], width: number, marginTop: number): Markish[] {
  return place(entries, width).flatMap((entry): Markish[] => {
    const dx = entry.left + 6;
    const dy = -marginTop + 10 + entry.line * LINE;
    const words = Plot.text([entry.text], {
      frameAnchor: 'top-left',
      textAnchor: 'start',
      lineAnchor: 'middle',
      dx: dx + 12,
      dy,
      fill: COLOURS.ink,
      fontSize: 12,
    });
    if (entry.shape === 'tick' || entry.shape === 'whisker') {
      const sign = entry.shape === 'tick' ? '┃' : '━';
      return [
        Plot.text([sign], {
          frameAnchor: 'top-left',
          textAnchor: 'middle',
          lineAnchor: 'middle',
          dx,
          dy,
          fill: entry.colour,
        }),
        words,
      ];
    }
    return [
      Plot.dot([0], {
        frameAnchor: 'top-left',
        dx,
        dy,
        r: 4.5,
        stroke: entry.colour,
        strokeWidth: 2,
        fill: entry.shape === 'open' ? COLOURS.paper : entry.colour,
      }),
      words,
    ];
  });
}
