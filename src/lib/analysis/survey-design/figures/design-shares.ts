import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import type { FigureDefinition } from '../../figure.ts';

/** How large the categories of segments and channels are: shares with their intervals, and the numbers of the population that they stand for. */
export const designShares: FigureDefinition = {
  controls: ['confidence'],
  draw(results, { width }) {
    const { language, study, result } = results;
    const found = result('survey-design');
    if (isRefusal(found)) return found;
    const shown = found.categories.map((one) => ({
      ...one,
      name: domainName({ id: '', kind: 'segment', ...one }, study, language),
      of: isRefusal(one.found) ? null : one.found,
    }));
    const drawn = shown.flatMap(({ name, of }) => (of === null ? [] : [{ name, ...of.share }]));
    const [largest] = drawn.toSorted((a, b) => b.value - a.value);
    if (largest === undefined) return refuse('nobody-to-count');
    const percent = (value: number | undefined): number | null => (value === undefined ? null : 100 * value);
    return {
      options: rowsPlot(
        drawn.map(({ name, value, low, high }) => ({
          label: name,
          points: [
            {
              value: 100 * value,
              low: 100 * low,
              high: 100 * high,
              colour: COLOURS.performance,
              shape: 'dot' as const,
            },
          ],
          text: fixed(100 * value, 1),
        })),
        { width, xLabel: language.t('figure.design-shares.axis'), include: [0], textWidth: 48 },
      ),
      table: {
        columns: [
          { key: 'field', label: language.t('figure.design-shares.field') },
          { key: 'category', label: language.t('figure.design-shares.group') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'share', label: language.t('figure.design-shares.share'), digits: 2 },
          { key: 'shareSe', label: language.t('figure.design-shares.shareSe'), digits: 3 },
          { key: 'low', label: language.t('design.column.low'), digits: 2 },
          { key: 'high', label: language.t('design.column.high'), digits: 2 },
          { key: 'total', label: language.t('figure.design-shares.total'), digits: 0 },
          { key: 'totalSe', label: language.t('figure.design-shares.totalSe'), digits: 1 },
          { key: 'totalLow', label: language.t('design.column.low'), digits: 0 },
          { key: 'totalHigh', label: language.t('design.column.high'), digits: 0 },
        ],
        rows: shown.map(({ field, name, n, of }) => ({
          field: fieldName(field, study, language),
          category: name,
          n,
          share: percent(of?.share.value),
          shareSe: percent(of?.share.se),
          low: percent(of?.share.low),
          high: percent(of?.share.high),
          total: of?.total?.value ?? null,
          totalSe: of?.total?.se ?? null,
          totalLow: of?.total?.low ?? null,
          totalHigh: of?.total?.high ?? null,
        })),
      },
      alternative: language.t('figure.design-shares.alternative', {
        n: drawn.length,
        category: largest.name,
        share: fixed(100 * largest.value, 1),
        low: fixed(100 * largest.low, 1),
        high: fixed(100 * largest.high, 1),
      }),
    };
  },
};
