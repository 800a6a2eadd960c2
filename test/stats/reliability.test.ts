import { describe, expect, test } from 'vitest';
import { cronbachAlpha, differenceReliability } from '../../src/lib/stats/alpha.ts';
import { oneFactor } from '../../src/lib/stats/one-factor.ts';
import { samplingAdequacy } from '../../src/lib/stats/sampling-adequacy.ts';
import oracle from '../oracle/reliability.json' with { type: 'json' };

type Matrix = readonly (readonly number[])[];

function correlated(covariance: Matrix): Matrix {
  return covariance.map((row, a) =>
    row.map((value, b) => value / Math.sqrt(covariance[a]![a]! * covariance[b]![b]!)),
  );
}

function near(found: number, expected: number, digits = 1e-9): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(digits * Math.max(1, Math.abs(expected)));
}

describe.each(['attitude', 'three', 'two', 'weighted', 'harman'] as const)('as R: %s', (name) => {
  const expected = oracle[name];
  const { covariance, n } = expected;

  test('α, its standard error and split halves as psych', () => {
    const { raw, standardised, spread, splitHalf } = cronbachAlpha(covariance);
    near(raw, expected.raw);
    near(standardised, expected.standardised);
    near(spread / Math.sqrt(n), expected.ase);
    near(splitHalf, expected.half);
  });

  test('KMO and Bartlett as psych', () => {
    const found = samplingAdequacy(correlated(covariance), n);
    near(found?.kmo ?? NaN, expected.kmo);
    near(found?.bartlett.chiSquared ?? NaN, expected.chisq);
    near((found?.bartlett.p ?? NaN) / expected.p, 1, 1e-7);
    expect(found?.bartlett.df).toBe(expected.df);
  });

  const { factor } = expected;
  if (factor !== null)
    test('ω and loadings as factanal', () => {
      const found = oneFactor(correlated(covariance));
      if (!('omega' in found)) throw new Error(JSON.stringify(found));
      near(found.omega, factor.omega, 1e-8);
      found.loadings.forEach((loading, at) => near(loading, factor.loadings[at]!, 1e-7));
    });
});

test('items that one factor made give back their loadings', () => {
  const loadings = [0.9, 0.2, 0.5, 0.7];
  const R = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));
  const found = oneFactor(R);
  if (!('omega' in found)) throw new Error(JSON.stringify(found));
  found.loadings.forEach((loading, at) => near(loading, loadings[at]!));
});

test('an item that is all factor is named, not given', () => {
  const R = [
    [1, 0.8, 0.8],
    [0.8, 1, 0.5],
    [0.8, 0.5, 1],
  ];
  expect(oneFactor(R)).toEqual({ heywood: 0 });
});

test('perfectly related items end in a fault, not in a number', () => {
  const R = Array.from({ length: 3 }, () => [1, 1, 1]);
  expect(oneFactor(R)).not.toHaveProperty('omega');
});

test('a singular matrix has no KMO', () => {
  expect(
    samplingAdequacy(
      [
        [1, 1],
        [1, 1],
      ],
      50,
    ),
  ).toBeNull();
});

test('the reliability of a difference falls with what the two share', () => {
  const at = (covariance: number): number =>
    differenceReliability({ variances: [4, 9], reliabilities: [0.8, 0.9], covariance });
  // (4·.8 + 9·.9 − 2·3)/(4 + 9 − 2·3)
  near(at(3), 5.3 / 7);
  near(at(0), 11.3 / 13);
  expect(differenceReliability({ variances: [4, 4], reliabilities: [0.8, 0.8], covariance: 4 })).toBeNaN();
});
