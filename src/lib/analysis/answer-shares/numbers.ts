import { percent } from '../../chart/format.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Estimate } from '../../survey/types.ts';
import type { ChapterContext } from '../context.ts';
import { basis, count, estimated, given, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMakers } from '../live-number.ts';
import type { AnswerGroup, AnswerResult } from './analysis.ts';

function answersOf({ result }: ChapterContext, domain: string): AnswerGroup | Refusal {
  const answers = result('answer-shares');
  return given(answers, ({ groups }: AnswerResult) =>
    present(
      groups.find((group) => group.domain.id === domain),
      domain,
    ),
  );
}

function share(estimate: Estimate, results: ChapterContext): LiveNumber {
  const hundred = {
    ...estimate,
    value: 100 * estimate.value,
    low: 100 * estimate.low,
    high: 100 * estimate.high,
  };
  return { text: percent(estimate.value), title: basis(hundred, results), value: hundred.value };
}

/** Numbers of the shares of answers. Arguments: domains, positions on the scale. */
export const numbers: NumberMakers = {
  'answers-n': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ n }: AnswerGroup) => count(n, results.language)),
  'answers-mean': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ mean }: AnswerGroup) =>
      given(mean, (found: Estimate) => estimated(found, 1, basis(found, results))),
    ),
  'answers-top': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ top }: AnswerGroup) =>
      given(top, (found: Estimate) => share(found, results)),
    ),
  'answers-above-lowest': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ aboveLowest }: AnswerGroup) =>
      given(aboveLowest, (found: Estimate) => share(found, results)),
    ),
  'answers-share': (results, domain = 'all', position = '0') =>
    given(answersOf(results, domain), ({ shares }: AnswerGroup) =>
      given(present(shares[Number(position)], domain), (found: { share: number }) => ({
        ...word(percent(found.share)),
        value: 100 * found.share,
      })),
    ),
};
