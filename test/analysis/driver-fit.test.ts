import { describe, expect, test } from 'vitest';
import { againstOverall, driverFit, littleExplained } from '../../src/lib/weighting/driver-fit.ts';
import type { DriverMoments } from '../../src/lib/weighting/moments.ts';
import { SCHEMES } from '../../src/lib/study/types.ts';
import oracle from '../oracle/driver-fit.json' with { type: 'json' };
import { refusalWords, remarkWords } from '../english.ts';
import { field, given, indexOf, rowsOf, study, system } from './fixture.ts';

const momentsOf = ({ n, children, covariance }: (typeof oracle)[number]): DriverMoments => ({
  parent: 'index',
  children,
  n,
  weight: n,
  means: [],
  covariance,
  logarithmic: [],
});

const near = (found: number | null | undefined, wanted: number): void =>
  expect(Math.abs((found ?? NaN) - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));

describe.each(oracle)('$name: as R’s summary(lm) and cor.test', (expected) => {
  const fit = driverFit(momentsOf(expected));

  test('R², adjusted, its F test', () => {
    for (const key of ['rSquared', 'adjusted', 'f', 'above', 'below', 'p'] as const)
      near(fit?.[key], expected[key]);
  });

  test('drivers that go against the outcome, with their p', () => {
    const wanted = expected.own.filter(({ r }) => r < 0);
    expect(fit?.negative.map(({ child }) => child)).toEqual(wanted.map(({ child }) => child));
    wanted.forEach(({ r, p }, at) => {
      near(fit?.negative[at]?.r, r);
      near(fit?.negative[at]?.p, p);
    });
  });
});

test('what explains no more than chance is said so, what explains much is not', () => {
  const [swiss, , noise] = oracle.map((one) => driverFit(momentsOf(one)));
  expect(littleExplained(given(swiss))).toEqual([]);
  expect(littleExplained(given(noise)).map(remarkWords).join()).toMatch(/no more than chance/);
  expect(againstOverall(given(swiss)).map(({ code }) => code)).toEqual([
    'negative-driver',
    'negative-driver',
  ]);
});

test('a perfect fit has no F; something constant, or too few cases, no fit', () => {
  const moments = { parent: 'p', children: ['a'], n: 10, weight: 10, means: [], logarithmic: [] };
  expect(driverFit({ ...moments, covariance: [4, 4, 4] })).toMatchObject({ rSquared: 1, f: null, p: null });
  expect(driverFit({ ...moments, covariance: [4, 0, 0] })).toBeNull();
  expect(driverFit({ ...moments, n: 2, covariance: [4, 1, 4] })).toBeNull();
});

const HEADER = ['a', 'b', 'overall'];
const of = study(
  [...['a', 'b'].map((item) => field(item, 'performance', { item })), field('overall', 'overall')],
  system(['a', 'b']),
);
/** a goes with overall satisfaction, b against it; as Education does in R's `swiss`. */
const opposed = rowsOf(
  HEADER,
  Array.from({ length: 80 }, (_, i) => {
    const common = i % 9;
    return [1 + ((common + (i % 4)) % 10), 10 - ((common + ((i * 7) % 5)) % 10), 1 + common];
  }),
);

test('a driver that goes against the outcome is named under every scheme, and no scheme is the cure', async () => {
  const { result } = await indexOf(opposed, of);
  for (const scheme of SCHEMES) {
    const { remarks, refusal } = given(result.weights.find((one) => one.scheme === scheme));
    const named = remarks.filter(({ code }) => code === 'negative-driver');
    expect(named, scheme).toMatchObject([{ parameters: { child: { node: 'b' } } }]);
    expect(named.map(remarkWords).join()).toMatch(/goes against overall satisfaction/);
    if (scheme === 'correlation') {
      expect(refusal?.refused).toBe('negative-correlation');
      expect(refusalWords(given({ refusal }).refusal!)).not.toMatch(/held equal|choose Johnson/);
    }
  }
});

test('Johnson and LMG give their shares of R² as they are, beside the weights', async () => {
  const { result } = await indexOf(opposed, of);
  const fit = given(result.fits.find(({ parent }) => parent === 'index'));
  for (const scheme of ['johnson', 'lmg'] as const) {
    const { shares, local } = given(result.weights.find((one) => one.scheme === scheme));
    const { a = NaN, b = NaN } = shares ?? {};
    expect(a + b).toBeCloseTo(fit.rSquared, 10);
    expect(a / (a + b)).toBeCloseTo(local['a'] ?? NaN, 10);
  }
});

test('whether an interval holds the weights fixed is said: estimated ones, and those that were given', async () => {
  const notes = async (scheme: 'johnson' | 'equal') => {
    const { result } = await indexOf(opposed, { ...of, options: { ...of.options, scheme } });
    expect(result.notes.map(remarkWords).join()).toMatch(/fixed/);
    return result.notes.map(({ code }) => code);
  };
  expect(await notes('johnson')).toEqual(['weights-held']);
  expect(await notes('equal')).toEqual(['weights-given']);
});
