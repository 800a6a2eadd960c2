import { expect, test } from 'vitest';
import { madeUnder } from '../../src/lib/analysis/made-under.ts';
import { DEFAULT_OPTIONS } from '../../src/lib/study/types.ts';

const before = madeUnder(DEFAULT_OPTIONS);

test('another scheme, cut point or an option set back leaves a bootstrap as it is', () => {
  expect(madeUnder({ ...DEFAULT_OPTIONS, scheme: 'equal', cutPoints: [90, 80, 70] })).toBe(before);
  const reset = { ...DEFAULT_OPTIONS, ownWeights: undefined, filter: undefined };
  expect(madeUnder(reset as unknown as typeof DEFAULT_OPTIONS)).toBe(before);
});

test('another level, smallest group, filter or weights of one’s own do not', () => {
  for (const change of [
    { confidence: 0.9 },
    { minGroup: 20 },
    { filter: { wave: ['2000'] } },
    { ownWeights: { left: 1 } },
  ])
    expect(madeUnder({ ...DEFAULT_OPTIONS, ...change })).not.toBe(before);
  const own = { ...DEFAULT_OPTIONS, ownWeights: { left: 1 } };
  expect(madeUnder({ ...own, scheme: 'equal' })).not.toBe(madeUnder(own));
});
