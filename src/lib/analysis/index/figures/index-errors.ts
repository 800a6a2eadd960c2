import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { groupRows } from '../../../chart/groups.ts';
import { domainName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import { headlineInterval, twoErrors } from '../two-errors.ts';
import type { FigureDefinition } from '../../figure.ts';

/** The index of every group with two intervals: weights taken as known, and weights estimated anew in every resample. */
export const indexErrors: FigureDefinition = {
  resampled: true,
  controls: ['scheme'],
  draw(results, { width }) {
    const { language } = results;
    const both = twoErrors(results);
    if (isRefusal(both)) return both;
    const { study, resampled } = results;
    const rows = groupRows(both, study, language, ({ domain, fixed: known, estimated }) => {
      const { low, high } = headlineInterval(estimated);
      const colour = domain.kind === 'all' ? COLOURS.ink : COLOURS.performance;
      return {
        label: domainName(domain, study, language),
        points: [
          { value: low, colour: COLOURS.undecided, shape: 'tick' },
          { value: high, colour: COLOURS.undecided, shape: 'tick' },
          { value: known.value, low: known.low, high: known.high, colour, shape: 'dot' },
        ],
        link: { from: low, to: high, colour: COLOURS.undecided },
        text: `${fixed(known.se, 2)} · ${fixed(estimated.se, 2)}`,
      };
    });
    const [first] = both;
    if (first === undefined) return refuse('no-group');
    const { index: bootstrap } = resampled;
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('chapter.index'),
        textWidth: 92,
        legend: [
          { text: language.t('figure.index-errors.fixed'), colour: COLOURS.performance, shape: 'whisker' },
          { text: language.t('figure.index-errors.estimated'), colour: COLOURS.undecided, shape: 'tick' },
        ],
      }),
      table: {
        columns: [
          { key: 'group', label: language.t('chapter.column.group') },
          { key: 'index', label: language.t('chapter.column.index'), digits: 2 },
          { key: 'seFixed', label: language.t('figure.index-errors.seFixed'), digits: 3 },
          { key: 'lowFixed', label: language.t('figure.index-errors.lowFixed'), digits: 2 },
          { key: 'highFixed', label: language.t('figure.index-errors.highFixed'), digits: 2 },
          { key: 'se', label: language.t('figure.index-errors.se'), digits: 3 },
          { key: 'bcaLow', label: language.t('figure.index-errors.bcaLow'), digits: 2 },
          { key: 'bcaHigh', label: language.t('figure.index-errors.bcaHigh'), digits: 2 },
          { key: 'percentileLow', label: language.t('figure.index-errors.percentileLow'), digits: 2 },
          { key: 'percentileHigh', label: language.t('figure.index-errors.percentileHigh'), digits: 2 },
        ],
        rows: both.map(({ domain, fixed: known, estimated: { se, bca, percentile } }) => ({
          group: domainName(domain, study, language),
          index: known.value,
          seFixed: known.se,
          lowFixed: known.low,
          highFixed: known.high,
          se,
          bcaLow: bca?.low ?? null,
          bcaHigh: bca?.high ?? null,
          percentileLow: percentile.low,
          percentileHigh: percentile.high,
        })),
      },
      alternative: language.t('figure.index-errors.alternative', {
        n: both.length,
        resamples: bootstrap === undefined || isRefusal(bootstrap) ? 0 : bootstrap.resamples,
        group: domainName(first.domain, study, language),
        fixed: fixed(first.fixed.se, 2),
        estimated: fixed(first.estimated.se, 2),
      }),
    };
  },
};
