import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readings } from '../../../src/lib/analysis/survey-design/readings.ts';
import type { SurveyDesignResult } from '../../../src/lib/analysis/survey-design/result.ts';
import { studentTwoSided } from '../../../src/lib/stats/distribution/student.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import { anyEstimate, anyN, byKey, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, DIMENSIONS, ITEMS, study } from '../readings/study.ts';

const anyCase = anyOptions.chain((options) =>
  fc
    .record({
      items: byKey(ITEMS, fc.record({ n: anyN, deff: number(0.5, 4), kish: number(1, 3) })),
      terms: byKey(DIMENSIONS, anyEstimate(options, [-1, 1], [0.01, 0.5])),
      refused: fc.boolean(),
      raking: fc.option(fc.tuple(number(0.2, 1), number(1, 5), number(1, 2), number(1, 3))),
    })
    .map(({ items, terms, refused, raking }) => {
      const result: SurveyDesignResult = {
        n: 400,
        psus: 80,
        strata: 4,
        df: 76,
        items: Object.entries(items).map(([item, { n, deff, kish }]) => ({
          item,
          n,
          mean: 60,
          se: 1,
          deff,
          kish,
          effective: n / deff,
          deffWithout: null,
          median: { value: 60, low: 50, high: null },
        })),
        categories: [],
        regression: refused
          ? refuse('no-regression')
          : {
              n: 300,
              df: 73,
              terms: Object.entries(terms).map(([node, { value, se, low, high, df }]) => ({
                node,
                value,
                se,
                low,
                high,
                t: value / se,
                p: studentTwoSided(value / se, df),
              })),
            },
        raking: raking && {
          cells: 4,
          least: raking[0],
          most: raking[1],
          before: raking[2],
          after: raking[3],
          iterations: 9,
          residual: 0,
          unanswered: 0,
        },
        remarks: [],
      };
      return { options, result };
    }),
);

describe('readings of the survey design', () => {
  it('name slopes only beyond chance, adjusted for all of them', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        checkReadings(readings(result, study, { options }), {
          study,
          claims: CLAIMS['survey-design'],
          from: result,
        });
      }),
      { numRuns: 150 },
    );
  });
});
