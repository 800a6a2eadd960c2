import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportanceTrend } from '../../../src/lib/analysis/importance-trend/analysis.ts';
import { readings } from '../../../src/lib/analysis/importance-trend/readings.ts';
import { anyEstimate, byKey } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, DIMENSIONS, study } from '../readings/study.ts';

const anyCase = anyOptions.chain((options) =>
  fc
    .record({
      waves: fc.tuple(...[0, 1].map(() => byKey(DIMENSIONS, anyEstimate(options, [20, 90])))),
      changes: byKey(DIMENSIONS, fc.option(anyEstimate(options, [-9, 9], [0, 6]))),
    })
    .map(({ waves: [first, last], changes }) => {
      const result: ImportanceTrend = {
        waves: ['zzyear0', 'zzyear1'],
        remarks: [],
        dimensions: DIMENSIONS.map((node) => ({
          node,
          byWave: [first![node]!, last![node]!],
          change: changes[node]!,
        })),
      };
      return { options, result };
    }),
);

describe('readings of the trend of importance', () => {
  it('tell changes beyond chance from those that are not', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const found = readings(result, study, { options });
        checkReadings(found, { study, claims: CLAIMS['importance-trend'], from: result });
        const small = result.dimensions.filter(
          ({ change }) => change !== null && change.n < options.minGroup,
        );
        const text = JSON.stringify(found);
        for (const { node } of small) expect(text).not.toContain(`"${node}"`);
      }),
      { numRuns: 150 },
    );
  });
});
