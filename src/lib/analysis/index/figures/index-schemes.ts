import { entryOf } from '../../../study/entry.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { gridPlot } from '../../../chart/columns.ts';
import type { GridCell } from '../../../chart/columns.ts';
import { fixed } from '../../../chart/format.ts';
import { domainName } from '../../../chart/names.ts';
import type { FigureDefinition } from '../../figure.ts';

/** The index of every group under every weighting scheme that gives one: what the choice of weights does. */
export const indexSchemes: FigureDefinition = {
  controls: ['scheme', 'weights', 'confidence', 'minGroup'],
  wide: true,
  draw({ language, study, result }, { width }) {
    const index = result('index');
    if (isRefusal(index)) return index;
    const schemes = index.weights.filter(({ refusal }) => refusal === null).map(({ scheme }) => scheme);
    const groups = index.groups.filter(({ domain }) => domain.kind !== 'wave');
    const name = (scheme: string): string => language.say('chapter.scheme', scheme);
    const values = schemes.flatMap((scheme) =>
      groups.flatMap(({ domain, n }) => {
        const estimate = entryOf(index.effect[scheme], domain.id);
        return estimate === undefined || isRefusal(estimate) ? [] : [{ scheme, domain, n, estimate }];
      }),
    );
    const overall = values
      .filter(({ domain }) => domain.kind === 'all')
      .sort((a, b) => a.estimate.value - b.estimate.value);
    const [least] = overall;
    const most = overall.at(-1);
    if (least === undefined || most === undefined) return refuse('no-group');
    const cells = values.map(({ scheme, domain, estimate }): GridCell => ({
      column: name(scheme),
      row: domainName(domain, study, language),
      value: estimate.value,
      low: estimate.low,
      high: estimate.high,
      text: fixed(estimate.value, 1),
    }));
    const options = gridPlot(cells, {
      width,
      columns: schemes.map(name),
      rows: [...new Set(cells.map((cell) => cell.row))],
      xLabel: language.t('chapter.index'),
      emphasised: name(index.scheme),
      others: language.t('figure.weights.others'),
      colour: COLOURS.performance,
      fromZero: false,
    });
    return {
      options,
      table: {
        columns: [
          { key: 'scheme', label: language.t('chapter.column.scheme') },
          { key: 'group', label: language.t('chapter.column.group') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'index', label: language.t('chapter.column.index'), digits: 2 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
        ],
        rows: values.map(({ scheme, domain, n, estimate }) => ({
          scheme: name(scheme),
          group: domainName(domain, study, language),
          n,
          index: estimate.value,
          low: estimate.low,
          high: estimate.high,
        })),
      },
      alternative: language.t('figure.index-schemes.alternative', {
        n: groups.length,
        schemes: schemes.length,
        level: 100 * study.options.confidence,
        low: fixed(least.estimate.value, 1),
        lowest: name(least.scheme),
        high: fixed(most.estimate.value, 1),
        highest: name(most.scheme),
      }),
    };
  },
};
