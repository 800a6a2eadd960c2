import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf } from '../../src/lib/analysis/penalty-reward/bands.ts';
import { decideTier, excites, TIERS } from '../../src/lib/stats/quality-tier.ts';
import type { Effects } from '../../src/lib/stats/quality-tier.ts';

const CRITICAL = 1.645;

/** P, R and their common standard error; D = R − P with an error of its own. */
function effects(penalty: number, reward: number, se = 0.6, seD = 0.9): Effects {
  return {
    penalty: { value: penalty, se },
    reward: { value: reward, se },
    difference: { value: reward - penalty, se: seD },
  };
}

const decide = (of: Effects): string => decideTier(of, 2, CRITICAL);

test('every tier by its definition', () => {
  expect(decide(effects(5, 0))).toBe('basic');
  expect(decide(effects(4, 4))).toBe('performance');
  expect(decide(effects(0, 5))).toBe('excitement');
  expect(decide(effects(0.2, -0.3))).toBe('indifferent');
  expect(decide(effects(4, -1.2))).toBe('wrong-sign');
  expect(decide(effects(-1.2, 4))).toBe('wrong-sign');
});

test('no evidence is not evidence of nothing', () => {
  expect(decide(effects(0, 0, 3, 4))).toBe('undetermined');
  // P alone is significant, but nothing says that it differs from R.
  expect(decide(effects(2.5, 0.9, 0.9, 1.6))).toBe('undetermined');
});

test('the wrong sign comes first, equivalence before the difference', () => {
  // −.99 is below −1.645 × .6, and within the margin too.
  expect(decide(effects(-0.99, 0, 0.6))).toBe('wrong-sign');
  expect(decide(effects(0.9, 0, 0.3, 0.4))).toBe('indifferent');
});

test("S1's excitement: loyalty rises, missing it does no harm", () => {
  expect(excites(effects(0.3, 0), effects(0, 5), 2, CRITICAL)).toBe(true);
  expect(excites(effects(4, 0), effects(0, 5), 2, CRITICAL)).toBe(false);
  expect(excites(effects(0.3, 0), effects(0, 0.5), 2, CRITICAL)).toBe(false);
  expect(excites(effects(0.3, 0, 2), effects(0, 9), 2, CRITICAL)).toBe(false);
});

test('a tier stays under a change of unit, and a wider margin never unmakes indifference', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const error = fc.double({ min: 0.05, max: 5, noNaN: true });
  fc.assert(
    fc.property(number, number, error, error, fc.constantFrom(0.25, 4, 1024), (p, r, se, seD, unit) => {
      const found = decideTier(effects(p, r, se, seD), 2, CRITICAL);
      expect(TIERS).toContain(found);
      expect(decideTier(effects(unit * p, unit * r, unit * se, unit * seD), 2 * unit, CRITICAL)).toBe(found);
      if (found === 'indifferent') expect(decideTier(effects(p, r, se, seD), 3, CRITICAL)).toBe(found);
    }),
  );
});

test('bands by answer: two fifths below, one fifth above, three bands or none', () => {
  const bands = (min: number, max: number, choice: 'standard' | 'narrow' | 'wide' = 'standard') => {
    const found = bandsOf({ min, max, direction: 'up' }, choice);
    return found && [found.low, found.high];
  };
  expect(bands(1, 10)).toEqual([4, 2]);
  expect(bands(0, 10)).toEqual([4, 2]);
  expect(bands(1, 7)).toEqual([3, 1]);
  expect(bands(1, 5)).toEqual([2, 1]);
  expect(bands(1, 3)).toEqual([1, 1]);
  expect(bands(0, 1)).toBeUndefined();
  expect(bands(1, 10, 'narrow')).toEqual([3, 1]);
  expect(bands(1, 10, 'wide')).toEqual([5, 3]);
  expect(bands(1, 5, 'wide')).toEqual([2, 2]);
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 100 }),
      fc.constantFrom('standard', 'narrow', 'wide'),
      (steps, choice) => {
        const {
          low = 0,
          high = 0,
          below = 0,
          above = 0,
        } = bandsOf({ min: 0, max: steps, direction: 'up' }, choice) ?? {};
        const scores = Array.from({ length: steps + 1 }, (_, code) => (code * 100) / steps);
        expect(scores.filter((score) => score < below)).toHaveLength(low);
        expect(scores.filter((score) => score > above)).toHaveLength(high);
        expect(low + high).toBeLessThan(steps + 1);
        expect(Math.min(low, high)).toBeGreaterThan(0);
      },
    ),
  );
});
