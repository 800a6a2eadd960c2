import * as Plot from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { COLOURS } from '../../../chart/colours.ts';

/** One class of a measure: from, to, its share in %, and whether it lies beyond the cut-off. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly flagged: boolean;
}

/** What is drawn besides the bars. */
export interface BarsLayout {
  readonly width: number;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly cut: { readonly value: number; readonly label: string };
  /** Shares that were to be expected, at the middle of each bar, and what they are. */
  readonly expected?: readonly number[];
}

const HEIGHT = 280;
/** Under this share (%) a bar is drawn so high still that somebody is seen to be there. */
const SEEN = 0.25;

/** Plot options of a distribution in classes, the flagged part in another colour, with its cut-off. */
export function barsPlot(bars: readonly Bar[], layout: BarsLayout): PlotOptions {
  const { width, xLabel, yLabel, cut, expected } = layout;
  const most = Math.max(...bars.map(({ share }) => share), ...(expected ?? []));
  const [first, last] = [
    Math.min(...bars.map(({ from }) => from)),
    Math.max(...bars.map(({ to }) => to), cut.value),
  ];
  const beyond = cut.value > (first + last) / 2;
  const line: Markish[] =
    expected === undefined
      ? []
      : [
          Plot.line(
            bars.map(({ from, to }, at) => ({ x: (from + to) / 2, y: expected[at] ?? 0 })),
            { x: 'x', y: 'y', stroke: COLOURS.ink, strokeWidth: 2 },
          ),
        ];
  return {
    width,
    height: HEIGHT,
    marginLeft: 44,
    marginRight: 12,
    marginTop: 34,
    marginBottom: 44,
    className: 'figure-plot',
    x: { domain: [first, last], label: null },
    y: { domain: [0, most], nice: true, label: null },
    marks: [
      Plot.gridY({ stroke: COLOURS.faint, strokeOpacity: 1, ticks: 5 }),
      Plot.axisY({
        ticks: 5,
        tickSize: 0,
        label: yLabel,
        labelAnchor: 'top',
        labelArrow: 'none',
        fontSize: 12,
      }),
      Plot.axisX({ tickSize: 0, label: xLabel, labelAnchor: 'right', labelArrow: 'none', fontSize: 12 }),
      Plot.rect(bars, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: ({ share }: Bar) => (share > 0 ? Math.max(share, (SEEN * most) / 100) : 0),
        fill: ({ flagged }: Bar) => (flagged ? COLOURS.below : COLOURS.performance),
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      ...line,
      Plot.ruleX([cut.value], { stroke: COLOURS.undecided, strokeDasharray: '4 3' }),
      Plot.text([cut.value], {
        x: (value: number) => value,
        text: [cut.label],
        frameAnchor: 'top',
        textAnchor: beyond ? 'end' : 'start',
        dx: beyond ? -6 : 6,
        dy: 2,
        fill: COLOURS.undecided,
        fontSize: 12,
      }),
    ],
  };
}
