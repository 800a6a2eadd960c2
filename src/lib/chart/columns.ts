import type { PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from './colours.ts';
import { NARROW, rowsPlot } from './rows.ts';
import type { Row, RowPoint } from './rows.ts';

/** One number of a grid of small charts. */
export interface GridCell {
  readonly column: string;
  readonly row: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly text: string;
}

export interface GridLayout {
  readonly width: number;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly xLabel: string;
  /** The column in colour; the others are grey. */
  readonly emphasised: string;
  /** What the others are called together. */
  readonly others: string;
  readonly colour: string;
  /** Draw each value as a line from zero (shares), not as a point on a cut axis (scores). */
  readonly fromZero: boolean;
}

const ROW = 26;
const HEADING = 30;

/** Width under which a small chart has no room for its numbers, px. */
const CHART = 90;

/** Two to four round values inside the range; none in the room that is left for the printed numbers. */
function fewTicks(low: number, high: number): readonly number[] {
  const size = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50].find((step) => (high - low) / step <= 3) ?? 100;
  const first = Math.ceil(low / size);
  return Array.from({ length: Math.floor(high / size) - first + 1 }, (_, place) => (first + place) * size);
}

/** One row each, every variant a mark on it: the emphasised one with its interval, and its number at the right. */
function narrowRows(cells: readonly GridCell[], layout: GridLayout): Row[] {
  return layout.rows.map((row): Row => {
    const inRow = cells.filter((cell) => cell.row === row);
    const chosen = inRow.find(({ column }) => column === layout.emphasised);
    return {
      label: row,
      points: [
        ...inRow
          .filter((cell) => cell !== chosen)
          .map(({ value }): RowPoint => ({ value, colour: COLOURS.undecided, shape: 'open' })),
        ...(chosen === undefined
          ? []
          : [{ ...chosen, colour: layout.colour, shape: 'dot' } satisfies RowPoint]),
      ],
      text: chosen?.text,
    };
  });
}

function narrowPlot(cells: readonly GridCell[], layout: GridLayout): PlotOptions {
  return rowsPlot(narrowRows(cells, layout), {
    width: layout.width,
    xLabel: layout.xLabel,
    ...(layout.fromZero ? { include: [0] } : {}),
    legend: [
      { text: layout.emphasised, colour: layout.colour, shape: 'dot' },
      { text: layout.others, colour: COLOURS.undecided, shape: 'open' },
    ],
  });
}

/** Where the small charts stand: as many side by side as have room for their numbers, the rest in further bands below. */
function bands(layout: GridLayout, marginLeft: number) {
  const room = Math.max(1, Math.floor((layout.width - marginLeft) / CHART));
  const count = Math.ceil(layout.columns.length / room);
  const across = Math.ceil(layout.columns.length / count);
  const height = ROW * layout.rows.length + HEADING;
  const at = (column: string): number => layout.columns.indexOf(column);
  return {
    count,
    height,
    slots: Array.from({ length: across }, (_, slot) => slot),
    slot: (column: string): number => at(column) % across,
    top: (column: string): number => height * Math.floor(at(column) / across),
  };
}

/**
 * Plot options of a grid of small charts, one column per variant (weighting scheme), one row per thing compared. Under
 * `NARROW` px all variants are marks on one row.
 */
export function gridPlot(cells: readonly GridCell[], layout: GridLayout): PlotOptions {
  if (layout.width < NARROW) return narrowPlot(cells, layout);
  const marginLeft = Math.min(230, Math.round(layout.width * 0.31));
  const band = bands(layout, marginLeft);
  const inRow = (row: string): number => HEADING + ROW * (layout.rows.indexOf(row) + 0.6);
  const fx = ({ column }: GridCell): number => band.slot(column);
  const y = ({ column, row }: GridCell): number => band.top(column) + inRow(row);
  const colour = (cell: GridCell): string =>
    cell.column === layout.emphasised ? layout.colour : COLOURS.undecided;
  const ends = cells.flatMap((cell) => [cell.value, cell.low ?? cell.value, cell.high ?? cell.value]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  // Half as much room again at the right, for the number beside each mark.
  const domain = layout.fromZero ? [Math.min(0, least), most * 1.55] : [least, most + 0.5 * (most - least)];
  const ticks = fewTicks(layout.fromZero ? Math.min(0, least) : least, most);
  const heading = (columns: readonly string[], fontWeight: number): Plot.Text =>
    Plot.text(columns, {
      fx: band.slot,
      y: (column: string) => band.top(column) + HEADING,
      text: (column: string) => column,
      frameAnchor: 'left',
      textAnchor: 'start',
      dy: -16,
      fontWeight,
      stroke: COLOURS.paper,
      strokeWidth: 4,
      fill: COLOURS.ink,
    });
  const firsts = layout.columns.filter((column) => band.slot(column) === 0);
  return {
    width: layout.width,
    height: band.height * band.count + 40,
    marginLeft,
    marginRight: 4,
    marginTop: 0,
    marginBottom: 38,
    className: 'figure-plot',
    fx: { domain: band.slots, padding: 0.06, axis: null },
    x: { domain, label: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: COLOURS.faint, strokeOpacity: 1 }),
      Plot.axisX(ticks, { tickSize: 0, label: null, fontSize: 11 }),
      heading(
        layout.columns.filter((column) => column !== layout.emphasised),
        400,
      ),
      heading([layout.emphasised], 700),
      ...firsts.map((first) =>
        Plot.text(layout.rows, {
          fx: () => 0,
          y: (row: string) => band.top(first) + inRow(row),
          text: (row: string) => row,
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: -marginLeft,
          lineWidth: (marginLeft - 14) / 13,
        }),
      ),
      Plot.text([layout.xLabel], {
        fx: () => band.slots.at(-1) ?? 0,
        frameAnchor: 'bottom-right',
        textAnchor: 'end',
        dy: 34,
        fontSize: 12,
      }),
      ...(layout.fromZero
        ? [Plot.ruleY(cells, { fx, x1: () => 0, x2: 'value', y, stroke: colour, strokeWidth: 1.5 })]
        : []),
      Plot.ruleY(
        cells.filter((cell) => cell.low !== undefined),
        // On a line from zero the interval is a wider band.
        layout.fromZero
          ? { fx, x1: 'low', x2: 'high', y, stroke: colour, strokeWidth: 9, strokeOpacity: 0.35 }
          : { fx, x1: 'low', x2: 'high', y, stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.55 },
      ),
      Plot.dot(cells, { fx, x: 'value', y, r: layout.fromZero ? 2.5 : 3.5, fill: colour, stroke: colour }),
      Plot.text(cells, {
        fx,
        x: (cell: GridCell) => cell.high ?? cell.value,
        y,
        text: 'text',
        textAnchor: 'start',
        dx: 7,
        fontSize: 11.5,
        fontVariant: 'tabular-nums',
      }),
    ],
  };
}
