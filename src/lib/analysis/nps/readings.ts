import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { fieldsOf } from '../against-rest.ts';
import { figure, named, tested } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext } from '../reading.ts';
import { interval, size } from '../reading-parts.ts';
import type { NpsDifference, NpsResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type NpsReading = Reading<CodeOf<'nps', keyof typeof words>>;

/** What the net promoter score says: its level, the last wave against the one before, the groups beyond chance above or below the rest of their field. */
export function readings(
  { groups, differences }: NpsResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly NpsReading[] {
  const all = groups.find(({ domain }) => domain.kind === 'all');
  const tests = differences.flatMap((one): Tested[] =>
    one.pHolm === null ? [] : [{ ...one, pHolm: one.pHolm }],
  );
  const suppressed = groups.filter(({ score }) => isRefusal(score)).length;
  return [
    ...(all === undefined || isRefusal(all.score)
      ? []
      : [
          {
            code: 'nps.level',
            parameters: {
              ...interval(all.score.estimate, 0),
              n: all.score.estimate.n,
              level: 100 * options.confidence,
            },
            rests: [named(all.score.estimate)],
          } as const,
        ]),
    ...tests.flatMap((one) => waveReading(one, options)),
    ...fieldsOf(tests, 'segment', 'channel', 'provider').flatMap(({ field, groups: own }) =>
      groupReadings(field, own, options),
    ),
    ...(suppressed === 0
      ? []
      : [
          {
            code: 'nps.suppressed',
            parameters: { count: suppressed, minimum: smallestGroup(options) },
            rests: [figure(suppressed)],
          } as const,
        ]),
  ];
}

/** A difference that was tested. */
type Tested = NpsDifference & { readonly pHolm: number };

function evidenceOf({ difference, pHolm }: Tested, { confidence }: StudyOptions) {
  return tested(difference, pHolm, 1 - confidence);
}

function waveReading(one: Tested, options: StudyOptions): readonly NpsReading[] {
  const { domain, against, difference } = one;
  if (against === null) return [];
  const evidence = evidenceOf(one, options);
  const { claim } = evidence;
  const side = claim === 'above' || claim === 'below' ? claim : 'undecided';
  return [
    {
      code: `nps.wave-${side}`,
      parameters: {
        from: { domain: against },
        to: { domain },
        ...(side === 'undecided' ? interval(difference, 1) : size(difference, 1)),
      },
      rests: [evidence],
    },
  ];
}

function groupReadings(field: string, own: readonly Tested[], options: StudyOptions): readonly NpsReading[] {
  const held = own.map((one) => ({ ...one, evidence: evidenceOf(one, options) }));
  const beyond = held
    .filter(({ evidence }) => evidence.claim !== 'undecided')
    .sort((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value));
  if (beyond.length === 0)
    return [
      {
        code: 'nps.groups-undecided',
        parameters: { field: { field } },
        rests: held.map(({ evidence }) => evidence),
      },
    ];
  return beyond.map(({ domain, difference, evidence }) => ({
    code: evidence.claim === 'above' ? 'nps.group-above' : 'nps.group-below',
    parameters: { field: { field }, group: { domain }, ...size(difference, 1) },
    rests: [evidence],
  }));
}
