import { expect, test } from 'vitest';
import { orderedAnswers } from '../../../../src/components/workbench/columns/ordered-answers.ts';
import type { Scale } from '../../../../src/lib/study/types.ts';

const top = (...values: readonly (string | number)[]) => ({
  top: values.map((value, at) => ({ value, n: 100 - at })),
});
const read = (found: ReturnType<typeof orderedAnswers>) => [
  found.answers.map(({ value }) => value),
  found.apart.map(({ value }) => value),
];

test('answers stand in the order of their scale, and what is no answer apart from them', () => {
  const words: Scale = {
    min: 1,
    max: 3,
    direction: 'up',
    labels: { Low: 1, Fair: 2, High: 3 },
    missing: ['Don’t know'],
  };
  expect(read(orderedAnswers(top('High', 'Don’t know', 'Low', 'n/a', 'Fair'), words))).toEqual([
    ['Low', 'Fair', 'High'],
    ['Don’t know', 'n/a'],
  ]);
  const codes: Scale = { min: 1, max: 5, direction: 'up', missing: [99] };
  expect(read(orderedAnswers(top(5, 99, 2, 0, 4), codes))).toEqual([
    [2, 4, 5],
    [99, 0],
  ]);
});

test('without a scale numbers are ordered and texts stay by frequency', () => {
  expect(read(orderedAnswers(top(3, 1, 2), undefined))).toEqual([[1, 2, 3], []]);
  expect(read(orderedAnswers(top('b', 'a'), undefined))).toEqual([['b', 'a'], []]);
  expect(read(orderedAnswers(top(), undefined))).toEqual([[], []]);
});
