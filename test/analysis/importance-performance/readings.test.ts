import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriorityBootstrap } from '../../../src/lib/analysis/importance-performance/bootstrap.ts';
import { readings } from '../../../src/lib/analysis/importance-performance/readings.ts';
import type {
  ImportancePerformanceResult,
  Place,
  PriorityItem,
} from '../../../src/lib/analysis/importance-performance/result.ts';
import { prioritiesMadeUnder } from '../../../src/lib/analysis/importance-performance/solve.ts';
import type { StudyOptions } from '../../../src/lib/study/types.ts';
import type { Estimate } from '../../../src/lib/survey/types.ts';
import { anyEstimate, byKey, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, ITEMS, study } from '../readings/study.ts';

function placeOf(performance: Estimate, importance: Estimate, priority: Estimate, line: boolean): Place {
  if (line) return priority.value > 0 ? 'short' : 'enough';
  if (importance.value >= 0) return performance.value >= 0 ? 'keep' : 'concentrate';
  return performance.value >= 0 ? 'overkill' : 'low';
}

function anyItem(options: StudyOptions, line: boolean): fc.Arbitrary<Omit<PriorityItem, 'item'>> {
  const estimate = (min: number, max: number) => anyEstimate(options, [min, max]);
  return fc
    .record({
      performance: estimate(20, 90),
      importance: estimate(20, 90),
      performanceFrom: estimate(-20, 20),
      importanceFrom: estimate(-20, 20),
      priority: estimate(-20, 20),
    })
    .map((found) => {
      const off = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
      const { performanceFrom, importanceFrom, priority } = found;
      return {
        ...found,
        place: placeOf(performanceFrom, importanceFrom, priority, line),
        clear: line ? off(priority) : off(performanceFrom) && off(importanceFrom),
      };
    });
}

const anyResult = (options: StudyOptions): fc.Arbitrary<ImportancePerformanceResult> =>
  fc
    .record({ line: fc.boolean(), importance: fc.constantFrom('stated' as const, 'derived' as const) })
    .chain(({ line, importance }) =>
      fc
        .record({ items: byKey(ITEMS, anyItem(options, line)), at: fc.tuple(number(30, 80), number(30, 80)) })
        .map(({ items, at }) => ({
          importance,
          crosshair: line ? null : { performance: at[0], importance: at[1] },
          scale: { performance: { mean: 60, sd: 5 }, importance: { mean: 60, sd: 5 } },
          items: Object.entries(items)
            .map(([item, found]) => ({ ...found, item }))
            .sort((a, b) => b.priority.value - a.priority.value),
          remarks: [],
        })),
    );

const anyRanks = (options: StudyOptions): fc.Arbitrary<PriorityBootstrap> =>
  byKey(ITEMS, fc.record({ down: fc.nat(3), up: fc.nat(3) })).map((spread) => ({
    method: 'respondents',
    resamples: 1000,
    options: prioritiesMadeUnder({ ...study, options }),
    ranks: Object.fromEntries(
      ITEMS.map((item, at) => [
        item,
        {
          rank: at + 1,
          low: Math.max(1, at + 1 - spread[item]!.down),
          high: Math.min(6, at + 1 + spread[item]!.up),
          priority: { low: 0, high: 1 },
        },
      ]),
    ),
  }));

const anyCase = anyOptions.chain((options) =>
  fc.record({
    options: fc.constant(options),
    result: anyResult(options),
    resampled: fc.option(anyRanks(options), { nil: undefined }),
  }),
);

describe('readings of importance and performance', () => {
  it('put an item in a place only where its intervals do', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result, resampled }) => {
        const found = readings(result, study, { options, ...(resampled && { resampled }) });
        checkReadings(found, {
          study,
          claims: CLAIMS['importance-performance'],
          from: { result, resampled },
          derived: /none/,
        });
        const text = JSON.stringify(found.filter(({ code }) => !code.includes('rank')));
        for (const { item, clear, priority } of result.items)
          if (!clear || priority.n < options.minGroup) expect(text).not.toContain(`"${item}"`);
      }),
      { numRuns: 150 },
    );
  });

  it('call an order sure only where the rank has no other place', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result, resampled }) => {
        if (resampled === undefined) return;
        const sure = readings(result, study, { options, resampled }).find(({ code }) =>
          code.endsWith('rank-sure'),
        );
        if (sure !== undefined) expect(sure.rests[0]).toMatchObject({ value: 1, low: 1, high: 1 });
      }),
    );
  });
});
