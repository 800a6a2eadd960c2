import { isRefusal } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Overall satisfaction on the scores of the dimensions, under the survey's design: slopes with their intervals. */
export const designSlopes: FigureDefinition = {
  controls: ['confidence'],
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const found = result('survey-design');
    if (isRefusal(found)) return found;
    const { regression } = found;
    if (isRefusal(regression)) return regression;
    const terms = regression.terms.toSorted((a, b) => b.value - a.value);
    const [first] = terms;
    return {
      options: rowsPlot(
        terms.map(({ node, value, low, high }) => ({
          label: nodeName(node, study, language),
          points: [{ value, low, high, colour: COLOURS.performance, shape: 'dot' as const }],
          text: fixed(value, 2),
        })),
        {
          width,
          xLabel: language.t('figure.design-slopes.axis'),
          include: [0],
          references: [{ value: 0, label: '0' }],
          textWidth: 48,
        },
      ),
      table: {
        columns: [
          { key: 'node', label: language.t('chapter.column.dimension') },
          { key: 'value', label: language.t('design.column.slope'), digits: 3 },
          { key: 'se', label: language.t('design.column.se'), digits: 3 },
          { key: 'low', label: language.t('design.column.low'), digits: 3 },
          { key: 'high', label: language.t('design.column.high'), digits: 3 },
          { key: 't', label: 't', digits: 2 },
          { key: 'p', label: 'p', digits: 4 },
        ],
        rows: terms.map(({ node, value, se, low, high, t: statistic, p }) => ({
          node: nodeName(node, study, language),
          value,
          se,
          low,
          high,
          t: statistic,
          p,
        })),
      },
      alternative: language.t('figure.design-slopes.alternative', {
        n: regression.n,
        df: regression.df,
        node: first === undefined ? '' : nodeName(first.node, study, language),
        slope: fixed(first?.value ?? 0, 2),
        se: fixed(first?.se ?? 0, 2),
      }),
    };
  },
};
