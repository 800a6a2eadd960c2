import type { ItemDesign } from '../result.ts';
import { isRefusal } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** So many items are drawn, those that the design costs most; the table has them all. */
const DRAWN = 12;

/** What the survey's design costs each item: its design effect beside what unequal weights alone would cost (Kish). */
export const designEffects: FigureDefinition = {
  controls: [],
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const found = result('survey-design');
    if (isRefusal(found)) return found;
    const name = ({ item }: ItemDesign): string => nodeName(item, study, language);
    const items = found.items.toSorted((a, b) => b.deff - a.deff);
    const [most] = items;
    const rows = items.slice(0, DRAWN).map((item) => ({
      label: name(item),
      points: [
        { value: item.kish, colour: COLOURS.undecided, shape: 'tick' as const },
        { value: item.deff, colour: COLOURS.performance, shape: 'dot' as const },
      ],
      link: { from: item.kish, to: item.deff, colour: COLOURS.undecided },
      text: fixed(item.deff, 2),
    }));
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.design-effects.axis'),
        include: [1],
        references: [{ value: 1, label: language.t('figure.design-effects.single') }],
        textWidth: 48,
        legend: [
          { text: language.t('figure.design-effects.deff'), colour: COLOURS.performance, shape: 'dot' },
          { text: language.t('figure.design-effects.kish'), colour: COLOURS.undecided, shape: 'tick' },
        ],
      }),
      table: {
        columns: [
          { key: 'item', label: language.t('design.column.item') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'mean', label: language.t('design.column.mean'), digits: 2 },
          { key: 'se', label: language.t('design.column.se'), digits: 3 },
          { key: 'median', label: language.t('design.column.median'), digits: 1 },
          { key: 'low', label: language.t('design.column.medianLow'), digits: 1 },
          { key: 'high', label: language.t('design.column.medianHigh'), digits: 1 },
          { key: 'deff', label: language.t('design.column.deff'), digits: 3 },
          { key: 'deffWithout', label: language.t('design.column.deffWithout'), digits: 3 },
          { key: 'kish', label: language.t('design.column.kish'), digits: 3 },
          { key: 'effective', label: language.t('design.column.effective'), digits: 0 },
        ],
        rows: items.map((item) => ({
          item: name(item),
          n: item.n,
          mean: item.mean,
          se: item.se,
          median: item.median.value,
          low: item.median.low,
          high: item.median.high,
          deff: item.deff,
          deffWithout: item.deffWithout,
          kish: item.kish,
          effective: item.effective,
        })),
      },
      alternative: language.t('figure.design-effects.alternative', {
        n: items.length,
        item: most === undefined ? '' : name(most),
        deff: fixed(most?.deff ?? 0, 2),
        kish: fixed(most?.kish ?? 0, 2),
      }),
    };
  },
};
