import { isRefusal, refuse } from '../../../study/refusal.ts';
import { t } from '../../../../strings/index.ts';
import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { domainName, nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** How many are drawn; the table lists all. */
const SHOWN = 14;

/** Reversals: an item significantly below expectation in a group, under a dimension that looks fine. Deepest first. */
export const reversals: FigureDefinition = {
  id: 'reversals',
  analysis: 'gap',
  controls: ['confidence', 'minGroup'],
  draw({ study, gap }, { width, language }) {
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
        label: t('figure.reversals.row', { item, group }),
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
            ? `${t('figure.reversals.axis')} (${t('figure.reversals.more', { shown: shown.length, n: parts.length })})`
            : t('figure.reversals.axis'),
        references: [{ value: 0, label: t('figure.gap-dimensions.expectation') }],
        legend: [
          { text: t('figure.reversals.above'), colour: COLOURS.above, shape: 'open' },
          { text: t('figure.reversals.below'), colour: COLOURS.below, shape: 'dot' },
        ],
      },
    );
    return {
      options,
      table: {
        columns: [
          { key: 'item', label: t('chapter.column.item') },
          { key: 'group', label: t('chapter.column.group') },
          { key: 'n', label: t('chapter.column.n'), digits: 0 },
          { key: 'gap', label: t('chapter.column.gap'), digits: 2 },
          { key: 'low', label: t('chapter.column.low'), digits: 2 },
          { key: 'high', label: t('chapter.column.high'), digits: 2 },
          { key: 'p', label: t('chapter.column.p'), digits: 4 },
          { key: 'dz', label: t('chapter.column.dz'), digits: 2 },
          { key: 'under', label: t('chapter.column.under') },
          { key: 'above', label: t('chapter.column.underGap'), digits: 2 },
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
      alternative: t('figure.reversals.alternative', {
        n: parts.length,
        deepest: t('figure.reversals.row', { item: deepest.item, group: deepest.group }),
        low: signed(deepest.gap.value, 1),
        under: deepest.dimension,
        high: signed(deepest.above.value, 1),
      }),
    };
  },
};
