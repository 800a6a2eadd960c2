import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '../../../src/lib/analysis/vavra/readings.ts';
import type { VavraPlace, VavraResult } from '../../../src/lib/analysis/vavra/result.ts';
import { anyEstimate, byKey } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, ITEMS, study } from '../readings/study.ts';

function placeOf(stated: number, derived: number): VavraPlace {
  if (stated >= 0) return derived >= 0 ? 'performance' : 'basic';
  return derived >= 0 ? 'excitement' : 'indifferent';
}

const anyCase = anyOptions.chain((options) =>
  byKey(
    ITEMS,
    fc.record({
      stated: anyEstimate(options, [20, 90]),
      derived: anyEstimate(options, [-0.2, 0.9], [0.01, 0.2]),
      statedFrom: anyEstimate(options, [-20, 20]),
      derivedFrom: anyEstimate(options, [-0.3, 0.3], [0.01, 0.2]),
    }),
  ).map((items) => {
    const result: VavraResult = {
      crosshair: { stated: 60, derived: 0.4 },
      items: Object.entries(items).map(([item, found]) => ({
        ...found,
        item,
        place: placeOf(found.statedFrom.value, found.derivedFrom.value),
        clear: [found.statedFrom, found.derivedFrom].every(({ low, high }) => low > 0 || high < 0),
      })),
    };
    return { options, result };
  }),
);

describe('readings of the grid of two importances', () => {
  it('put an item in a field only where both intervals do', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const found = readings(result, study, { options });
        checkReadings(found, { study, claims: CLAIMS.vavra, from: result });
        const text = JSON.stringify(found);
        for (const { item, clear, stated } of result.items)
          if (!clear || stated.n < options.minGroup) expect(text).not.toContain(`"${item}"`);
      }),
      { numRuns: 150 },
    );
  });
});
