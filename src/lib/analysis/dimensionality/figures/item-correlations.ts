import type { Markish } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { nodeName } from '../../../chart/names.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { Language } from '../../../../strings/language.ts';
import type { FigureDefinition } from '../../figure.ts';
import { correlation, itemPairs, meanCorrelation } from '../together.ts';

/** Where shades change. */
const STEPS = [0.2, 0.35, 0.5, 0.65] as const;
const SHADES = [0.07, 0.25, 0.45, 0.7, 1] as const;
const LARGEST_CELL = 34;
/** From this size on a cell holds its number. */
const READABLE = 27;
const LEGEND_LINE = 20;
const CHARACTER = 6.7;

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Correlations of all items in the order of the system: what belongs together shows as a dark triangle along the edge. */
export const itemCorrelations: FigureDefinition = {
  controls: [],
  draw({ language, study, result }, { width }) {
    const found = result('dimensionality');
    if (isRefusal(found)) return found;
    const { items, declared } = found;
    const { t } = language;
    const name = (id: string): string => nodeName(id, study, language);
    const single = declared.length === items.length;
    const longest = Math.max(...declared.map(({ node }) => name(node).length));
    const labelWidth = Math.min(longest * CHARACTER + 14, width * 0.36, 190);
    const cell = Math.min(LARGEST_CELL, (width - labelWidth - 4) / (items.length - 1));
    const legend = legendOf(language, width);
    const top = legend.height + 6;
    const cells = items.flatMap((_, y) =>
      items.slice(0, y).map((__, x): Cell => ({ x, y, r: correlation(found, x, y) })),
    );
    const order = declared.flatMap(({ items: own }) => own);
    const blocks = declared.map(({ node, items: own }) => {
      const places = own.map((item) => items.indexOf(item));
      return { label: name(node), from: Math.min(...places), to: Math.max(...places) + 1 };
    });
    const pairs = [...itemPairs(found)].sort((a, b) => b.r - a.r);
    const [strongest] = pairs;
    const [within, between] = [meanCorrelation(found, true), meanCorrelation(found, false)];
    const mean = (value: number | null): string => (value === null ? '–' : fixed(value, 2));
    return {
      options: {
        width,
        height: top + items.length * cell + 8,
        margin: 0,
        marginTop: top,
        className: 'figure-plot',
        x: { type: 'identity', axis: null },
        y: { type: 'identity', axis: null },
        marks: [
          ...legend.marks,
          ...[...SHADES.keys(), -1].map((shade) => shaded(cells, shade, { left: labelWidth, top, cell })),
          ...(cell < READABLE
            ? []
            : [
                Plot.text(cells, {
                  x: ({ x }: Cell) => labelWidth + (x + 0.5) * cell,
                  y: ({ y }: Cell) => top + (y + 0.5) * cell,
                  text: ({ r }: Cell) => fixed(r, 2).replace(/^(−?)0/, '$1'),
                  fill: ({ r }: Cell) => (shadeOf(r) > 2 ? COLOURS.paper : COLOURS.ink),
                  fontSize: 11,
                }),
              ]),
          Plot.text(blocks, {
            x: () => labelWidth - 8,
            y: ({ from, to }: (typeof blocks)[number]) => top + ((from + to) / 2) * cell,
            text: 'label',
            textAnchor: 'end',
            lineAnchor: 'middle',
            fill: COLOURS.ink,
            fontSize: 12,
            lineWidth: (labelWidth - 12) / 12,
          }),
          // A thin line where one dimension ends.
          ...(single
            ? []
            : [
                Plot.ruleY(blocks.slice(0, -1), {
                  y: ({ to }: (typeof blocks)[number]) => top + to * cell,
                  x1: () => labelWidth,
                  x2: ({ to }: (typeof blocks)[number]) => labelWidth + to * cell,
                  stroke: COLOURS.ink,
                  strokeWidth: 0.75,
                }),
                Plot.ruleX(blocks.slice(0, -1), {
                  x: ({ to }: (typeof blocks)[number]) => labelWidth + to * cell,
                  y1: ({ to }: (typeof blocks)[number]) => top + to * cell,
                  y2: () => top + items.length * cell,
                  stroke: COLOURS.ink,
                  strokeWidth: 0.75,
                }),
              ]),
        ],
      },
      table: {
        columns: [
          { key: 'a', label: t('dimensionality.column.item') },
          { key: 'b', label: t('dimensionality.column.other') },
          { key: 'r', label: t('dimensionality.column.correlation'), digits: 3 },
        ],
        rows: pairs.map(({ a, b, r }) => ({ a: name(a), b: name(b), r })),
      },
      alternative: t(
        between === null
          ? 'figure.item-correlations.alternative-one'
          : 'figure.item-correlations.alternative',
        {
          items: order.length,
          within: mean(within),
          between: mean(between),
          r: fixed(strongest?.r ?? 0, 2),
          a: name(strongest?.a ?? ''),
          b: name(strongest?.b ?? ''),
        },
      ),
    };
  },
};

/** The shade of a correlation: −1 below 0. */
function shadeOf(r: number): number {
  return r < 0 ? -1 : STEPS.filter((step) => r >= step).length;
}

function look(shade: number): { fill: string; fillOpacity: number } {
  return shade < 0
    ? { fill: COLOURS.below, fillOpacity: 0.6 }
    : { fill: COLOURS.performance, fillOpacity: SHADES[shade]! };
}

/** All cells of one shade in one mark, so that the colour is written once. */
function shaded(
  cells: readonly Cell[],
  shade: number,
  { left, top, cell }: { left: number; top: number; cell: number },
): Markish {
  const gap = cell > 8 ? 1 : 0.4;
  const rounded = (value: number): number => Math.round(10 * value) / 10;
  return Plot.rect(
    cells.filter(({ r }) => shadeOf(r) === shade),
    {
      x1: ({ x }: Cell) => rounded(left + x * cell),
      x2: ({ x }: Cell) => rounded(left + (x + 1) * cell - gap),
      y1: ({ y }: Cell) => rounded(top + y * cell),
      y2: ({ y }: Cell) => rounded(top + (y + 1) * cell - gap),
      ...look(shade),
    },
  );
}

function legendOf({ t }: Language, width: number): { marks: readonly Markish[]; height: number } {
  const each = 108;
  const inLine = Math.max(1, Math.floor(width / each));
  const entries = SHADES.map((_, shade) => {
    const [low, high] = [STEPS[shade - 1], STEPS[shade]].map((step) =>
      step === undefined ? '' : fixed(step, 2),
    );
    const text =
      shade === 0
        ? t('figure.item-correlations.below', { high: high! })
        : shade === STEPS.length
          ? t('figure.item-correlations.above', { low: low! })
          : t('figure.item-correlations.step', { low: low!, high: high! });
    return { text, shade, x: (shade % inLine) * each, y: Math.floor(shade / inLine) * LEGEND_LINE };
  });
  return {
    height: (Math.floor((SHADES.length - 1) / inLine) + 1) * LEGEND_LINE,
    marks: entries.flatMap(({ text, shade, x, y }) => [
      Plot.rect([0], { x1: x, x2: x + 13, y1: y + 3, y2: y + 16, ...look(shade) }),
      Plot.text([text], {
        x: () => x + 19,
        y: () => y + 10,
        textAnchor: 'start',
        lineAnchor: 'middle',
        fontSize: 12,
        fill: COLOURS.ink,
      }),
    ]),
  };
}
