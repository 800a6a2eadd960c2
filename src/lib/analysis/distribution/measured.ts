import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Measures, Question } from './result.ts';

/** What a question measures; undefined where it is refused. */
export function measured({ found }: Question): Measures | undefined {
  if (isRefusal(found) || isRefusal(found.measures)) return undefined;
  return found.measures;
}

/** Why some questions have no two best and two worst answers, each reason once. */
export function withoutBoxes(questions: readonly Question[]): readonly Refusal[] {
  const refused = questions.flatMap((question) => {
    const best = measured(question)?.best;
    return isRefusal(best) ? [best] : [];
  });
  return [...new Map(refused.map((one) => [JSON.stringify(one), one])).values()];
}
