import { expect, test } from 'vitest';
import { chiSquaredUpperTail } from '../../src/lib/stats/distribution/chi-squared.ts';
import { intervals } from '../../src/lib/stats/estimate.ts';
import { fisherUpperTail } from '../../src/lib/stats/distribution/f.ts';
import {
  studentQuantile,
  studentTwoSided,
  studentUpperTail,
} from '../../src/lib/stats/distribution/student.ts';
import oracle from '../oracle/distributions.json' with { type: 'json' };

test('the upper tail equals R pt to twelve digits, down to the smallest doubles', () => {
  const { t, df, upper } = oracle.tails;
  t.forEach((value, index) => {
    const expected = upper[index] ?? NaN;
    const got = studentUpperTail(value, df[index] ?? NaN);
    const error = Math.abs(got - expected) / Math.max(expected, 1e-305);
    expect(error, `t ${value}, df ${df[index]}: ${got} for ${expected}`).toBeLessThan(1e-12);
  });
});

test('the quantile equals R qt to twelve digits, down to a share of 1e-300', () => {
  const { p, df, t } = oracle.quantiles;
  p.forEach((probability, index) => {
    const expected = t[index] ?? NaN;
    const got = studentQuantile(probability, df[index] ?? NaN);
    const error = Math.abs(got - expected) / Math.max(Math.abs(expected), 1e-3);
    expect(error, `p ${probability}, df ${df[index]}: ${got} for ${expected}`).toBeLessThan(1e-12);
  });
});

test('a quantile beyond the largest double is infinite', () => {
  expect(studentQuantile(1e-300, 0.5)).toBe(-Infinity);
});

test('the upper tail of χ² equals R pchisq to twelve digits', () => {
  const { x, df, upper } = oracle.chi;
  x.forEach((value, index) => {
    const expected = upper[index] ?? NaN;
    const got = chiSquaredUpperTail(value, df[index] ?? NaN);
    const error = Math.abs(got - expected) / Math.max(expected, 1e-305);
    expect(error, `χ² ${value}, df ${df[index]}: ${got} for ${expected}`).toBeLessThan(1e-12);
  });
});

test('the upper tail of F equals R pf to twelve digits', () => {
  const { f, above, below, upper } = oracle.f;
  f.forEach((value, index) => {
    const expected = upper[index] ?? NaN;
    const got = fisherUpperTail(value, above[index] ?? NaN, below[index] ?? NaN);
    const error = Math.abs(got - expected) / Math.max(expected, 1e-305);
    expect(error, `F ${value}, ${above[index]}, ${below[index]}: ${got} for ${expected}`).toBeLessThan(1e-12);
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
  expect(() => chiSquaredUpperTail(-1, 2)).toThrow(/from 0 up; it was given -1/);
  expect(() => chiSquaredUpperTail(1, NaN)).toThrow(/degrees of freedom above 0/);
  expect(() => fisherUpperTail(1, 0, 3)).toThrow(/degrees of freedom above 0; it was given 0 and 3/);
  expect(() => fisherUpperTail(NaN, 1, 3)).toThrow(/from 0 up/);
  expect(() => studentQuantile(1, 5)).toThrow(/between 0 and 1; it was given 1/);
});

test('an interval is the value ± quantile · se', () => {
  const { low, high, df } = intervals(0.95, 10)(50, 2);
  expect(low).toBeCloseTo(50 - 2.2281388519862744 * 2, 11);
  expect(high).toBeCloseTo(50 + 2.2281388519862744 * 2, 11);
  expect(df).toBe(10);
});
