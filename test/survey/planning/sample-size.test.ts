import { describe, expect, test } from 'vitest';
import { noncentralUpperTail } from '../../../src/lib/stats/distribution/noncentral-t.ts';
import { fielded } from '../../../src/lib/survey/planning/fielding.ts';
import {
  forChange,
  forShareChange,
  powerOf,
  spreadOfDifferences,
} from '../../../src/lib/survey/planning/power.ts';
import { forMean, forNps, forShare, marginOf } from '../../../src/lib/survey/planning/precision.ts';
import inR from '../../oracle/planning.json' with { type: 'json' };

const MANY = { designEffect: 1, responseRate: 1, population: null };

function relative(found: number, expected: number): number {
  return Math.abs(found / expected - 1);
}

describe('power, as base R', () => {
  test('the noncentral t has the tails of pt', () => {
    for (const { t, df, ncp, upper } of inR.tails)
      expect(Math.abs(noncentralUpperTail(t, df, ncp) - upper), `${t} ${df} ${ncp}`).toBeLessThan(1e-9);
  });

  test('a change of means takes as many as power.t.test says', () => {
    for (const { delta, sd, power, level, type, n } of inR.change) {
      const compared = type === 'paired' ? 'same' : 'others';
      expect(relative(forChange(delta, sd, compared, { level, power }), n)).toBeLessThan(1e-6);
    }
  });

  test('a change of a share takes as many as power.prop.test says', () => {
    for (const { p1, p2, power, level, n } of inR.share)
      expect(relative(forShareChange(p1, p2, { level, power }), n)).toBeLessThan(1e-6);
  });

  test('no change is ever found for sure, and a huge one by two', () => {
    expect(forChange(0, 20, 'others', { level: 0.05, power: 0.8 })).toBe(Infinity);
    expect(forChange(1e6, 20, 'others', { level: 0.05, power: 0.8 })).toBe(2);
    expect(powerOf(1000, 0, 'same', 0.05)).toBeCloseTo(0.025, 10);
  });

  test('the same respondents twice are fewer, by what the two answers have in common', () => {
    expect(spreadOfDifferences(20, 20, 0.5)).toBeCloseTo(20, 12);
    expect(spreadOfDifferences(20, 20, 1)).toBe(0);
  });
});

describe('precision, as in Cochran', () => {
  test('a share of one half to ± 5 points takes 384.1, of a thousand 278', () => {
    const singly = forShare(0.5, { margin: 0.05, confidence: 0.95 });
    expect(singly).toBeCloseTo(384.1459, 4);
    expect(fielded(singly, MANY)).toEqual({ singly, answers: 385, invited: 385 });
    expect(fielded(singly, { ...MANY, population: 1000 })).toMatchObject({ answers: 278, invited: 278 });
  });

  test('is rounded up once, after design effect, population and response rate', () => {
    // 1.5 · 100 = 150; of 2,000: 150/(1 + 149/2000) = 139.6; a third answers: 418.8.
    const found = fielded(100, { designEffect: 1.5, responseRate: 1 / 3, population: 2000 });
    expect(found).toEqual({ singly: 100, answers: 140, invited: 419 });
    // What is whole stays whole.
    expect(fielded(100, { designEffect: 1.1, responseRate: 0.1, population: null })).toMatchObject({
      answers: 110,
      invited: 1100,
    });
  });

  test('nobody is invited who does not exist, and nothing impossible is computed', () => {
    expect(fielded(400, { designEffect: 1, responseRate: 0.1, population: 1000 })).toMatchObject({
      refused: 'plan-beyond-population',
    });
    for (const bad of [
      { ...MANY, responseRate: 0 },
      { ...MANY, responseRate: 1.2 },
      { ...MANY, designEffect: -1 },
      { ...MANY, population: 0 },
    ])
      expect(fielded(400, bad)).toMatchObject({ refused: 'plan-entry' });
    expect(fielded(forMean(20, { margin: 0, confidence: 0.95 }), MANY)).toMatchObject({
      refused: 'plan-entry',
    });
  });

  test('a net promoter score needs far more than a mean', () => {
    // p+ = .5, p− = .2: variance .7 − .09 = .61.
    const precision = { margin: 5, confidence: 0.95 };
    expect(forNps(0.5, 0.2, precision)).toBeCloseTo((1.959964 ** 2 * 6100) / 25, 2);
  });

  test('the margin is what the plan asked for', () => {
    const precision = { margin: 2, confidence: 0.95 };
    expect(marginOf(20, forMean(20, precision), precision)).toBeCloseTo(2, 12);
    expect(marginOf(20, 500, { confidence: 0.95, population: 500 })).toBe(0);
    expect(marginOf(20, 100, { confidence: 0.95, designEffect: 4 })).toBeCloseTo(
      2 * marginOf(20, 100, precision),
      12,
    );
  });
});
