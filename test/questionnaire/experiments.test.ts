import { describe, expect, test } from 'vitest';
import {
  agreeExperiment,
  orderExperiment,
  pointsExperiment,
} from '../../src/lib/questionnaire/experiments.ts';

describe('points of a scale', () => {
  const { truth, scales } = pointsExperiment(68, 8, 1);
  test('leave the mean nearly alone and move the share of the two best answers', () => {
    for (const { mean } of scales) expect(Math.abs(mean - truth)).toBeLessThan(2);
    const shares = scales.map(({ best }) => best);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]! - shares.at(-1)!).toBeGreaterThan(0.5);
  });
  test('tell more apart the more there are, with less gained by every further one', () => {
    const [three, five, seven, eleven] = scales.map(({ valid }) => valid) as [number, number, number, number];
    expect(five - three).toBeGreaterThan(0.02);
    expect(seven - five).toBeLessThan(five - three);
    expect(eleven - seven).toBeLessThan(five - three);
    expect(eleven).toBeGreaterThan(seven);
  });
  test('the same seed gives the same respondents, another one others', () => {
    expect(pointsExperiment(68, 8, 1)).toEqual(pointsExperiment(68, 8, 1));
    expect(pointsExperiment(68, 8, 2).truth).not.toBe(truth);
  });
  test('at the end of the range nothing is told apart, and no NaN arises', () => {
    for (const { valid, retest } of pointsExperiment(100, 0, 1).scales) {
      expect(Number.isFinite(valid)).toBe(true);
      expect(Number.isFinite(retest)).toBe(true);
    }
  });
});

test('agreeing lifts one statement, lowers its opposite, and makes unrelated things correlate', () => {
  const { truth, forms } = agreeExperiment(0.25, 30, 1);
  expect(Math.abs(forms.specific.mean - truth)).toBeLessThan(1);
  expect(forms.positive.mean).toBeGreaterThan(truth + 3);
  expect(forms.negative.mean).toBeLessThan(truth - 3);
  expect(Math.abs(forms.specific.between)).toBeLessThan(0.06);
  expect(forms.positive.between).toBeGreaterThan(0.15);
  const none = agreeExperiment(0, 30, 1).forms;
  expect(none.positive).toEqual(none.specific);
});

test('questions asked before pull the overall answer to what they asked', () => {
  const { first, last } = orderExperiment(0.4, 40, 1);
  expect(last.mean).toBeLessThan(first.mean - 3);
  expect(last.withItems).toBeGreaterThan(first.withItems);
  const none = orderExperiment(0, 40, 1);
  expect(none.last).toEqual(none.first);
});
