import type { Markish, PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from './colours.ts';
import { legendHeight, legendMarks } from './legend.ts';
import type { LegendEntry } from './legend.ts';
import { NARROW } from './rows.ts';

/** A column of a matrix; columns of one group stand under its name. */
export interface MatrixColumn {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
}

export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  readonly heading?: boolean;
  /** Set bold: a row that stands for those below it. */
  readonly strong?: boolean;
}

/** What stands in a field: a short text on a hue; without a hue the field is outlined. */
export interface MatrixMark {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly colour: string | null;
  /** Framed: the field that the page speaks of. */
  readonly framed?: boolean;
}

export interface MatrixLayout {
  readonly width: number;
  readonly legend?: readonly LegendEntry[];
  /** Widest column, px. */
  readonly most?: number;
}

const CHARACTER = 6.7;
const HEIGHT = 23;

interface Placed extends MatrixMark {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/**
 * Plot options of a matrix: rows with labels, fields with a letter on a hue, so that it reads without colour. Narrow drawings set a
 * row's label above its fields.
 */
export function matrixPlot(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  marks: readonly MatrixMark[],
  { width, legend = [], most = 96 }: MatrixLayout,
): PlotOptions {
  const longest = Math.max(...rows.map(({ label, heading }) => (heading === true ? 0 : label.length)));
  const needed = Math.ceil(longest * CHARACTER) + 26;
  const beside = width >= NARROW || needed + 40 * columns.length <= width;
  const labelWidth = beside ? Math.min(needed, Math.round(width * 0.46)) : 0;
  const groups = [...new Set(columns.map(({ group }) => group))];
  const gap = groups.length > 1 ? 10 : 0;
  const each = Math.min(most, (width - labelWidth - 4 - gap * (groups.length - 1)) / columns.length);
  const left = (at: number): number => labelWidth + at * each + gap * groups.indexOf(columns[at]?.group);
  const legendTop = legendHeight(legend, width - 4);
  const grouped = groups.some((group) => group !== undefined);
  const headTop = legendTop + 8;
  const marginTop = headTop + (grouped ? 20 : 0) + 22;
  let y = marginTop;
  const tops = new Map<string, number>();
  const labels = rows.map((row) => {
    const lines = beside ? Math.ceil((row.label.length * CHARACTER) / Math.max(1, labelWidth - 14)) : 1;
    const top = y + (row.heading === true ? 10 : 0);
    if (!beside && row.heading !== true) {
      tops.set(row.id, top + 17);
      y = top + 17 + HEIGHT + 5;
      return { ...row, at: top + 9 };
    }
    const height = row.heading === true ? 26 : Math.max(HEIGHT, lines > 1 ? 34 : HEIGHT) + 2;
    tops.set(row.id, top + (height - 2 - HEIGHT) / 2);
    y = top + height - (row.heading === true ? 6 : 0);
    return { ...row, at: top + (row.heading === true ? 8 : (height - 2) / 2) };
  });
  const placed = marks.flatMap((mark): Placed[] => {
    const at = columns.findIndex(({ id }) => id === mark.column);
    const top = tops.get(mark.row);
    if (at < 0 || top === undefined) return [];
    return [{ ...mark, left: left(at) + 1, right: left(at) + each - 1, top }];
  });
  const head = (texts: readonly { text: string; x: number }[], at: number, weight: number): Markish =>
    Plot.text(texts, {
      x: 'x',
      y: () => at,
      text: 'text',
      fontSize: 11.5,
      fontWeight: weight,
      fill: COLOURS.ink,
    });
  const rectangle = (some: readonly Placed[], options: Plot.RectOptions): Markish =>
    Plot.rect(some, {
      x1: 'left',
      x2: 'right',
      y1: 'top',
      y2: (mark: Placed) => mark.top + HEIGHT - 2,
      rx: 2,
      ...options,
    });
  const hue = ({ colour }: Placed): string => colour ?? COLOURS.undecided;
  return {
    width,
    height: y + 8,
    margin: 0,
    marginTop,
    className: 'figure-plot',
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      rectangle(
        placed.filter(({ colour }) => colour !== null),
        { fill: hue, fillOpacity: 0.3 },
      ),
      rectangle(
        placed.filter(({ colour, framed }) => colour === null || framed === true),
        {
          stroke: hue,
          strokeWidth: ({ framed }: Placed) => (framed === true ? 2 : 0.75),
          fill: 'none',
        },
      ),
      Plot.text(placed, {
        x: (mark: Placed) => (mark.left + mark.right) / 2,
        y: (mark: Placed) => mark.top + HEIGHT / 2 - 1,
        text: 'text',
        fontSize: 11.5,
        fill: COLOURS.ink,
        fontVariant: 'tabular-nums',
      }),
      ...[false, true].map((heading) =>
        Plot.text(
          labels.filter((row) => (row.heading === true || row.strong === true) === heading),
          {
            x: () => 0,
            y: 'at',
            text: 'label',
            textAnchor: 'start',
            lineAnchor: 'middle',
            fill: COLOURS.ink,
            fontWeight: heading ? 600 : 400,
            lineWidth: beside ? (labelWidth - 12) / 13 : Infinity,
          },
        ),
      ),
      head(
        columns.map(({ label }, at) => ({ text: label, x: left(at) + each / 2 })),
        marginTop - 10,
        400,
      ),
      ...(grouped
        ? [
            head(
              groups.map((group) => {
                const of = columns.flatMap((column, at) => (column.group === group ? [at] : []));
                return { text: group ?? '', x: (left(of[0] ?? 0) + left(of.at(-1) ?? 0) + each) / 2 };
              }),
              headTop + 8,
              600,
            ),
          ]
        : []),
      ...legendMarks(legend, width - 4, marginTop),
    ],
  };
}
