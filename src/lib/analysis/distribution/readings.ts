import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import type { Estimate } from '../../survey/types.ts';
import { figure, named } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext, ReadingParameter } from '../reading.ts';
import { interval, percentage, shortList } from '../reading-parts.ts';
import type { DistributionResult, Question } from './result.ts';
import { measured } from './measured.ts';
import type { words } from './reading-words.en.ts';

type DistributionReading = Reading<CodeOf<'distribution', keyof typeof words>>;

/** So many questions are named at either end. */
const ENDS = 3;
/** Above this share of the very best answer a scale has a ceiling. */
const CEILING = 0.6;
/** Above this share of no answer it is said. */
const UNANSWERED = 0.2;

/** Which questions have most of the best and of the worst answers, where the scale ends too early, and where many gave no answer. */
export function readings(
  { questions }: DistributionResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly DistributionReading[] {
  const shown = questions.filter(({ found }) => !isRefusal(found));
  const suppressed = questions.length - shown.length;
  return [
    ...ends(shown, 'best', options.confidence),
    ...ends(shown, 'worst', options.confidence),
    ...parts('ceiling', CEILING, shown.filter(evaluated), topShare),
    ...parts('no-answer', UNANSWERED, shown.filter(evaluated), ({ noAnswer }) => noAnswer),
    ...(suppressed === 0
      ? []
      : [
          {
            code: 'distribution.suppressed' as const,
            parameters: { count: suppressed, minimum: smallestGroup(options) },
            rests: [figure(suppressed)],
          },
        ]),
  ];
}

/** What is hoped for or thought important has no good and bad answers, and Kano's pairs are asked of a part. */
const NOT_EVALUATED = new Set<Question['role']>(['expectation', 'importance', 'functional', 'dysfunctional']);

function evaluated({ role }: Pick<Question, 'role'>): boolean {
  return !NOT_EVALUATED.has(role);
}

function ends(
  questions: readonly Question[],
  box: 'best' | 'worst',
  confidence: number,
): readonly DistributionReading[] {
  const shares = questions.filter(evaluated).flatMap((question) => {
    const found = measured(question)?.[box];
    return found === undefined || isRefusal(found) || found.value === 0
      ? []
      : [{ field: question.field, share: found }];
  });
  if (shares.length === 0) return [];
  const first = shares.toSorted((a, b) => b.share.value - a.share.value).slice(0, ENDS);
  return [
    {
      code: `distribution.${box}`,
      parameters: {
        list: { list: first.map(({ field, share }) => shareOf(field, share)) },
        level: 100 * confidence,
        count: shares.length,
      },
      rests: first.map(({ share }) => named(share)),
    },
  ];
}

function shareOf(field: string, { value, low, high }: Estimate): ReadingParameter {
  const percent = { value: 100 * value, low: 100 * low, high: 100 * high };
  return { form: 'distribution.named-share', parts: { name: { field }, ...interval(percent, 0) } };
}

function topShare({ found }: Question): number {
  if (isRefusal(found) || found.banded || isRefusal(found.measures)) return 0;
  return found.answers.at(-1)?.share ?? 0;
}

function parts(
  kind: 'ceiling' | 'no-answer',
  limit: number,
  questions: readonly Question[],
  of: (question: Question) => number,
): readonly DistributionReading[] {
  const beyond = questions.filter((question) => of(question) > limit).sort((a, b) => of(b) - of(a));
  if (beyond.length === 0) return [];
  const part = (question: Question): ReadingParameter => ({
    form: 'distribution.named-part',
    parts: { name: { field: question.field }, value: percentage(of(question)) },
  });
  return [
    {
      code: `distribution.${kind}`,
      parameters: { list: shortList(beyond.map(part)), limit: 100 * limit, count: beyond.length },
      rests: beyond.map((question) => figure(of(question), question.n)),
    },
  ];
}
