import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantVariables, correlations } from '../../src/lib/stats/linear/correlation.ts';
import { symmetricEigen } from '../../src/lib/stats/linear/eigen.ts';
import { holm } from '../../src/lib/stats/holm.ts';
import { relativeWeights } from '../../src/lib/stats/johnson.ts';
import {
  packedEntry,
  packedLength,
  packedPosition,
  quadraticForm,
} from '../../src/lib/stats/linear/packed.ts';
import { standardisedRegression } from '../../src/lib/stats/regression.ts';
import oracle from '../oracle/johnson.json' with { type: 'json' };

const close = (got: readonly number[], expected: readonly number[], tolerance: number): void => {
  expect(got).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs((got[index] ?? NaN) - value)).toBeLessThan(tolerance * Math.max(1, Math.abs(value)));
  });
};

describe.each(oracle.cases)('$name', ({ covariance, size, correlation, beta, rSquared, johnson }) => {
  const found = correlations(covariance, size);

  test('correlations equal R cov2cor', () => {
    close(found.outcome, correlation, 1e-12);
  });

  test('standardised coefficients and R² equal R lm', () => {
    const regression = standardisedRegression(found);
    if ('dependent' in regression) throw new Error('refused');
    close(regression.beta, beta, 1e-9);
    close([regression.rSquared], [rSquared], 1e-10);
  });

  test('relative weights equal the published formula in R, and sum to R²', () => {
    const weights = relativeWeights(found);
    if ('singular' in weights) throw new Error('refused');
    close(weights.weights, johnson, 1e-10);
    close([weights.rSquared], [rSquared], 1e-10);
  });
});

test('Holm equals R p.adjust', () => {
  close(holm(oracle.holm.p), oracle.holm.adjusted, 1e-15);
  expect(holm([])).toEqual([]);
});

test('linearly dependent drivers are found, not solved', () => {
  const third = [1, 0.5, 0.5, 0.5, 1, 0.25, 0.75, 1, 0.75, 1];
  const found = correlations([...third.slice(0, 4), 1, 0, Math.SQRT1_2, 1, Math.SQRT1_2, 1], 4);
  expect(standardisedRegression(found)).toEqual({ dependent: 2 });
  expect(relativeWeights(found)).toEqual({ singular: true });
});

test('a constant variable has no correlation and is named', () => {
  expect(constantVariables([4, 1, 0, 3, 0, 0], 3)).toEqual([2]);
  expect(() => correlations([4, 1, 0, 3, 0, 0], 3)).toThrow(/number 2 is constant/);
});

test('a matrix with NaN has no eigenvalues', () => {
  expect(() =>
    symmetricEigen([
      [1, NaN],
      [NaN, 1],
    ]),
  ).toThrow(/finite numbers/);
});

test('packed positions run through the upper triangle by rows', () => {
  const positions = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2, 3].slice(row).map((column) => packedPosition(4, row, column)),
  );
  expect(positions).toEqual(Array.from({ length: packedLength(4) }, (_, index) => index));
  expect(packedEntry([1, 2, 3], 2, 1, 0)).toBe(2);
  expect(() => packedEntry([1, 2, 3], 2, 1, 2)).toThrow(RangeError);
  expect(
    quadraticForm(
      [4, 1, 9],
      2,
      new Map([
        [0, 0.5],
        [1, 0.5],
      ]),
    ),
  ).toBe(3.75);
});

/** Random data of k drivers and an outcome as their covariance matrix, packed. */
const covarianceOfRandomData = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([drivers, seed]) => {
    let state = seed;
    const random = (): number => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const rows = Array.from({ length: 40 }, () => {
      const common = random();
      return Array.from({ length: drivers + 1 }, () => 100 * (common + random()));
    });
    const mean = (column: number): number =>
      rows.reduce((sum, row) => sum + (row[column] ?? NaN), 0) / rows.length;
    const centred = rows.map((row) => row.map((value, column) => value - mean(column)));
    const covariance = [];
    for (let row = 0; row <= drivers; row += 1)
      for (let column = row; column <= drivers; column += 1)
        covariance.push(centred.reduce((sum, one) => sum + (one[row] ?? NaN) * (one[column] ?? NaN), 0) / 40);
    return { size: drivers + 1, covariance };
  });

test('relative weights are positive and sum to the R² of the regression', () => {
  fc.assert(
    fc.property(covarianceOfRandomData, ({ size, covariance }) => {
      const found = correlations(covariance, size);
      const weights = relativeWeights(found);
      const regression = standardisedRegression(found);
      if ('singular' in weights || 'dependent' in regression) throw new Error('refused');
      expect(Math.min(...weights.weights)).toBeGreaterThanOrEqual(0);
      expect(weights.rSquared).toBeCloseTo(regression.rSquared, 12);
    }),
  );
});

test('rescaling a driver leaves correlation, β and relative weights as they are', () => {
  fc.assert(
    fc.property(
      covarianceOfRandomData,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      ({ size, covariance }, factor) => {
        const scaled = covariance.map((value, position) => {
          const [first, last] = [packedPosition(size, 1, 1), packedPosition(size, 1, size - 1)];
          if (position === first) return value * factor * factor;
          return position === packedPosition(size, 0, 1) || (position > first && position <= last)
            ? value * factor
            : value;
        });
        const [before, after] = [correlations(covariance, size), correlations(scaled, size)];
        close(after.outcome, before.outcome, 1e-10);
        const [left, right] = [relativeWeights(before), relativeWeights(after)];
        if ('singular' in left || 'singular' in right) throw new Error('refused');
        close(right.weights, left.weights, 1e-10);
        const [leftBeta, rightBeta] = [standardisedRegression(before), standardisedRegression(after)];
        if ('dependent' in leftBeta || 'dependent' in rightBeta) throw new Error('refused');
        close(rightBeta.beta, leftBeta.beta, 1e-9);
      },
    ),
  );
});
