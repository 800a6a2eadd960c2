import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastSquares } from '../../src/lib/stats/least-squares.ts';

/** Packed Σ u v of the rows' columns. */
function products(rows: readonly (readonly number[])[], size: number): number[] {
  const packed: number[] = [];
  for (let a = 0; a < size; a += 1)
    for (let b = a; b < size; b += 1) packed.push(rows.reduce((sum, row) => sum + row[a]! * row[b]!, 0));
  return packed;
}

const row = fc.tuple(
  fc.integer({ min: 0, max: 1 }),
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -99, max: 99 }),
);

test('residuals are orthogonal to every column kept, and their squares sum to what is told', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 6, maxLength: 40 }), (drawn) => {
      const rows = drawn.map(([flag, x, y]) => [1, flag, x, y]);
      const { coefficients, residual, dropped } = leastSquares(products(rows, 4), 3, 1);
      const left = rows.map(
        (values) => values[3]! - coefficients[0]!.reduce((sum, b, at) => sum + b * values[at]!, 0),
      );
      for (const column of [0, 1, 2].filter((at) => !dropped.includes(at)))
        expect(Math.abs(left.reduce((sum, e, at) => sum + e * rows[at]![column]!, 0))).toBeLessThan(1e-6);
      expect(residual[0]).toBeCloseTo(
        left.reduce((sum, e) => sum + e * e, 0),
        4,
      );
    }),
  );
});

test('a column that others determine is dropped, the first ones are kept', () => {
  const rows = [0, 1, 0, 1, 1].map((flag, at) => [1, flag, 1 - flag, at * at]);
  const { dropped, coefficients, inverse } = leastSquares(products(rows, 4), 3, 1);
  expect(dropped).toEqual([2]);
  expect(coefficients[0]?.[2]).toBe(0);
  expect(inverse[2]).toEqual([0, 0, 0]);
  // Means of the two groups: (0 + 4)/2 and (1 + 9 + 16)/3.
  expect(coefficients[0]?.[0]).toBeCloseTo(2, 12);
  expect(coefficients[0]?.[1]).toBeCloseTo(26 / 3 - 2, 12);
});
