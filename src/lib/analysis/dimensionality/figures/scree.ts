import * as Plot from '@observablehq/plot';
import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { legendHeight, legendMarks } from '../../../chart/legend.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { FigureDefinition } from '../../figure.ts';

/** So many components are drawn; the table has all. */
const DRAWN = 16;
const HEIGHT = 260;

interface Component {
  readonly number: number;
  readonly eigenvalue: number;
  readonly mean: number;
  readonly limit: number;
}

/** Eigenvalues of the items' correlations against those of unrelated answers (parallel analysis). */
export const scree: FigureDefinition = {
  controls: [],
  draw({ language, result }, { width }) {
    const found = result('dimensionality');
    if (isRefusal(found)) return found;
    const { t } = language;
    const all = found.eigenvalues.map((eigenvalue, at): Component => ({
      number: at + 1,
      eigenvalue,
      mean: found.unrelated.mean[at]!,
      limit: found.unrelated.limit[at]!,
    }));
    const shown = all.slice(0, Math.max(DRAWN, Math.min(all.length, found.beyond + 3)));
    const legend = [
      { text: t('figure.scree.found'), colour: COLOURS.performance, shape: 'dot' },
      { text: t('figure.scree.limit'), colour: COLOURS.undecided, shape: 'whisker' },
    ] as const;
    const plotWidth = width - 46 - 10;
    const marginTop = legendHeight(legend, plotWidth) + 18;
    const beyond = ({ number }: Component): boolean => number <= found.beyond;
    return {
      options: {
        width,
        height: HEIGHT + marginTop,
        marginLeft: 46,
        marginRight: 10,
        marginTop,
        marginBottom: 40,
        className: 'figure-plot',
        x: { domain: [0.5, shown.length + 0.5], label: null },
        y: {
          domain: [0, Math.max(...shown.map(({ eigenvalue, limit }) => Math.max(eigenvalue, limit)))],
          nice: true,
          label: null,
        },
        marks: [
          Plot.gridY({ stroke: COLOURS.faint, strokeOpacity: 1 }),
          Plot.axisY({ tickSize: 0, label: null, fontSize: 12, ticks: 6 }),
          Plot.axisX(
            shown.map(({ number }) => number),
            {
              tickSize: 0,
              tickFormat: (number: number) => String(number),
              label: t('figure.scree.x'),
              labelArrow: 'none',
              labelAnchor: 'right',
              fontSize: 12,
            },
          ),
          Plot.line(shown, {
            x: 'number',
            y: 'limit',
            stroke: COLOURS.undecided,
            strokeWidth: 2,
            strokeDasharray: '5 3',
          }),
          Plot.line(shown, { x: 'number', y: 'eigenvalue', stroke: COLOURS.performance, strokeWidth: 1.25 }),
          Plot.dot(shown, {
            x: 'number',
            y: 'eigenvalue',
            r: 4.5,
            stroke: COLOURS.performance,
            strokeWidth: 2,
            fill: (one: Component) => (beyond(one) ? COLOURS.performance : COLOURS.paper),
          }),
          Plot.text(shown.filter(beyond), {
            x: 'number',
            y: 'eigenvalue',
            text: ({ eigenvalue }: Component) => fixed(eigenvalue, shown.length > 10 && width < 520 ? 1 : 2),
            dy: -9,
            dx: 7,
            textAnchor: 'start',
            fill: COLOURS.ink,
            stroke: COLOURS.paper,
            strokeWidth: 3,
            fontSize: 11.5,
          }),
          ...legendMarks(legend, plotWidth, marginTop),
        ],
      },
      table: {
        columns: [
          { key: 'number', label: t('dimensionality.column.number'), digits: 0 },
          { key: 'eigenvalue', label: t('dimensionality.column.eigenvalue'), digits: 3 },
          { key: 'mean', label: t('dimensionality.column.mean'), digits: 3 },
          { key: 'limit', label: t('dimensionality.column.limit'), digits: 3 },
        ],
        rows: all.map((one) => ({ ...one })),
      },
      alternative: t('figure.scree.alternative', {
        items: found.items.length,
        first: fixed(found.eigenvalues[0] ?? 0, 2),
        beyond: found.beyond,
        n: found.n,
      }),
    };
  },
};
