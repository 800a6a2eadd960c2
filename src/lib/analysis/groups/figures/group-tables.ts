import { domainName } from '../../../chart/names.ts';
import type { FigureTable, TitledTable } from '../../../chart/types.ts';
import type { ChapterContext } from '../../context.ts';
import { verdictOf } from '../beyond.ts';
import { measureName } from '../../measure-names.ts';
import type { ComparedMeasure } from '../result.ts';

/** Every group of every measure: value, difference from the rest with its interval, p, effect size, and what follows. */
export function valueTable(measures: readonly ComparedMeasure[], context: ChapterContext): FigureTable {
  const { language, study } = context;
  const { t } = language;
  return {
    columns: [
      { key: 'measure', label: t('groups.measure') },
      { key: 'group', label: t('chapter.column.group') },
      { key: 'n', label: t('chapter.column.n'), digits: 0 },
      { key: 'value', label: t('groups.value'), digits: 1 },
      { key: 'difference', label: t('groups.difference'), digits: 1 },
      { key: 'low', label: t('chapter.column.low'), digits: 1 },
      { key: 'high', label: t('chapter.column.high'), digits: 1 },
      { key: 'p', label: t('groups.p'), digits: 4 },
      { key: 'effect', label: t('groups.effect'), digits: 2 },
      { key: 'verdict', label: t('groups.verdict') },
    ],
    rows: measures.flatMap(({ measure, groups }) =>
      groups.map(({ domain, n, value, difference }) => ({
        measure: measureName(measure, study, language),
        group: domainName(domain, study, language),
        n,
        value,
        difference: difference?.value ?? null,
        low: difference?.low ?? null,
        high: difference?.high ?? null,
        p: difference?.pHolm ?? null,
        effect: difference?.effect ?? null,
        verdict: language.say('groups.verdict', verdictOf(difference, study.options)),
      })),
    ),
  };
}

/** The tests of the grouping as a whole: F on the means, and by ranks where the answers can be ranked; none where nothing was tested. */
export function wholeTable(
  measures: readonly ComparedMeasure[],
  context: ChapterContext,
  title: string,
): readonly TitledTable[] {
  const { language, study } = context;
  const { t } = language;
  const own = measures.filter(({ whole, ranks }) => whole !== null || ranks !== null);
  if (own.length === 0) return [];
  return [
    {
      title,
      columns: [
        { key: 'measure', label: t('groups.measure') },
        { key: 'f', label: t('groups.f'), digits: 2 },
        { key: 'df', label: t('groups.df'), digits: 0 },
        { key: 'below', label: t('groups.df-below'), digits: 1 },
        { key: 'p', label: t('groups.p'), digits: 4 },
        { key: 'ranks', label: t('groups.ranks'), digits: 2 },
        { key: 'ranksP', label: t('groups.ranks-p'), digits: 4 },
        { key: 'epsilon', label: t('groups.epsilon'), digits: 3 },
      ],
      rows: own.map(({ measure, whole, ranks }) => ({
        measure: measureName(measure, study, language),
        f: whole?.f ?? null,
        df: whole?.df[0] ?? null,
        below: whole?.df[1] ?? null,
        p: whole?.pHolm ?? null,
        ranks: ranks?.statistic ?? null,
        ranksP: ranks?.pHolm ?? null,
        epsilon: ranks?.effect ?? null,
      })),
    },
  ];
}
