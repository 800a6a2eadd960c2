import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { extremes, groupRows } from '../../../chart/groups.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';
import type { NpsDifference, NpsGroup } from '../result.ts';

const scoreOf = ({ score }: NpsGroup) => (isRefusal(score) ? undefined : score);

/** The net promoter score of every group with the interval that is shown; both intervals and the shares in the table, the differences in one of their own. */
export const npsGroups: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  draw(context, { width }) {
    const { language, study, result } = context;
    const nps = result('nps');
    if (isRefusal(nps)) return nps;
    const { groups, differences } = nps;
    const name = ({ domain }: NpsGroup): string => domainName(domain, study, language);
    const estimateOf = (group: NpsGroup) => scoreOf(group)?.estimate;
    const [all] = groups;
    const range = extremes(groups.slice(1), estimateOf) ?? extremes(groups, estimateOf);
    const overall = all === undefined ? undefined : estimateOf(all);
    if (range === undefined || overall === undefined)
      return all !== undefined && isRefusal(all.score) ? all.score : refuse('no-group');
    const rows = groupRows(groups, study, language, (group) => {
      const score = scoreOf(group);
      if (score === undefined)
        return { label: name(group), points: [], text: `n = ${group.n}`, colour: COLOURS.undecided };
      const { value, low, high } = score.estimate;
      const colour = group.domain.kind === 'all' ? COLOURS.ink : COLOURS.performance;
      const shape = score.shown !== 'adjusted' ? 'dot' : 'open';
      return { label: name(group), points: [{ value, low, high, colour, shape }], text: signed(value, 0) };
    });
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('nps.axis'),
        references: [
          {
            value: overall.value,
            label: language.t('chapter.reference.all', { value: signed(overall.value, 0) }),
          },
        ],
      }),
      table: groupTable(groups, context),
      more: differences.length === 0 ? [] : [differenceTable(differences, context)],
      alternative: language.t('figure.nps-groups.alternative', {
        n: groups.length,
        level: 100 * study.options.confidence,
        all: signed(overall.value, 0),
        lowest: name(range.least.member),
        low: signed(range.least.value, 0),
        highest: name(range.most.member),
        high: signed(range.most.value, 0),
        beyond: differences.filter(({ pHolm }) => pHolm !== null && pHolm < 1 - study.options.confidence)
          .length,
        tested: differences.filter(({ pHolm }) => pHolm !== null).length,
      }),
    };
  },
};

function groupTable(groups: readonly NpsGroup[], { language, study }: ChapterContext) {
  const { t } = language;
  return {
    columns: [
      { key: 'field', label: t('chapter.column.field') },
      { key: 'group', label: t('chapter.column.group') },
      { key: 'n', label: t('chapter.column.n'), digits: 0 },
      { key: 'promoters', label: t('nps.promoters'), digits: 1 },
      { key: 'passives', label: t('nps.passives'), digits: 1 },
      { key: 'detractors', label: t('nps.detractors'), digits: 1 },
      { key: 'score', label: t('nps.score'), digits: 1 },
      { key: 'waldLow', label: t('nps.wald-low'), digits: 1 },
      { key: 'waldHigh', label: t('nps.wald-high'), digits: 1 },
      { key: 'adjustedLow', label: t('nps.adjusted-low'), digits: 1 },
      { key: 'adjustedHigh', label: t('nps.adjusted-high'), digits: 1 },
      { key: 'shown', label: t('nps.interval-shown') },
    ],
    rows: groups.map((group) => {
      const { domain, n } = group;
      const score = scoreOf(group);
      const share = (value: number | undefined): number | null => (value === undefined ? null : 100 * value);
      return {
        field: domain.field === undefined ? '' : fieldName(domain.field, study, language),
        group: domainName(domain, study, language),
        n,
        promoters: share(score?.promoters),
        passives: share(score?.passives),
        detractors: share(score?.detractors),
        score: score?.estimate.value ?? null,
        waldLow: score?.wald?.low ?? null,
        waldHigh: score?.wald?.high ?? null,
        adjustedLow: score?.adjusted.low ?? null,
        adjustedHigh: score?.adjusted.high ?? null,
        shown: score === undefined ? '' : t(`nps.${score.shown}`),
      };
    }),
  };
}

function differenceTable(differences: readonly NpsDifference[], { language, study }: ChapterContext) {
  const { t } = language;
  return {
    title: t('nps.differences'),
    columns: [
      { key: 'field', label: t('chapter.column.field') },
      { key: 'group', label: t('chapter.column.group') },
      { key: 'against', label: t('nps.against') },
      { key: 'difference', label: t('nps.difference'), digits: 1 },
      { key: 'low', label: t('chapter.column.low'), digits: 1 },
      { key: 'high', label: t('chapter.column.high'), digits: 1 },
      { key: 'p', label: t('chapter.column.p'), digits: 4 },
    ],
    rows: differences.map(({ domain, against, difference: { value, low, high }, pHolm }) => ({
      field: fieldName(domain.field ?? '', study, language),
      group: domainName(domain, study, language),
      against: against === null ? t('nps.rest') : domainName(against, study, language),
      difference: value,
      low,
      high,
      p: pHolm,
    })),
  };
}
