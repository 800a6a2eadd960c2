import type { Language } from '../../../../strings/language.ts';
import type { PathDifference, PathGroupsTest } from '../result.ts';
import { isRefusal } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { domainName } from '../../../chart/names.ts';
import { differs, invarianceSentence } from '../path-groups-reading.ts';
import { invarianceTable, pathDifferencesTable } from './path-groups-tables.ts';
import { pathGroupsTest } from '../current-test.ts';
import { constructName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Every path's difference between two groups, against the differences that groups made by lot have. */
export const pathGroupsFigure: FigureDefinition = {
  controls: ['pathGroups', 'pathModel'],
  resampled: true,
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const found = result('path-groups');
    const estimated = result('path-model');
    if (isRefusal(found)) return found;
    if (isRefusal(estimated)) return estimated;
    const tested = pathGroupsTest(results);
    if (isRefusal(tested)) return tested;
    const name = (id: string): string => constructName(id, estimated.model, study, language);
    const [first, second] = found.compared.map((one) => domainName(one, study, language));
    const colour = (path: PathDifference): string =>
      differs(path) ? (path.value < 0 ? COLOURS.below : COLOURS.performance) : COLOURS.undecided;
    const rows = tested.paths.map((path) => ({
      label: `${name(path.from)} → ${name(path.to)}`,
      points: [
        { value: path.low, low: path.low, high: path.high, colour: COLOURS.faint, shape: 'tick' as const },
        { value: path.high, colour: COLOURS.faint, shape: 'tick' as const },
        {
          value: path.value,
          colour: colour(path),
          shape: differs(path) ? ('dot' as const) : ('open' as const),
        },
      ],
      text: signed(path.value, 2),
      colour: colour(path),
    }));
    const tables = {
      tested,
      model: estimated.model,
      study,
      language,
      groups: [first ?? '', second ?? ''] as const,
    };
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.path-groups.axis', { first: first ?? '', second: second ?? '' }),
        references: [{ value: 0, label: '0' }],
        legend: [
          { text: language.t('figure.path-groups.chance'), colour: COLOURS.faint, shape: 'tick' },
          { text: language.t('figure.path-groups.differs'), colour: COLOURS.performance, shape: 'dot' },
          { text: language.t('figure.path-groups.same'), colour: COLOURS.undecided, shape: 'open' },
        ],
      }),
      table: pathDifferencesTable(tables),
      more: [invarianceTable(tables)],
      alternative: language.t('figure.path-groups.alternative', {
        first: first ?? '',
        second: second ?? '',
        n1: tested.n[0],
        n2: tested.n[1],
        paths: tested.paths.length,
        differ: differing(tested, name, language),
        invariance: invarianceSentence(tested, name, language),
        remarks: found.remarks.map((one) => language.say('path.groups.remark', one)).join(' '),
        permutations: tested.permutations,
      }),
    };
  },
};

function differing({ paths }: PathGroupsTest, name: (id: string) => string, language: Language): string {
  const found = paths.filter(differs);
  return found.length === 0
    ? language.t('path.none')
    : found.map(({ from, to, value }) => `${name(from)} → ${name(to)} ${signed(value, 2)}`).join('; ');
}
