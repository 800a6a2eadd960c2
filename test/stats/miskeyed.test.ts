import { expect, test } from 'vitest';
import { miskeyed } from '../../src/lib/stats/miskeyed.ts';

test('items on the smaller side of the first component are turned, and α with them', () => {
  const found = miskeyed([
    [1, -0.5, 0.5],
    [-0.5, 1, -0.5],
    [0.5, -0.5, 1],
  ]);
  expect(found.items).toEqual([1]);
  // Three items that correlate .5: 3 · .5 / (1 + 2 · .5)
  expect(found.turned).toBeCloseTo(0.75, 12);
});

test('items that agree are left as they are', () => {
  expect(
    miskeyed([
      [1, 0.3],
      [0.3, 1],
    ]),
  ).toEqual({ items: [], turned: expect.closeTo(0.6 / 1.3, 12) as number });
});
