import type { Language } from '../../../../strings/language.ts';
import type { PathGroupsTest } from '../result.ts';
import type { PathModelOptions } from '../../../study/path-model.ts';
import type { Study } from '../../../study/types.ts';

import { constructName } from '../../../chart/names.ts';
import type { FigureTable, TitledTable } from '../../../chart/types.ts';

/** What the tables of a comparison are made from; `groups`: the names of both. */
export interface PathGroupsTablesOf {
  readonly tested: PathGroupsTest;
  readonly model: PathModelOptions;
  readonly study: Study;
  readonly language: Language;
  readonly groups: readonly [string, string];
}

const number = (key: string, label: string) => ({ key, label, digits: 3 });
const yes = (value: boolean, language: Language): string => language.t(value ? 'path.yes' : 'path.no');

/** Every path in both groups, their difference, what permutations give, and its p. */
export function pathDifferencesTable({
  tested,
  model,
  study,
  language,
  groups,
}: PathGroupsTablesOf): FigureTable {
  const name = (id: string): string => constructName(id, model, study, language);
  return {
    columns: [
      { key: 'from', label: language.t('path.column.from') },
      { key: 'to', label: language.t('path.column.to') },
      number('first', groups[0]),
      number('second', groups[1]),
      number('value', language.t('path.column.difference')),
      number('low', language.t('path.column.chanceLow')),
      number('high', language.t('path.column.chanceHigh')),
      number('p', language.t('path.column.p')),
      number('pHolm', language.t('path.column.pHolm')),
      { key: 'comparable', label: language.t('path.column.comparable') },
    ],
    rows: tested.paths.map(({ from, to, first, second, value, low, high, p, pHolm, comparable }) => ({
      ...{ from: name(from), to: name(to), first, second, value, low, high, p, pHolm },
      comparable: yes(comparable, language),
    })),
  };
}

/** MICOM's steps 2 and 3 for every construct. */
export function invarianceTable({ tested, model, study, language }: PathGroupsTablesOf): TitledTable {
  return {
    title: language.t('path.table.invariance'),
    columns: [
      { key: 'construct', label: language.t('path.column.construct') },
      { key: 'c', label: 'c', digits: 4 },
      { key: 'quantile', label: language.t('path.column.quantile'), digits: 4 },
      number('p', language.t('path.column.p')),
      { key: 'established', label: language.t('path.column.established') },
      number('mean', language.t('path.column.meanDifference')),
      number('meanLow', language.t('path.column.chanceLow')),
      number('meanHigh', language.t('path.column.chanceHigh')),
      number('variance', language.t('path.column.varianceDifference')),
      number('varianceLow', language.t('path.column.chanceLow')),
      number('varianceHigh', language.t('path.column.chanceHigh')),
      { key: 'equal', label: language.t('path.column.equal') },
    ],
    rows: tested.constructs.map(({ id, agreement, established, means, variances, equal }) => ({
      construct: constructName(id, model, study, language),
      c: agreement.value,
      quantile: agreement.low,
      p: agreement.p,
      established: yes(established, language),
      mean: means.value,
      meanLow: means.low,
      meanHigh: means.high,
      variance: variances.value,
      varianceLow: variances.low,
      varianceHigh: variances.high,
      equal: yes(equal, language),
    })),
  };
}
