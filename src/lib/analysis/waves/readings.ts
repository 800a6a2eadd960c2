import type { Study } from '../../study/types.ts';
import { figure } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext } from '../reading.ts';
import { interval, namedWith, shortList, size } from '../reading-parts.ts';
import { measureParameter } from '../measure-names.ts';
import { dimensionChanges, furthest, questionChanges, testedChanges } from './moved.ts';
import type { WavesResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type WavesReading = Reading<CodeOf<'waves', keyof typeof words>>;

/** What became of the index since the wave before, of the dimensions, of single questions; and how the waves hang together. */
export function readings(
  result: WavesResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly WavesReading[] {
  const { from, to, measures, persons, notCommon } = result;
  const [index] = testedChanges(
    measures.filter(({ measure }) => measure.level === 0),
    options,
  );
  const dimensions = furthest(testedChanges(dimensionChanges(result), options));
  const questions = furthest(testedChanges(questionChanges(result), options));
  const moved = questions.filter(({ evidence: { claim } }) => claim === 'above' || claim === 'below');
  const [most] = moved;
  const side = index === undefined ? undefined : sideOf(index.evidence.claim);
  const named = (['above', 'below'] as const).flatMap((claim): readonly WavesReading[] => {
    const own = dimensions.filter(({ evidence }) => evidence.claim === claim);
    if (own.length === 0) return [];
    const list = own.map(({ measure, change }) => namedWith(measureParameter(measure), size(change, 1)));
    return [
      {
        code: `waves.${claim}`,
        parameters: { list: shortList(list), level: 100 * options.confidence },
        rests: own.map(({ evidence }) => evidence),
      },
    ];
  });
  return [
    ...(index === undefined || side === undefined
      ? []
      : [
          {
            code: `waves.index-${side}` as const,
            parameters: {
              from: { domain: from },
              to: { domain: to },
              ...(side === 'undecided' ? interval(index.change, 1) : size(index.change, 1)),
            },
            rests: [index.evidence],
          },
        ]),
    ...named,
    ...(named.length > 0 || dimensions.length === 0
      ? []
      : [
          {
            code: 'waves.dimensions-undecided' as const,
            parameters: {},
            rests: dimensions.map(({ evidence }) => evidence),
          },
        ]),
    ...(most === undefined
      ? []
      : [
          {
            code: 'waves.questions-beyond' as const,
            parameters: {
              tested: questions.length,
              count: moved.length,
              question: measureParameter(most.measure),
              ...interval(most.change, 1),
            },
            rests: [most.evidence, figure(moved.length), figure(questions.length)],
          },
        ]),
    ...(persons === null || persons === 0
      ? []
      : [{ code: 'waves.persons' as const, parameters: { count: persons }, rests: [figure(persons)] }]),
    ...(notCommon.length === 0
      ? []
      : [
          {
            code: 'waves.not-common' as const,
            parameters: { count: notCommon.length },
            rests: [figure(notCommon.length)],
          },
        ]),
  ];
}

function sideOf(claim: string): 'above' | 'below' | 'undecided' {
  return claim === 'above' || claim === 'below' ? claim : 'undecided';
}
