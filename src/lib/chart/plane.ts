import type { Markish, PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from './colours.ts';
import { legendHeight, legendMarks } from './legend.ts';
import type { LegendEntry } from './legend.ts';
import { NARROW } from './rows.ts';

interface Coordinate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A point with its uncertainty in both directions. */
export interface PlanePoint {
  readonly label: string;
  readonly x: Coordinate;
  readonly y: Coordinate;
  readonly colour: string;
  readonly shape: 'dot' | 'open';
  /** Named before others where labels would cover each other. */
  readonly first?: boolean;
}

export interface PlaneLayout {
  readonly width: number;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Lines across. */
  readonly x?: readonly number[];
  readonly y?: readonly number[];
  /** Shaded: x from, to. */
  readonly band?: readonly [number, number];
  readonly include?: { readonly x?: readonly number[]; readonly y?: readonly number[] };
  /** Names of the four fields: upper left, upper right, lower left, lower right. */
  readonly corners?: readonly [string, string, string, string];
  readonly legend?: readonly LegendEntry[];
}

const CHARACTER = 5.9;
const LINE = 13;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sets labels beside their points where they cover no other label or point; those that find no place are left out. */
function placeLabels(
  points: readonly (PlanePoint & { readonly px: number; readonly py: number })[],
  frame: Box,
): readonly { readonly label: string; readonly x: number; readonly y: number }[] {
  const taken: Box[] = points.map(({ px, py }) => ({
    left: px - 5,
    right: px + 5,
    top: py - 5,
    bottom: py + 5,
  }));
  const free = (box: Box): boolean =>
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom &&
    taken.every(
      (other) =>
        box.right <= other.left ||
        box.left >= other.right ||
        box.bottom <= other.top ||
        box.top >= other.bottom,
    );
  const ordered = [...points].sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
  return ordered.flatMap(({ label, px, py }) => {
    const half = (label.length * CHARACTER) / 2;
    const centres = [
      [px + 9 + half, py],
      [px - 9 - half, py],
      [px, py - 13],
      [px, py + 13],
      [px + 7 + half, py - 10],
      [px + 7 + half, py + 10],
      [px - 7 - half, py - 10],
      [px - 7 - half, py + 10],
    ] as const;
    for (const [x, y] of centres) {
      const box = { left: x - half, right: x + half, top: y - LINE / 2, bottom: y + LINE / 2 };
      if (!free(box)) continue;
      taken.push(box);
      return [{ label, x, y }];
    }
    return [];
  });
}

function reach(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = 0.04 * (most - least || 1);
  return [least - room, most + room];
}

/** Plot options of points on a plane with their intervals as thin crosses, lines across, and as many names as find a place. */
export function planePlot(points: readonly PlanePoint[], layout: PlaneLayout): PlotOptions {
  const { width, legend = [], corners, band, include } = layout;
  const ends = ({ value, low, high }: Coordinate): readonly number[] => [value, low, high];
  const [xs, ys] = [layout.x ?? [], layout.y ?? []];
  const x = reach([
    ...points.flatMap((point) => ends(point.x)),
    ...xs,
    ...(band ?? []),
    ...(include?.x ?? []),
  ]);
  const y = reach([...points.flatMap((point) => ends(point.y)), ...ys, ...(include?.y ?? [])]);
  const [marginLeft, marginRight, marginBottom] = [44, 8, 46];
  const legendTop = legendHeight(legend, width - marginLeft - marginRight);
  const marginTop = 34 + legendTop;
  const height = marginTop + marginBottom + (width < NARROW ? 0.95 : 0.72) * (width - marginLeft);
  const px = (value: number): number =>
    marginLeft + ((width - marginLeft - marginRight) * (value - x[0])) / (x[1] - x[0]);
  const py = (value: number): number =>
    height - marginBottom - ((height - marginTop - marginBottom) * (value - y[0])) / (y[1] - y[0]);
  const frame = {
    left: marginLeft,
    right: width - marginRight,
    top: marginTop + 16,
    bottom: height - marginBottom - 16,
  };
  const placed = points.map((point) => ({ ...point, px: px(point.x.value), py: py(point.y.value) }));
  const colour = (point: PlanePoint): string => point.colour;
  const thin = { stroke: colour, strokeWidth: 1.5, strokeOpacity: 0.3 };
  const corner = (text: string, anchor: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'): Markish =>
    Plot.text([text], {
      frameAnchor: anchor,
      textAnchor: anchor.endsWith('left') ? 'start' : 'end',
      dx: anchor.endsWith('left') ? 6 : -6,
      dy: anchor.startsWith('top') ? 8 : -8,
      fill: COLOURS.undecided,
      fontStyle: 'italic',
      fontSize: 12.5,
    });
  return {
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    className: 'figure-plot',
    x: { domain: x, label: null },
    y: { domain: y, label: null },
    marks: [
      ...(band === undefined
        ? []
        : [
            Plot.rectX([0], { x1: () => band[0], x2: () => band[1], fill: COLOURS.faint, fillOpacity: 0.55 }),
          ]),
      Plot.axisX({
        tickSize: 0,
        ticks: 6,
        label: layout.xLabel,
        labelAnchor: 'right',
        labelArrow: 'none',
        fontSize: 12,
      }),
      Plot.axisY({
        tickSize: 0,
        ticks: 6,
        label: null,
        fontSize: 12,
      }),
      Plot.text([layout.yLabel], {
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dx: 6 - marginLeft,
        dy: -16,
        fontSize: 12,
      }),
      Plot.frame({ stroke: COLOURS.faint }),
      Plot.ruleX(xs, { stroke: COLOURS.undecided, strokeDasharray: '4 3' }),
      Plot.ruleY(ys, { stroke: COLOURS.undecided, strokeDasharray: '4 3' }),
      ...(corners === undefined
        ? []
        : (['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const).map((anchor, at) =>
            corner(corners[at] ?? '', anchor),
          )),
      Plot.ruleY(points, {
        y: (p: PlanePoint) => p.y.value,
        x1: (p: PlanePoint) => p.x.low,
        x2: (p: PlanePoint) => p.x.high,
        ...thin,
      }),
      Plot.ruleX(points, {
        x: (p: PlanePoint) => p.x.value,
        y1: (p: PlanePoint) => p.y.low,
        y2: (p: PlanePoint) => p.y.high,
        ...thin,
      }),
      Plot.dot(points, {
        x: (p: PlanePoint) => p.x.value,
        y: (p: PlanePoint) => p.y.value,
        r: 4,
        stroke: colour,
        strokeWidth: 2,
        fill: (p: PlanePoint) => (p.shape === 'open' ? COLOURS.paper : p.colour),
      }),
      Plot.text(placeLabels(placed, frame), {
        text: 'label',
        textAnchor: 'middle',
        lineAnchor: 'middle',
        fontSize: 11,
        fill: COLOURS.ink,
        // Positions in pixels, through the scales' inverse.
        x: (label: { x: number }) =>
          x[0] + ((label.x - marginLeft) / (width - marginLeft - marginRight)) * (x[1] - x[0]),
        y: (label: { y: number }) =>
          y[0] + ((height - marginBottom - label.y) / (height - marginTop - marginBottom)) * (y[1] - y[0]),
      }),
      ...legendMarks(legend, width - marginLeft - marginRight, marginTop),
    ],
  };
}
