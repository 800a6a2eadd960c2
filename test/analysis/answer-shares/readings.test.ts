import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { AnswerResult } from '../../../src/lib/analysis/answer-shares/analysis.ts';
import { readings } from '../../../src/lib/analysis/answer-shares/readings.ts';
import type { StudyOptions } from '../../../src/lib/study/types.ts';
import { anyEstimate, anyN, shownOr } from '../readings/arbitrary.ts';
import { checkReadings, namesNoSmallGroup } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, DOMAINS, study } from '../readings/study.ts';

function anyGroup(at: number, options: StudyOptions) {
  const domain = DOMAINS[at]!;
  return fc
    .record({
      n: domain.kind === 'all' ? fc.integer({ min: 60, max: 900 }) : anyN,
      mean: anyEstimate(options, [10, 90]),
      top: anyEstimate(options, [0.1, 0.9], [0.001, 0.03]),
      aboveLowest: anyEstimate(options, [0.1, 0.9], [0.001, 0.03]),
    })
    .map(({ n, mean, top, aboveLowest }) => ({
      domain,
      n,
      mean: shownOr(n, options, mean),
      top: shownOr(n, options, top),
      aboveLowest: shownOr(n, options, aboveLowest),
      shares: [],
    }));
}

const shown = DOMAINS.flatMap(({ kind }, at) => (kind === 'wave' || kind === 'provider' ? [] : [at]));

const anyCase = anyOptions.chain((options) =>
  fc.tuple(...shown.map((at) => anyGroup(at, options))).map((groups) => {
    const result: AnswerResult = { field: 'zz-overall', scores: [0, 50, 100], groups };
    return { options, result };
  }),
);

describe('readings of answer shares', () => {
  it('say nothing that the numbers do not support, and nothing of small groups', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const found = readings(result, study, { options });
        checkReadings(found, {
          study,
          claims: CLAIMS['answer-shares'],
          from: result,
          derived: /group|pair|suppressed/,
        });
        namesNoSmallGroup(found, result.groups, options);
      }),
      { numRuns: 150 },
    );
  });
});
