import { expect, test } from 'vitest';
import { ENGINES } from './engines.ts';
import { assertSameOutcomes, numbersIn, outcomes, STUDIES } from './studies.ts';

test.each(STUDIES)('native and WASM make the same of %s', { timeout: 120_000 }, async (id) => {
  // One after the other: WASM in Node holds the thread on which native answers are awaited.
  const found: Record<string, unknown>[] = [];
  for (const [, open] of ENGINES) {
    const engine = await open();
    found.push(await outcomes(engine, id));
    await engine.close();
  }
  const [native, wasm] = found;
  assertSameOutcomes(native, wasm);
  expect(numbersIn(native)).toBeGreaterThan(100);
});

test('outcomes that differ are told apart, with the path', () => {
  const outcome = { a: [1, { b: new Map([['x', 2]]) }] };
  assertSameOutcomes(outcome, { a: [1 + 1e-13, { b: new Map([['x', 2]]) }] });
  expect(() => assertSameOutcomes(outcome, { a: [1, { b: new Map([['x', 2.1]]) }] })).toThrow(
    '/a/1/b/x: 2 | 2.1',
  );
  expect(() => assertSameOutcomes(outcome, { a: [1] })).toThrow('/a: 0,1 | 0');
});
