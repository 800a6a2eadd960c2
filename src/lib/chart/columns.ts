import type { PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from './colours.ts';
import { NARROW, rowsPlot } from './rows.ts';
import type { Row } from './rows.ts';

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
  readonly colour: string;
  /** Draw each value as a line from zero (shares), not as a point on a cut axis (scores). */
  readonly fromZero: boolean;
}

const ROW = 26;

function heading(columns: readonly string[], fontWeight: number): Plot.Text {
  return Plot.text(columns, {
    fx: (column: string) => column,
    text: (column: string) => column,
    frameAnchor: 'top-left',
    textAnchor: 'start',
    dy: -16,
    fontWeight,
  });
}

/** Two to four round values inside the range; none in the room that is left for the printed numbers. */
function fewTicks(low: number, high: number): readonly number[] {
  const size = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50].find((step) => (high - low) / step <= 3) ?? 100;
  const first = Math.ceil(low / size);
  return Array.from({ length: Math.floor(high / size) - first + 1 }, (_, place) => (first + place) * size);
}

function narrowRows(cells: readonly GridCell[], layout: GridLayout): Row[] {
  return layout.rows.flatMap((row) => [
    { label: row, heading: true, points: [] },
    ...cells
      .filter((cell) => cell.row === row)
      .map((cell): Row => {
        const colour = cell.column === layout.emphasised ? layout.colour : COLOURS.undecided;
        return {
          label: cell.column,
          points: [{ value: cell.value, low: cell.low, high: cell.high, colour, shape: 'dot' }],
          ...(layout.fromZero ? { link: { from: 0, to: cell.value, colour } } : {}),
          text: cell.text,
        };
      }),
  ]);
}

/**
 * Plot options of a grid of small charts, one column per variant (weighting scheme), one row per thing compared. Under
 * `NARROW` px the variants stand below one another.
 */
export function gridPlot(cells: readonly GridCell[], layout: GridLayout): PlotOptions {
  if (layout.width < NARROW) {
    return rowsPlot(narrowRows(cells, layout), {
      width: layout.width,
      xLabel: layout.xLabel,
      ...(layout.fromZero ? { include: [0] } : {}),
    });
  }
  const marginLeft = Math.min(230, Math.round(layout.width * 0.31));
  const marginTop = 30;
  const y = (cell: GridCell): number => marginTop + ROW * (layout.rows.indexOf(cell.row) + 0.6);
  const colour = (cell: GridCell): string =>
    cell.column === layout.emphasised ? layout.colour : COLOURS.undecided;
  const ends = cells.flatMap((cell) => [cell.value, cell.low ?? cell.value, cell.high ?? cell.value]);
  const span = Math.max(...ends) - Math.min(...ends);
  // Half as much room again at the right, for the number beside each mark.
  const domain = layout.fromZero
    ? [0, Math.max(...ends) * 1.55]
    : [Math.min(...ends), Math.max(...ends) + 0.5 * span];
  const ticks = fewTicks(layout.fromZero ? 0 : Math.min(...ends), Math.max(...ends));
  return {
    width: layout.width,
    height: marginTop + ROW * layout.rows.length + 40,
    marginLeft,
    marginRight: 4,
    marginTop,
    marginBottom: 38,
    className: 'figure-plot',
    fx: { domain: [...layout.columns], padding: 0.06, axis: null },
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
      Plot.text(layout.rows, {
        fx: () => layout.columns[0] ?? '',
        y: (row: string) => marginTop + ROW * (layout.rows.indexOf(row) + 0.6),
        text: (row: string) => row,
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -marginLeft,
        lineWidth: (marginLeft - 14) / 13,
      }),
      Plot.text([layout.xLabel], {
        fx: () => layout.columns.at(-1) ?? '',
        frameAnchor: 'bottom-right',
        textAnchor: 'end',
        dy: 34,
        fontSize: 12,
      }),
      ...(layout.fromZero
        ? [Plot.ruleY(cells, { fx: 'column', x1: () => 0, x2: 'value', y, stroke: colour, strokeWidth: 1.5 })]
        : []),
      Plot.ruleY(
        cells.filter((cell) => cell.low !== undefined),
        { fx: 'column', x1: 'low', x2: 'high', y, stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.55 },
      ),
      Plot.dot(cells, { fx: 'column', x: 'value', y, r: 3.5, fill: colour, stroke: colour }),
      Plot.text(cells, {
        fx: 'column',
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
