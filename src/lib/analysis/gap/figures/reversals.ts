import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { domainName, nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** How many are drawn; the table lists all. */
const SHOWN = 14;

/** Reversals: an item significantly below expectation in a group, under a dimension that looks fine. Deepest first. */
export const reversals: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  draw({ language, study, result }, { width }) {
    const gap = result('gap');
    if (isRefusal(gap)) return gap;
    const parts = [...gap.reversals]
      .sort((a, b) => a.gap.value - b.gap.value)
      .map((reversal) => ({
        ...reversal,
        group: domainName(reversal.domain, study, language),
        item: nodeName(reversal.node, study, language),
        dimension: nodeName(reversal.under, study, language),
      }));
    const [deepest] = parts;
    if (deepest === undefined) return refuse('no-reversal', { level: 100 * study.options.confidence });
    const shown = parts.slice(0, SHOWN);
    const options = rowsPlot(
      shown.map(({ item, group, gap: failing, above }) => ({
        label: language.t('figure.reversals.row', { item, group }),
        points: [
          {
            value: above.value,
            low: above.low,
            high: above.high,
            colour: COLOURS.above,
            shape: 'open' as const,
          },
          {
            value: failing.value,
            low: failing.low,
            high: failing.high,
            colour: COLOURS.below,
            shape: 'dot' as const,
          },
        ],
        link: { from: failing.value, to: above.value, colour: COLOURS.faint },
        text: signed(failing.value, 1),
        colour: COLOURS.below,
      })),
      {
        width,
        xLabel:
          shown.length < parts.length
            ? `${language.t('figure.reversals.axis')} (${language.t('figure.reversals.more', { shown: shown.length, n: parts.length })})`
            : language.t('figure.reversals.axis'),
        references: [{ value: 0, label: language.t('figure.gap-dimensions.expectation') }],
        legend: [
          { text: language.t('figure.reversals.above'), colour: COLOURS.above, shape: 'open' },
          { text: language.t('figure.reversals.below'), colour: COLOURS.below, shape: 'dot' },
        ],
      },
    );
    return {
      options,
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          { key: 'group', label: language.t('chapter.column.group') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'gap', label: language.t('chapter.column.gap'), digits: 2 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'p', label: language.t('chapter.column.p'), digits: 4 },
          { key: 'dz', label: language.t('chapter.column.dz'), digits: 2 },
          { key: 'under', label: language.t('chapter.column.under') },
          { key: 'above', label: language.t('chapter.column.underGap'), digits: 2 },
        ],
        rows: parts.map((part) => ({
          item: part.item,
          group: part.group,
          n: part.gap.n,
          gap: part.gap.value,
          low: part.gap.low,
          high: part.gap.high,
          p: part.gap.pHolm,
          dz: part.gap.dz,
          under: part.dimension,
          above: part.above.value,
        })),
      },
      alternative: language.t('figure.reversals.alternative', {
        n: parts.length,
        deepest: language.t('figure.reversals.row', { item: deepest.item, group: deepest.group }),
        low: signed(deepest.gap.value, 1),
        under: deepest.dimension,
        high: signed(deepest.above.value, 1),
      }),
    };
  },
};
