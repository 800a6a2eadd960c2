import { identifier } from '../../engine/quote.ts';
import { statement } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { answersByScore, answersByScoreSql } from '../../survey/answers-by-score.ts';
import { designMoments, designSql } from '../../survey/design.ts';
import { byPosition } from '../../survey/variances-by-position.ts';
import type { Analysis, Words } from '../types.ts';
import { withoutBoxes } from './measured.ts';
import type { DistributionMoments, DistributionResult } from './result.ts';
import { solve } from './solve.ts';
import { askedOf, errorsSql } from './sql.ts';
import type { Asked } from './sql.ts';
import { ratingFields } from './steps.ts';

function asked(rows: Readonly<Record<string, Rows>>, study: Study): readonly Asked[] {
  return askedOf(ratingFields(study), answersByScore(statement(rows, 'answers')));
}

/**
 * How every rating question was answered by all respondents (the focal provider's latest wave): counts and weighted shares in the scale's order, “no
 * answer” apart, mean, median and standard deviation, and the shares of the two best and the two worst answers with their intervals.
 */
export const distribution: Analysis<DistributionMoments, DistributionResult> = {
  id: 'distribution',
  version: 1,
  reads: ['minGroup', 'confidence', 'raking'],
  chapter: 'what-satisfaction-is',
  command: { name: 'distribution' },
  remarks: ({ remarks, questions }) => [...remarks, ...withoutBoxes(questions)],
  figures: {
    'answer-bars': async () => (await import('./shown.ts')).answerBars,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    return ratingFields(study).length > 0 ? null : refuse('no-rating');
  },
  queries(study): Readonly<Record<string, string>> {
    const questions = ratingFields(study).map(({ name }) => ({ item: name, score: identifier(name) }));
    return {
      answers: answersByScoreSql(questions, study),
      design: designSql(
        study,
        questions.map(({ score }) => score),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const errors = rows['errors'] === undefined ? errorsSql(asked(rows, study), study) : undefined;
    return errors === undefined ? {} : { errors };
  },
  moments(rows, study) {
    const variances = rows['errors'] === undefined ? [] : byPosition(rows['errors'], 'variance');
    let at = 0;
    return {
      design: designMoments(statement(rows, 'design')),
      questions: asked(rows, study).map(({ field, answers, estimates }) => {
        const found = new Map(estimates.map(({ of }) => [of, variances[at++] ?? 0]));
        const variance = {
          mean: found.get('mean') ?? 0,
          best: found.get('best') ?? null,
          worst: found.get('worst') ?? null,
        };
        return { field: field.name, answers, variance };
      }),
    };
  },
  solve,
};
