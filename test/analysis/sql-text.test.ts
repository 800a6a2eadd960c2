import { expect, test } from 'vitest';
import { list, partsOf } from '../../src/lib/engine/sql-text.ts';

test('few sums are one part; many come in parts of at most four thousand, none lost, in their order', () => {
  const sums = Array.from({ length: 9001 }, (_, at) => at);
  expect(partsOf(sums.slice(0, 820))).toEqual([sums.slice(0, 820)]);
  const parts = partsOf(sums);
  expect(parts.length).toBe(3);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(4000);
  expect(parts.flat()).toEqual(sums);
  expect(partsOf([])).toEqual([[]]);
});

test('a list is indented, a line each', () => {
  expect(list(['a', 'b\nc'], 2)).toBe('  a,\n  b\n  c');
});
