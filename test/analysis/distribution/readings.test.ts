import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '../../../src/lib/analysis/distribution/readings.ts';
import type { DistributionResult, Question } from '../../../src/lib/analysis/distribution/result.ts';
import { wilson } from '../../../src/lib/stats/wilson.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import type { Role, StudyOptions } from '../../../src/lib/study/types.ts';
import { anyN, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, study } from '../readings/study.ts';

const RATED: readonly Role[] = ['performance', 'expectation', 'overall', 'functional'];
const FIELDS = study.fields
  .filter(({ role }) => RATED.includes(role))
  .map(({ name, role }) => ({ name, role }));

function share(value: number, n: number) {
  return { value, se: Math.sqrt((value * (1 - value)) / n), ...wilson(value, n, 1.96), n, df: n };
}

const anyQuestion = (
  { name, role }: (typeof FIELDS)[number],
  { minGroup }: StudyOptions,
): fc.Arbitrary<Question> =>
  fc
    .record({ n: anyN, none: number(0, 0.6), best: number(0, 0.95), stepless: fc.boolean() })
    .map(({ n, none, best, stepless }) => {
      const answer = (code: number, of: number) => ({
        from: code,
        to: code,
        score: 25 * (code - 1),
        n: Math.round(n * of),
        share: of,
      });
      const box = (of: number) => (stepless ? refuse('no-steps', { count: 0 }) : share(of, n));
      const degrees = {
        mean: { ...share(0.5, n) },
        score: { ...share(0.5, n) },
        median: 3,
        sd: 1,
        best: box(best),
        worst: box((1 - best) / 2),
      };
      const answers = [answer(1, (1 - best) / 2), answer(3, (1 - best) / 2), answer(5, best)];
      const measures = role === 'functional' ? refuse('no-degrees', { field: { field: name } }) : degrees;
      return {
        field: name,
        role,
        n,
        unanswered: Math.round((n * none) / (1 - none)),
        noAnswer: none,
        found:
          n < minGroup
            ? refuse('group-too-small', { n, minimum: minGroup })
            : { answers, banded: stepless, measures },
      };
    });

const anyCase = anyOptions.chain((options) =>
  fc.tuple(...FIELDS.map((field) => anyQuestion(field, options))).map((questions) => {
    const result: DistributionResult = { questions, remarks: [] };
    return { options, result };
  }),
);

describe('readings of how questions were answered', () => {
  it('name ends, ceilings and gaps as the numbers have them, and nothing of questions that few answered', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const found = readings(result, study, { options });
        checkReadings(found, {
          study,
          claims: CLAIMS.distribution,
          from: result,
          derived: /suppressed/,
        });
        const named = JSON.stringify(found.map(({ parameters }) => parameters));
        for (const { field, found: shown } of result.questions)
          if ('refused' in shown) expect(named).not.toContain(`"field":"${field}"`);
      }),
      { numRuns: 200 },
    );
  });

  it('say of a scale that ends too early, and of many without an answer', () => {
    const [first] = FIELDS;
    const base = {
      field: first!.name,
      role: 'performance' as const,
      n: 100,
      unanswered: 50,
      noAnswer: 1 / 3,
      found: {
        answers: [
          { from: 1, to: 1, score: 0, n: 30, share: 0.3 },
          { from: 5, to: 5, score: 100, n: 70, share: 0.7 },
        ],
        banded: false,
        measures: {
          mean: share(0.7, 100),
          score: share(0.7, 100),
          median: 5,
          sd: 1,
          best: refuse('few-steps', { count: 2 }),
          worst: refuse('few-steps', { count: 2 }),
        },
      },
    };
    const codes = (question: Question) =>
      readings({ questions: [question], remarks: [] }, study).map(({ code }) => code);
    expect(codes(base)).toEqual(['distribution.ceiling', 'distribution.no-answer']);
    expect(codes({ ...base, role: 'importance', noAnswer: 0.2 })).toEqual([]);
  });
});
