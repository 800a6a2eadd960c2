import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kano } from '../../../src/lib/analysis/kano/analysis.ts';
import { readings } from '../../../src/lib/analysis/kano/readings.ts';
import { isPlaced } from '../../../src/lib/analysis/kano/result.ts';
import { CATEGORIES, strictlyApart } from '../../../src/lib/analysis/kano/table.ts';
import type { Shares } from '../../../src/lib/analysis/kano/table.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { byKey, DESIGN, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, ITEMS, study } from '../readings/study.ts';

/** Answers of a few hundred respondents at most, often nearly all in one or two places. */
const anyAnswers = fc.record({
  counts: fc.tuple(...CATEGORIES.map(() => fc.oneof(fc.nat(5), fc.nat(120)))),
  weighted: number(0.4, 1),
  variance: fc.option(number(0, 0.005), { freq: 8 }),
});

const anyCase = anyOptions.chain((options) =>
  byKey(ITEMS, anyAnswers).map((answers) => {
    const items = ITEMS.map((item) => {
      const { counts, weighted, variance } = answers[item]!;
      const n = Math.max(
        1,
        counts.reduce((sum, count) => sum + count, 0),
      );
      const shares = Object.fromEntries(
        CATEGORIES.map((category, at) => [category, counts[at]! / n]),
      ) as unknown as Shares;
      const placed = shares.M + shares.O + shares.A + shares.I > 0;
      const variances = variance === null || !placed ? null : { better: variance, worse: variance };
      return { item, n, effective: n * weighted, shares, stated: null, variance: variances };
    });
    return { options, items, result: kano.solve({ design: DESIGN, items }, study, options) };
  }),
);

describe('readings of Kano’s questionnaire', () => {
  it('place an item only where its category is ahead of the next beyond chance', () => {
    fc.assert(
      fc.property(anyCase, ({ options, items, result }) => {
        if (isRefusal(result)) return;
        const found = readings(result, study, { options });
        checkReadings(found, { study, claims: CLAIMS.kano, from: result, derived: /refused/ });
        const placed = JSON.stringify(
          found.filter(({ code }) => /basic|performance|excitement|indifferent/.test(code)),
        );
        for (const { item, shares, effective } of items) {
          const [first = 0, second = 0] = Object.values(shares).sort((a, b) => b - a);
          if (!strictlyApart(first * effective, second * effective))
            expect(placed).not.toContain(`"${item}"`);
        }
        expect(result.items.filter(isPlaced).every(({ n }) => n >= options.minGroup)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
