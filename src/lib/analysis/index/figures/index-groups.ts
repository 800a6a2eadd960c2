import type { GroupIndex } from '../result.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { extremes, groupRows } from '../../../chart/groups.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureTable } from '../../../chart/types.ts';
import type { FigureDefinition } from '../../figure.ts';

const estimateOf = (group: GroupIndex) => (isRefusal(group.index) ? undefined : group.index);

/** The index of every group with its interval; all customers and what is quoted from elsewhere as reference lines. */
export const indexGroups: FigureDefinition = {
  controls: ['scheme', 'weights', 'confidence', 'minGroup'],
  draw({ language, study, result }, { width, quoted = [] }) {
    const index = result('index');
    if (isRefusal(index)) return index;
    const name = (group: GroupIndex): string => domainName(group.domain, study, language);
    const [all] = index.groups;
    const range = extremes(index.groups.slice(1), estimateOf) ?? extremes(index.groups, estimateOf);
    const overall = all === undefined ? undefined : estimateOf(all);
    if (range === undefined || overall === undefined)
      return all !== undefined && isRefusal(all.index) ? all.index : refuse('no-group');
    const rows = groupRows(index.groups, study, language, (group) => {
      const estimate = estimateOf(group);
      const colour = group.domain.kind === 'all' ? COLOURS.ink : COLOURS.performance;
      if (estimate === undefined)
        return { label: name(group), points: [], text: `n = ${group.n}`, colour: COLOURS.undecided };
      return {
        label: name(group),
        points: [{ value: estimate.value, low: estimate.low, high: estimate.high, colour, shape: 'dot' }],
        text: fixed(estimate.value, 1),
      };
    });
    const options = rowsPlot(rows, {
      width,
      xLabel: language.t('chapter.index'),
      references: [
        {
          value: overall.value,
          label: language.t('chapter.reference.all', { value: fixed(overall.value, 0) }),
        },
        ...quoted,
      ],
    });
    const table: FigureTable = {
      columns: [
        { key: 'field', label: language.t('chapter.column.field') },
        { key: 'group', label: language.t('chapter.column.group') },
        { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
        { key: 'index', label: language.t('chapter.column.index'), digits: 2 },
        { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
        { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
        { key: 'ownSet', label: language.t('chapter.column.ownSet'), digits: 2 },
      ],
      rows: index.groups.map((group) => ({
        field: group.domain.field === undefined ? '' : fieldName(group.domain.field, study, language),
        group: name(group),
        n: group.n,
        index: estimateOf(group)?.value ?? null,
        low: estimateOf(group)?.low ?? null,
        high: estimateOf(group)?.high ?? null,
        ownSet: isRefusal(group.ownSet) ? null : group.ownSet.value,
      })),
    };
    const alternative = language.t('figure.index-groups.alternative', {
      n: index.groups.length,
      level: 100 * study.options.confidence,
      all: fixed(overall.value, 1),
      lowest: name(range.least.member),
      low: fixed(range.least.value, 1),
      highest: name(range.most.member),
      high: fixed(range.most.value, 1),
    });
    return { options, table, alternative };
  },
};
