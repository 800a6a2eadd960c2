import { expect, test } from 'vitest';
import { intervals } from '../../src/lib/stats/estimate.ts';
import { studentQuantile, studentTwoSided, studentUpperTail } from '../../src/lib/stats/student.ts';
import oracle from '../oracle/student.json' with { type: 'json' };

test('the upper tail equals R pt to twelve digits, down to the smallest doubles', () => {
  const { t, df, upper } = oracle.tails;
  t.forEach((value, index) => {
    const expected = upper[index] ?? NaN;
    const got = studentUpperTail(value, df[index] ?? NaN);
    const error = Math.abs(got - expected) / Math.max(expected, 1e-305);
    expect(error, `t ${value}, df ${df[index]}: ${got} for ${expected}`).toBeLessThan(1e-12);
  });
});

test('the quantile equals R qt to twelve digits', () => {
  const { p, df, t } = oracle.quantiles;
  p.forEach((probability, index) => {
    const expected = t[index] ?? NaN;
    const got = studentQuantile(probability, df[index] ?? NaN);
    const error = Math.abs(got - expected) / Math.max(Math.abs(expected), 1);
    expect(error, `p ${probability}, df ${df[index]}: ${got} for ${expected}`).toBeLessThan(1e-12);
  });
});

test('symmetry: lower tail, two-sided p and lower quantile', () => {
  expect(studentUpperTail(-2, 7)).toBeCloseTo(1 - studentUpperTail(2, 7), 15);
  expect(studentTwoSided(-2, 7)).toBe(2 * studentUpperTail(2, 7));
  expect(studentQuantile(0.025, 7)).toBeCloseTo(-studentQuantile(0.975, 7), 12);
  expect(studentUpperTail(Infinity, 3)).toBe(0);
});

test('what has no value is an error that says what was needed', () => {
  expect(() => studentUpperTail(1, 0)).toThrow(/degrees of freedom above 0; it was given 0/);
  expect(() => studentQuantile(1, 5)).toThrow(/between 0 and 1; it was given 1/);
});

test('an interval is the value ± quantile · se', () => {
  const { low, high, df } = intervals(0.95, 10)(50, 2);
  expect(low).toBeCloseTo(50 - 2.2281388519862744 * 2, 11);
  expect(high).toBeCloseTo(50 + 2.2281388519862744 * 2, 11);
  expect(df).toBe(10);
});
