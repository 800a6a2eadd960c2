import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '../../../src/lib/analysis/dimensionality/readings.ts';
import type { DimensionalityResult, SuggestedItem } from '../../../src/lib/analysis/dimensionality/result.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import { anyN, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, DIMENSIONS, ITEMS, study } from '../readings/study.ts';

const anyItem = (item: string, at: number): fc.Arbitrary<SuggestedItem> =>
  fc
    .record({
      factor: fc.option(fc.integer({ min: 0, max: 1 })),
      loadings: fc.tuple(number(-1, 1), number(-1, 1)),
      communality: number(0, 1),
      elsewhere: fc.boolean(),
      unsteady: fc.boolean(),
    })
    .map((one) => ({
      ...one,
      item,
      declared: DIMENSIONS[Math.floor(at / 2)]!,
      also: [],
      elsewhere: one.elsewhere && one.factor !== null,
    }));

const anyCase = fc.record({
  options: anyOptions,
  result: fc
    .record({
      n: anyN,
      first: number(1, 6),
      refused: fc.boolean(),
      beyond: fc.integer({ min: 0, max: 3 }),
      items: fc.tuple(...ITEMS.map(anyItem)),
      agreement: fc.option(number(-0.2, 1)),
      home: fc.subarray(DIMENSIONS),
    })
    .map(({ n, first, refused, beyond, items, agreement, home }): DimensionalityResult => ({
      n,
      asked: n + 3,
      worth: n,
      items: ITEMS,
      declared: DIMENSIONS.map((node, at) => ({ node, items: ITEMS.slice(2 * at, 2 * at + 2) })),
      correlations: [],
      eigenvalues: [first],
      unrelated: { mean: [], limit: [] },
      beyond,
      suggested: refused
        ? refuse('dimensionality-none', { n })
        : {
            factors: [
              { node: DIMENSIONS[0]!, home, items: 3 },
              { node: null, home: [], items: 3 },
            ],
            items,
            correlations: [
              [1, 0.3],
              [0.3, 1],
            ],
            agreement,
            solutions: 6,
          },
      remarks: [],
    })),
});

describe('readings of the dimensions', () => {
  it('count and name, infer nothing, and say nothing of too few respondents', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const found = readings(result, study, { options });
        checkReadings(found, {
          study,
          claims: CLAIMS.dimensionality,
          from: result,
          derived: /count|none|first|joined|together|elsewhere|weak|unsteady/,
        });
        if (result.n < options.minGroup) expect(found).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
