import type { AnswerGroup } from '../analysis.ts';
import type { Estimate } from '../../../survey/types.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed, percent } from '../../../chart/format.ts';
import { groupRows } from '../../../chart/groups.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { RowPoint } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

function readings(group: AnswerGroup): { mean: Estimate; top: Estimate; aboveLowest: Estimate } | null {
  const { mean, top, aboveLowest } = group;
  return isRefusal(mean) || isRefusal(top) || isRefusal(aboveLowest) ? null : { mean, top, aboveLowest };
}

function share({ value, low, high }: Estimate, colour: string, shape: RowPoint['shape']): RowPoint {
  return { value: 100 * value, low: 100 * low, high: 100 * high, colour, shape };
}

/** One question's answers as two percentages and as a mean score: three numbers out of 100 that are not the same. */
export const percentages: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  draw({ language, study, result }, { width }) {
    const answers = result('answer-shares');
    if (isRefusal(answers)) return answers;
    const [all] = answers.groups;
    const overall = all === undefined ? null : readings(all);
    if (overall === null) return all !== undefined && isRefusal(all.mean) ? all.mean : refuse('no-group');
    const rows = groupRows(answers.groups, study, language, (group) => {
      const found = readings(group);
      const name = domainName(group.domain, study, language);
      if (found === null)
        return { label: name, points: [], text: `n = ${group.n}`, colour: COLOURS.undecided };
      return {
        label: name,
        points: [
          share(found.top, COLOURS.expectation, 'open'),
          { ...found.mean, colour: COLOURS.performance, shape: 'dot' },
          share(found.aboveLowest, COLOURS.above, 'open'),
        ],
        text: fixed(found.mean.value, 1),
        colour: COLOURS.performance,
      };
    });
    const options = rowsPlot(rows, {
      width,
      xLabel: language.t('figure.percentages.axis'),
      include: [0, 100],
      legend: [
        { text: language.t('figure.percentages.top'), colour: COLOURS.expectation, shape: 'open' },
        { text: language.t('figure.percentages.mean'), colour: COLOURS.performance, shape: 'dot' },
        { text: language.t('figure.percentages.aboveLowest'), colour: COLOURS.above, shape: 'open' },
      ],
    });
    return {
      options,
      table: {
        columns: [
          { key: 'field', label: language.t('chapter.column.field') },
          { key: 'group', label: language.t('chapter.column.group') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'top', label: language.t('chapter.column.top'), digits: 1 },
          { key: 'aboveLowest', label: language.t('chapter.column.aboveLowest'), digits: 1 },
          { key: 'mean', label: language.t('chapter.column.index'), digits: 1 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 1 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 1 },
        ],
        rows: answers.groups.map((group) => {
          const found = readings(group);
          return {
            field: group.domain.field === undefined ? '' : fieldName(group.domain.field, study, language),
            group: domainName(group.domain, study, language),
            n: group.n,
            top: found === null ? null : 100 * found.top.value,
            aboveLowest: found === null ? null : 100 * found.aboveLowest.value,
            mean: found?.mean.value ?? null,
            low: found?.mean.low ?? null,
            high: found?.mean.high ?? null,
          };
        }),
      },
      alternative: language.t('figure.percentages.alternative', {
        n: answers.groups.length,
        level: 100 * study.options.confidence,
        top: percent(overall.top.value, 0),
        above: percent(overall.aboveLowest.value, 0),
        mean: fixed(overall.mean.value, 1),
      }),
    };
  },
};
