import { expect, test } from 'vitest';
import { cohenKappa } from '../../src/lib/stats/kappa.ts';
import oracle from '../oracle/kappa.json' with { type: 'json' };

test.each(oracle.map((one, at) => [at, one] as const))(
  'as psych::cohen.kappa, case %i',
  (_, { a, b, kappa, se }) => {
    const found = cohenKappa(a.map((value, at) => [value, b[at] ?? '']));
    expect(found.kappa).toBeCloseTo(kappa, 12);
    expect(found.se).toBeCloseTo(se, 12);
  },
);

test('is 1 where all agree, 0 at chance, and null where there is no choice or nothing', () => {
  expect(
    cohenKappa([
      ['a', 'a'],
      ['b', 'b'],
    ]),
  ).toMatchObject({ n: 2, observed: 1, kappa: 1, se: 0 });
  expect(
    cohenKappa([
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'b'],
    ]),
  ).toMatchObject({ observed: 0.5, kappa: 0 });
  expect(
    cohenKappa([
      ['a', 'a'],
      ['a', 'a'],
    ]).kappa,
  ).toBeNull();
  expect(cohenKappa([])).toEqual({ n: 0, observed: 0, expected: 0, kappa: null, se: null });
});
