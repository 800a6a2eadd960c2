import { expect, test } from 'vitest';
import { assertSameOutcomes } from './studies.ts';

test('outcomes that differ are told apart, with the path', () => {
  const outcome = { a: [1, { b: new Map([['x', 2]]) }] };
  assertSameOutcomes(outcome, { a: [1 + 1e-13, { b: new Map([['x', 2]]) }] });
  expect(() => assertSameOutcomes(outcome, { a: [1, { b: new Map([['x', 2.1]]) }] })).toThrow(
    '/a/1/b/x: 2 | 2.1',
  );
  expect(() => assertSameOutcomes(outcome, { a: [1] })).toThrow('/a: 0,1 | 0');
});
