import { expect, it } from 'vitest';
import { isUsableRange } from '../../scripts/range.ts';

it.each(['bytes=0-', 'bytes=5-10', 'bytes=0-99999', 'bytes=7-7'])('%s is answered in part', (range) => {
  expect(isUsableRange(range)).toBe(true);
});

it.each([
  'bytes=10-5',
  'bytes=0-100000000000000000000',
  'bytes=-5',
  'bytes=0-0',
  'bytes=0-1,4-5',
  'bytes=a-b',
  'bytes=',
  'lines=0-5',
  '',
])('%j is answered with the whole file', (range) => {
  expect(isUsableRange(range)).toBe(false);
});
