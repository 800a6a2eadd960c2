import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { figure } from '../reading.ts';
import type { CodeOf, Evidence, Reading, ReadingContext } from '../reading.ts';
import { namedWith, rounded, shortList, size } from '../reading-parts.ts';
import { beyondChance, questionMeasures, testedDifferences } from './beyond.ts';
import type { TestedDifference } from './beyond.ts';
import { measureParameter } from '../measure-names.ts';
import type { ComparedMeasure, GroupsResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type GroupsReading = Reading<CodeOf<'groups', keyof typeof words>>;

/** Whether the groups differ in the index; in which dimensions each lies above or below the rest; the question that sets one apart most. */
export function readings(
  result: GroupsResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly GroupsReading[] {
  const { field, groups } = result;
  const small = groups.filter(({ shown }) => !shown).length;
  return [
    ...wholeReading(result, options),
    ...dimensionReadings(result, options),
    ...questionReadings(result, options),
    ...(small === 0
      ? []
      : [
          {
            code: 'groups.suppressed' as const,
            parameters: { count: small, field: { field }, minimum: smallestGroup(options) },
            rests: [figure(small)],
          },
        ]),
  ];
}

function wholeReading(
  { measures, field }: GroupsResult,
  { confidence }: StudyOptions,
): readonly GroupsReading[] {
  const index = measures.find(({ measure }) => measure.level === 0);
  if (index?.whole == null) return [];
  const ordered = [...index.groups].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const { f, pHolm } = index.whole;
  const level = 1 - confidence;
  const beyond = pHolm < level && f > 0;
  const evidence: Evidence = { claim: beyond ? 'above' : 'undecided', value: f, p: pHolm, level, n: null };
  if (!beyond && pHolm < level) return [];
  return [
    {
      code: beyond ? 'groups.whole-beyond' : 'groups.whole-undecided',
      parameters: {
        field: { field },
        count: ordered.length,
        lowest: { domain: lowest.domain },
        highest: { domain: highest.domain },
        low: rounded(lowest.value, 1),
        high: rounded(highest.value, 1),
      },
      rests: [evidence, figure(lowest.value, lowest.n), figure(highest.value, highest.n)],
    },
  ];
}

/** The nodes below the index that are made of several questions, or the items where no other stand there. */
function dimensions({ measures }: GroupsResult): readonly ComparedMeasure[] {
  const nodes = measures.filter(({ measure }) => measure.kind === 'node' && measure.level > 0);
  const level = Math.min(...nodes.filter(({ measure }) => !measure.item).map(({ measure }) => measure.level));
  return nodes.filter(({ measure }) => measure.level === (Number.isFinite(level) ? level : 1));
}

function dimensionReadings(result: GroupsResult, options: StudyOptions): readonly GroupsReading[] {
  const { field, groups } = result;
  const tested = testedDifferences(dimensions(result), options);
  const beyond = beyondChance(tested);
  if (tested.length === 0) return [];
  if (beyond.length === 0) {
    const least = Math.min(...groups.filter(({ shown }) => shown).map(({ n }) => n));
    return [
      {
        code: 'groups.dimensions-undecided',
        parameters: { field: { field }, least },
        rests: [...tested.map(({ evidence }) => evidence), figure(least)],
      },
    ];
  }
  const other = groups.length === 2 ? groups[1]?.domain : undefined;
  return groups.flatMap(({ domain }) =>
    (['above', 'below'] as const).flatMap((side): readonly GroupsReading[] => {
      const own = beyond.filter(
        ({ group, evidence }) => group.domain.id === domain.id && evidence.claim === side,
      );
      if (own.length === 0) return [];
      return [
        {
          code: `groups.${other === undefined ? '' : 'pair-'}${side}`,
          parameters: {
            group: { domain },
            ...(other === undefined ? {} : { other: { domain: other } }),
            list: shortList(own.map(named)),
            level: 100 * options.confidence,
          },
          rests: own.map(({ evidence }) => evidence),
        },
      ];
    }),
  );
}

function named({ measure, difference }: TestedDifference) {
  return namedWith(measureParameter(measure), size(difference, 1));
}

function questionReadings(result: GroupsResult, options: StudyOptions): readonly GroupsReading[] {
  const tested = testedDifferences(questionMeasures(result), options);
  const beyond = beyondChance(tested);
  const [most] = beyond;
  if (most === undefined) return [];
  const { measure, group, difference, evidence } = most;
  const { effect } = difference;
  return [
    ...(effect === null
      ? []
      : [
          {
            code: evidence.claim === 'above' ? 'groups.question-above' : 'groups.question-below',
            parameters: {
              question: measureParameter(measure),
              group: { domain: group.domain },
              ...size(difference, 1),
              d: rounded(Math.abs(effect), 2),
            },
            rests: [evidence, figure(effect, difference.n)],
          } as const,
        ]),
    {
      code: 'groups.questions-beyond',
      parameters: { tested: tested.length, count: beyond.length },
      rests: [evidence, figure(beyond.length), figure(tested.length)],
    },
  ];
}
