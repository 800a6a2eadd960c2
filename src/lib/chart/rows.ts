import type { Markish, PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from './colours.ts';
import { legendHeight, legendMarks } from './legend.ts';
import type { LegendEntry } from './legend.ts';

/** One mark of a row; with `low` and `high` its interval is drawn as a whisker. */
export interface RowPoint {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly colour: string;
  /** A filled dot, an open one, or a tick (what is compared against). */
  readonly shape: 'dot' | 'open' | 'tick';
}

/** One line of a row plot: a heading, or a label with its marks and the number printed at the right. */
export interface Row {
  readonly label: string;
  readonly heading?: boolean;
  readonly points: readonly RowPoint[];
  /** A line under the marks, from one value to another. */
  readonly link?: { readonly from: number; readonly to: number; readonly colour: string };
  readonly text?: string;
  readonly colour?: string;
}

export interface RowsLayout {
  readonly width: number;
  readonly xLabel: string;
  /** Values that must lie inside the x axis besides those of the rows. */
  readonly include?: readonly number[];
  readonly references?: readonly { readonly value: number; readonly label: string }[];
  readonly legend?: readonly LegendEntry[];
  /** Space for the numbers at the right, px. */
  readonly textWidth?: number;
  /** Drawn under the rows' own marks, from the middles of the rows in px and the width of the frame. */
  readonly under?: (middles: readonly number[], width: number) => Markish[];
  /** How the axis writes a value, where not as it is. */
  readonly tick?: (value: number) => string;
}

/** Under this width long labels stand above their marks instead of at their left. */
export const NARROW = 520;

const CHARACTER = 6.7;
/** Of the rows under a heading. */
const INDENT = 12;

interface PlacedRow extends Row {
  readonly y: number;
  readonly labelY: number;
}

interface PlacedPoint extends RowPoint {
  readonly y: number;
}

/** Rows → their heights in px: labels that do not fit their column take a second line. */
function place(rows: readonly Row[], top: number, labelWidth: number, narrow: boolean) {
  let y = top;
  const placed = rows.map((row): PlacedRow => {
    const lines = Math.ceil((row.label.length * CHARACTER) / labelWidth);
    if (row.heading) {
      y += 30;
      return { ...row, y: y - 9, labelY: y - 9 };
    }
    if (narrow) {
      y += 38;
      return { ...row, y: y - 9, labelY: y - 25 };
    }
    const height = lines > 1 ? 36 : 24;
    y += height;
    return { ...row, y: y - height / 2, labelY: y - height / 2 };
  });
  return { placed, bottom: y + 4 };
}

function labels(placed: readonly PlacedRow[], narrow: boolean, labelWidth: number): Markish[] {
  const headed = placed.some((row) => row.heading === true);
  const left = (rows: readonly PlacedRow[], indent: number, options: Plot.TextOptions = {}): Markish =>
    Plot.text(rows, {
      y: 'labelY',
      text: 'label',
      frameAnchor: 'left',
      textAnchor: 'start',
      dx: (narrow ? 0 : -labelWidth) + indent,
      fill: COLOURS.ink,
      ...(narrow ? {} : { lineWidth: (labelWidth - 14 - indent) / 13 }),
      ...options,
    });
  // Rows before the first heading stand where headings do.
  const first = placed.findIndex((row) => row.heading === true);
  const under = (row: PlacedRow): boolean => headed && placed.indexOf(row) > first;
  return [
    left(
      placed.filter((row) => row.heading === true),
      0,
      { fontWeight: 600, lineWidth: Infinity, stroke: COLOURS.paper, strokeWidth: 4 },
    ),
    left(
      placed.filter((row) => row.heading !== true && !under(row)),
      0,
    ),
    left(
      placed.filter((row) => row.heading !== true && under(row)),
      INDENT,
    ),
    Plot.text(placed, {
      y: 'y',
      text: (row: PlacedRow) => row.text ?? '',
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 10,
      fill: (row: PlacedRow) => row.colour ?? COLOURS.ink,
      fontVariant: 'tabular-nums',
    }),
  ];
}

function points(placed: readonly PlacedRow[]): Markish[] {
  const all = placed.flatMap((row) => row.points.map((point): PlacedPoint => ({ ...point, y: row.y })));
  const links = placed.flatMap(({ link, y }) => (link === undefined ? [] : [{ ...link, y }]));
  const colour = (point: PlacedPoint): string => point.colour;
  return [
    Plot.ruleY(links, {
      x1: 'from',
      x2: 'to',
      y: 'y',
      stroke: (link: { colour: string }) => link.colour,
      strokeWidth: 1.25,
    }),
    Plot.ruleY(
      all.filter((point) => point.low !== undefined),
      { x1: 'low', x2: 'high', y: 'y', stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.55 },
    ),
    Plot.ruleX(
      all.filter((point) => point.shape === 'tick'),
      {
        x: 'value',
        y1: (point: PlacedPoint) => point.y - 7,
        y2: (point: PlacedPoint) => point.y + 7,
        stroke: colour,
        strokeWidth: 3,
      },
    ),
    Plot.dot(
      all.filter((point) => point.shape !== 'tick'),
      {
        x: 'value',
        y: 'y',
        r: 4.5,
        stroke: colour,
        strokeWidth: 2,
        fill: (point: PlacedPoint) => (point.shape === 'open' ? COLOURS.paper : point.colour),
      },
    ),
  ];
}

/** Room for the labels: beside the marks as wide as they need, above them where that leaves too little for the marks. */
function labelColumn(rows: readonly Row[], width: number): { narrow: boolean; labelWidth: number } {
  const longest = Math.max(...rows.filter((row) => row.heading !== true).map((row) => row.label.length), 0);
  const needed = Math.ceil(longest * CHARACTER) + 26;
  if (width < NARROW && needed > 0.45 * width) return { narrow: true, labelWidth: width };
  const indent = rows.some((row) => row.heading === true) ? INDENT : 0;
  return {
    narrow: false,
    labelWidth: Math.max(90, Math.min(270, Math.round(width * 0.45), needed + indent)),
  };
}

/**
 * Plot options of a chart in rows: labels, marks with their intervals on one x axis, printed numbers aligned at the
 * right. Heights follow from the rows; under `NARROW` px long labels stand on lines of their own.
 */
export function rowsPlot(rows: readonly Row[], layout: RowsLayout): PlotOptions {
  const few = layout.width < NARROW;
  const { narrow, labelWidth } = labelColumn(rows, layout.width);
  const marginLeft = narrow ? 8 : labelWidth;
  const marginRight = layout.textWidth ?? 58;
  const references = layout.references ?? [];
  const legend = layout.legend ?? [];
  const plotWidth = layout.width - marginLeft - marginRight;
  const legendTop = legendHeight(legend, plotWidth);
  const marginTop = 8 + legendTop + (references.length > 0 ? 20 : 0);
  const { placed, bottom } = place(rows, marginTop, labelWidth, narrow);
  const values = [
    ...rows.flatMap((row) =>
      row.points.flatMap((point) => [point.value, point.low ?? point.value, point.high ?? point.value]),
    ),
    ...references.map((reference) => reference.value),
    ...(layout.include ?? []),
  ];
  const height = bottom + 44;
  return {
    width: layout.width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: 44,
    className: 'figure-plot',
    x: { domain: [Math.min(...values), Math.max(...values)], nice: true, label: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.gridX({ stroke: COLOURS.faint, strokeOpacity: 1, ticks: few ? 5 : 7 }),
      Plot.axisX({
        ticks: few ? 5 : 7,
        tickSize: 0,
        label: layout.xLabel,
        labelAnchor: 'right',
        labelArrow: 'none',
        fontSize: 12,
        ...(layout.tick && { tickFormat: layout.tick }),
      }),
      ...(layout.under?.(
        placed.map(({ y }) => y),
        plotWidth,
      ) ?? []),
      ...references.flatMap((reference) => [
        Plot.ruleX([reference.value], {
          stroke: COLOURS.undecided,
          strokeDasharray: '4 3',
          y1: marginTop,
          y2: bottom,
        }),
        Plot.text([reference.value], {
          x: (value: number) => value,
          text: [reference.label],
          frameAnchor: 'top',
          dy: -10,
          fill: COLOURS.undecided,
          fontSize: 12,
        }),
      ]),
      ...points(placed),
      ...labels(placed, narrow, labelWidth),
      ...legendMarks(legend, plotWidth, marginTop),
    ],
  };
}
