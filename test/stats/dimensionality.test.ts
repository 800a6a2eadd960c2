import { describe, expect, test } from 'vitest';
import { arranged } from '../../src/lib/stats/factor/arrange.ts';
import { extractFactors } from '../../src/lib/stats/factor/extract.ts';
import { unrelatedEigenvalues } from '../../src/lib/stats/factor/parallel.ts';
import { rotate, ROTATIONS } from '../../src/lib/stats/factor/rotate.ts';
import { eigenvalues, sortedEigen } from '../../src/lib/stats/linear/tridiagonal.ts';
import oracle from '../oracle/dimensionality.json' with { type: 'json' };

type Matrix = readonly (readonly number[])[];

/** The largest difference of two matrices, entry by entry. */
function apart(one: Matrix, other: Matrix): number {
  expect(one.map((row) => row.length)).toEqual(other.map((row) => row.length));
  return Math.max(...one.flatMap((row, a) => row.map((value, b) => Math.abs(value - other[a]![b]!))));
}

describe.each(['harman', 'bfi', 'attitude'] as const)('as R: %s', (name) => {
  const expected = oracle[name];
  const { correlations, factors } = expected;

  test('eigenvalues', () => {
    eigenvalues(correlations).forEach((value, at) =>
      expect(Math.abs(value - expected.eigenvalues[at]!)).toBeLessThan(1e-9),
    );
  });

  test.each(['minres', 'ml'] as const)(
    '%s, unrotated and under each rotation, as psych and GPArotation',
    (by) => {
      const found = extractFactors(correlations, factors, by);
      if (found === null) throw new Error('no factors');
      const of = (loadings: Matrix): Matrix =>
        arranged({ loadings, correlations: factorsApart(factors) }).loadings;
      expect(apart(of(found.loadings), of(expected[by].loadings))).toBeLessThan(1e-4);
      for (const rotation of ROTATIONS) {
        const turned = rotate(found.loadings, rotation);
        if (turned === null) throw new Error(rotation);
        const [own, theirs] = [arranged(turned), arranged(expected[by][rotation])];
        expect(apart(own.loadings, theirs.loadings), rotation).toBeLessThan(1e-4);
        expect(apart(own.correlations, theirs.correlations), rotation).toBeLessThan(1e-4);
      }
    },
  );
});

const factorsApart = (size: number): Matrix =>
  Array.from({ length: size }, (_, a) => Array.from({ length: size }, (__, b) => Number(a === b)));

test('eigenvectors give the matrix back', () => {
  const { correlations } = oracle.harman;
  const { values, vectors } = sortedEigen(correlations);
  const back = vectors.map((row) =>
    vectors.map((other) => row.reduce((sum, value, k) => sum + value * values[k]! * other[k]!, 0)),
  );
  expect(apart(back, correlations)).toBeLessThan(1e-12);
});

test('loadings that made a matrix are found again', () => {
  const made = [
    [0.8, 0],
    [0.7, 0],
    [0.6, 0],
    [0, 0.9],
    [0, 0.5],
    [0, 0.7],
  ];
  const R = made.map((row, a) =>
    made.map((other, b) => (a === b ? 1 : row.reduce((sum, value, k) => sum + value * other[k]!, 0))),
  );
  for (const by of ['minres', 'ml'] as const) {
    const found = extractFactors(R, 2, by)!;
    for (const rotation of ROTATIONS)
      expect(
        apart(
          arranged(rotate(found.loadings, rotation)!).loadings,
          made.map(([a, b]) => [b!, a!]),
        ),
      ).toBeLessThan(1e-5);
  }
});

test('an item that is all factor is named, a singular matrix has no likelihood', () => {
  const heywood = [
    [1, 0.8, 0.8, 0.1],
    [0.8, 1, 0.5, 0.1],
    [0.8, 0.5, 1, 0.1],
    [0.1, 0.1, 0.1, 1],
  ];
  expect(extractFactors(heywood, 1, 'minres')?.heywood).toEqual([0]);
  const singular = Array.from({ length: 3 }, () => [1, 1, 1]);
  expect(extractFactors(singular, 1, 'ml')).toBeNull();
});

test('eigenvalues of unrelated variables are those of 5,000 draws in R, within the error of 100', () => {
  const { mean, limit } = unrelatedEigenvalues(24, 145);
  const { unrelated } = oracle;
  mean.forEach((value, at) =>
    expect(Math.abs(value - unrelated.mean[at]!)).toBeLessThan(0.45 * unrelated.sd[at]!),
  );
  limit.forEach((value, at) =>
    expect(Math.abs(value - unrelated.limit[at]!)).toBeLessThan(0.9 * unrelated.sd[at]!),
  );
  expect(unrelatedEigenvalues(24, 145)).toEqual({ mean, limit });
  expect(mean.reduce((sum, value) => sum + value, 0)).toBeCloseTo(24, 9);
});
