import { expect, test } from 'vitest';
import { probability, tabular } from '../../src/lib/chart/format.ts';

test('a p that is not 0 is never printed as 0', () => {
  expect(probability(1e-9)).toBe('< .0001');
  expect(probability(0.00042)).toBe('.0004');
  expect(probability(0.0421)).toBe('.042');
  expect(tabular(1e-9, 4)).toBe('< 0.0001');
  expect(tabular(0.00042, 4)).toBe('0.0004');
  expect(tabular(1e-9, 2)).toBe('0.00');
});
