import type { PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from './colours.ts';
import { rowsPlot } from './rows.ts';
import type { RowsLayout } from './rows.ts';

/** One part of a bar: so much of the whole, in one of three hues, the stronger the further from the middle. */
export interface BarPart {
  /** Percentage of the whole. */
  readonly value: number;
  /** −1 (the worst) to 1 (the best); 0 lies across the middle. */
  readonly place: number;
  /** Written on the part where there is room. */
  readonly text: string;
}

/** A line of a diverging bar chart: a heading, or a label, its bar from the worst part to the best, and the number at the right. */
export interface BarRow {
  readonly label: string;
  readonly heading?: boolean;
  readonly parts: readonly BarPart[];
  readonly text?: string;
}

/** So much opacity has the part next to the middle, and so much more the last. */
const [LIGHTEST, RANGE] = [0.16, 0.44];
/** Half the height of a bar, px. */
const HALF = 8;
/** Width of a character on a part, px. */
const CHARACTER = 7;

interface Placed extends BarPart {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Where the parts lie: those under the middle end at 0, those over it begin there, the middle lies half on either side. */
function placed(parts: readonly BarPart[], row: number): readonly Placed[] {
  let from = -parts.reduce(
    (sum, { value, place }) => sum + (place < 0 ? value : place === 0 ? value / 2 : 0),
    0,
  );
  return parts.map((part) => {
    const to = from + part.value;
    const made = { ...part, from, to, row };
    from = to;
    return made;
  });
}

function hue({ place }: BarPart): string {
  if (place === 0) return COLOURS.undecided;
  return place < 0 ? COLOURS.below : COLOURS.above;
}

/**
 * Plot options of diverging stacked bars: in each row the bad answers lie left of 0 and the good ones right of it, the strongest hue at the ends, so
 * that rows compare by how far they reach to either side. What a part is stands on it where there is room.
 */
export function divergingPlot(rows: readonly BarRow[], layout: RowsLayout): PlotOptions {
  const parts = rows.flatMap((row, at) => placed(row.parts, at));
  const ends = [0, ...parts.flatMap(({ from, to }) => [from, to])];
  const span = Math.max(...ends) - Math.min(...ends);
  return rowsPlot(
    rows.map(({ label, heading = false, text }) => ({
      label,
      points: [],
      heading,
      ...(text !== undefined && { text }),
    })),
    {
      ...layout,
      include: ends,
      tick: (value) => String(Math.abs(value)),
      under: (middles, width) => {
        const middle = ({ row }: Placed): number => middles[row] ?? 0;
        const roomy = parts.filter(
          ({ value, text }) => (value / Math.max(1, span)) * width * 0.9 > text.length * CHARACTER,
        );
        return [
          Plot.rect(parts, {
            x1: 'from',
            x2: 'to',
            y1: (part: Placed) => middle(part) - HALF,
            y2: (part: Placed) => middle(part) + HALF,
            fill: hue,
            fillOpacity: ({ place }: Placed) => LIGHTEST + RANGE * Math.abs(place),
            stroke: COLOURS.paper,
            strokeWidth: 0.75,
          }),
          Plot.text(roomy, {
            x: ({ from, to }: Placed) => (from + to) / 2,
            y: middle,
            text: 'text',
            fontSize: 11,
            fill: COLOURS.ink,
            fontVariant: 'tabular-nums',
          }),
          Plot.ruleX([0], { stroke: COLOURS.ink, strokeWidth: 1 }),
        ];
      },
    },
  );
}
