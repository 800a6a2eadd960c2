import { fixed, percent } from '../../chart/format.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Estimate } from '../../survey/types.ts';
import type { ChapterContext } from '../context.ts';
import { basis, count, estimated, given, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker, NumberMakers } from '../live-number.ts';
import type { DistributionResult, Measures, Question, QuestionAnswers } from './result.ts';

function questionOf({ result }: ChapterContext, field: string): Question | Refusal {
  return given(result('distribution'), ({ questions }: DistributionResult) =>
    present(
      questions.find((one) => one.field === field),
      field,
    ),
  );
}

function measuresOf(results: ChapterContext, field: string): Measures | Refusal {
  return given(questionOf(results, field), ({ found }: Question) =>
    given(found, ({ measures }: QuestionAnswers) => measures),
  );
}

function box(which: 'best' | 'worst'): NumberMaker {
  return (results, field = ''): LiveNumber | Refusal =>
    given(measuresOf(results, field), (measures: Measures) =>
      given(measures[which], (share: Estimate) => {
        const { value, low, high } = share;
        const shown = { ...share, low: 100 * low, high: 100 * high };
        return { text: percent(value, 0), title: basis(shown, results, 0), value: 100 * value };
      }),
    );
}

/** Numbers of one question. Argument: its column. */
export const numbers: NumberMakers = {
  'answers-n-of': (results, field = '') =>
    given(measuresOf(results, field), ({ mean }: Measures) => count(mean.n, results.language)),
  'answers-mean-of': (results, field = '') =>
    given(measuresOf(results, field), ({ mean }: Measures) => estimated(mean, 1, basis(mean, results, 1))),
  'answers-score-of': (results, field = '') =>
    given(measuresOf(results, field), ({ score }: Measures) => estimated(score, 1, basis(score, results, 1))),
  'answers-best-of': box('best'),
  'answers-worst-of': box('worst'),
  'answers-median-of': (results, field = '') =>
    given(measuresOf(results, field), ({ median }: Measures) => ({
      ...word(fixed(median, Number.isInteger(median) ? 0 : 1)),
      value: median,
    })),
  'no-answer-of': (results, field = '') => {
    const found = questionOf(results, field);
    if (isRefusal(found)) return found;
    return { ...word(percent(found.noAnswer, 0)), value: 100 * found.noAnswer };
  },
};
