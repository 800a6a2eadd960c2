import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import type { Estimate } from '../../survey/types.ts';
import { againstRest, fieldsOf } from '../against-rest.ts';
import type { WeighedGroup } from '../against-rest.ts';
import { figure, named } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext } from '../reading.ts';
import { interval, percentage, rounded, size } from '../reading-parts.ts';
import type { AnswerGroup, AnswerResult } from './analysis.ts';
import type { words } from './reading-words.en.ts';

type AnswerReading = Reading<CodeOf<'answer-shares', keyof typeof words>>;

/** What one question says: its mean score, two shares of the same answers, and the groups above or below the rest beyond chance. */
export function readings(
  { field, groups }: AnswerResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly AnswerReading[] {
  const all = groups.find(({ domain, n }) => domain.kind === 'all' && n >= smallestGroup(options));
  const suppressed = groups.filter(({ n }) => n < smallestGroup(options)).length;
  return [
    ...(all === undefined ? [] : ofAll(all, field, options)),
    ...ofGroups(groups, study, options),
    ...(suppressed === 0
      ? []
      : [
          {
            code: 'answer-shares.suppressed' as const,
            parameters: { count: suppressed, minimum: smallestGroup(options) },
            rests: [figure(suppressed)],
          },
        ]),
  ];
}

function ofAll(
  { mean, top, aboveLowest }: AnswerGroup,
  field: string,
  { confidence }: StudyOptions,
): readonly AnswerReading[] {
  if (isRefusal(mean) || isRefusal(top) || isRefusal(aboveLowest)) return [];
  const share = ({ value, low, high }: typeof top) =>
    interval({ value: 100 * value, low: 100 * low, high: 100 * high }, 0);
  return [
    {
      code: 'answer-shares.mean',
      parameters: { field: { field }, ...interval(mean, 1), n: mean.n, level: 100 * confidence },
      rests: [named(mean)],
    },
    { code: 'answer-shares.top', parameters: share(top), rests: [named(top)] },
    { code: 'answer-shares.above-lowest', parameters: share(aboveLowest), rests: [named(aboveLowest)] },
    ...notPercent(mean, top, aboveLowest),
  ];
}

/** That the mean is no share: where it can be told from both, as they are printed. */
function notPercent(mean: Estimate, top: Estimate, aboveLowest: Estimate): readonly AnswerReading[] {
  const apart = (share: Estimate): boolean => Math.round(100 * share.value) !== Math.round(mean.value);
  if (!apart(top) || !apart(aboveLowest)) return [];
  return [
    {
      code: 'answer-shares.not-percent',
      parameters: {
        mean: rounded(mean.value, 0),
        top: percentage(top.value),
        above: percentage(aboveLowest.value),
      },
      rests: [named(mean), named(top), named(aboveLowest)],
    },
  ];
}

function ofGroups(
  groups: readonly AnswerGroup[],
  study: Study,
  options: StudyOptions,
): readonly AnswerReading[] {
  const shown = groups.flatMap(({ domain, n, mean }): WeighedGroup[] =>
    n < smallestGroup(options) || isRefusal(mean) ? [] : [{ domain, estimate: mean, weight: n }],
  );
  return fieldsOf(shown, 'segment', 'channel').flatMap(({ field, groups: own }): AnswerReading[] => {
    const contrasts = againstRest(own, study, options);
    const of = { field };
    const beyond = contrasts
      .filter(({ evidence }) => evidence.claim !== 'undecided')
      .sort((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value));
    if (contrasts.length > 0 && beyond.length === 0)
      return [
        {
          code: 'answer-shares.groups-undecided',
          parameters: { of, count: own.length },
          rests: contrasts.map(({ evidence }) => evidence),
        },
      ];
    const other = own.length === 2 ? own[1] : undefined;
    return beyond.map(({ domain, estimate, difference, evidence }): AnswerReading => ({
      code: `answer-shares.${other === undefined ? 'group' : 'pair'}-${evidence.claim === 'above' ? 'above' : 'below'}`,
      parameters: {
        of,
        group: { domain },
        mean: rounded(estimate.value, 1),
        ...(other === undefined ? {} : { other: { domain: other.domain } }),
        ...size(difference, 1),
      },
      rests: [evidence, named(estimate)],
    }));
  });
}
