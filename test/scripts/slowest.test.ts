import { expect, test } from 'vitest';
import { secondTries, slowest, timedByPlaywright, timedByVitest } from '../../scripts/slowest.ts';

const UNIT = {
  testResults: [
    {
      name: '/home/somebody/report/test/a.test.ts',
      assertionResults: [
        { fullName: ' adds', duration: 1500 },
        { fullName: ' is left out', duration: null },
      ],
    },
  ],
};
const spec = (title: string, ...durations: number[]) => ({
  title,
  tests: [
    {
      status: durations.length > 1 ? 'flaky' : 'expected',
      results: durations.map((duration) => ({ duration })),
    },
  ],
});
const BROWSER = {
  suites: [
    {
      file: 'a.spec.ts',
      specs: [spec('opens', 900)],
      suites: [{ file: 'a.spec.ts', specs: [spec('tries twice', 2000, 1000)] }],
    },
  ],
};

test('the slowest tests of both reports are told together, slowest first', () => {
  const all = [...timedByVitest(UNIT, '/home/somebody/report'), ...timedByPlaywright(BROWSER, 'test/e2e')];
  expect(all).toHaveLength(4);
  expect(slowest(all, 3)).toEqual([
    '    3.0 s  test/e2e/a.spec.ts: tries twice',
    '    1.5 s  test/a.test.ts: adds',
    '    0.9 s  test/e2e/a.spec.ts: opens',
  ]);
});

test('a test that passed at its second try only is named', () => {
  expect(secondTries(BROWSER, 'test/e2e')).toEqual(['  test/e2e/a.spec.ts: tries twice']);
});
