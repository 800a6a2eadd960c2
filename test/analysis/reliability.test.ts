import { expect, test } from 'vitest';
import type { MeasuredScale } from '../../src/lib/analysis/reliability/result.ts';
import { reliability } from '../../src/lib/analysis/reliability/analysis.ts';
import { remarkSentence } from '../../src/lib/chart/sentence.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { english, refusalWords } from '../english.ts';
import oracle from '../oracle/reliability.json' with { type: 'json' };
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';
import { ratings } from './ratings.ts';

const ITEMS = ['p1', 'p2', 'p3', 'p4'];

async function first(source: string, about: Study): Promise<MeasuredScale | Refusal> {
  const result = given(reliability.solve(await momentsOf(reliability, source, about), about, about.options));
  return given(result.scales[0]).found;
}

/** A study of items with ratings made by a rule. */
function made(items: readonly string[], n: number, rating: (row: number, item: number) => number | null) {
  const about = study(
    items.map((item) => field(item, 'performance', { item })),
    system(items),
  );
  const rows = Array.from({ length: n }, (_, row) => items.map((__, item) => rating(row, item)));
  return { about, source: rowsOf(items, rows) };
}

test('α, its interval, ω, KMO and the reliability of the gap are R’s, weighted', async () => {
  const { about, source } = ratings({ items: ITEMS, weight: true });
  const found = given(await first(source, about));
  const { weighted, gap, worth } = oracle;
  expect(found.n).toBe(weighted.n);
  expect(found.alpha).toBeCloseTo(weighted.raw, 9);
  expect(found.standardised).toBeCloseTo(weighted.standardised, 9);
  expect(found.splitHalf).toBeCloseTo(weighted.half, 9);
  expect(found.kmo).toBeCloseTo(weighted.kmo, 9);
  expect(given(found.omega).value).toBeCloseTo(weighted.factor.omega, 8);
  expect(found.interval?.se).toBeCloseTo(weighted.ase * Math.sqrt(weighted.n / worth), 9);
  const difference = given(found.gap);
  for (const key of ['n', 'performance', 'correlation', 'value'] as const)
    expect(difference[key]).toBeCloseTo(gap[key], 9);
  // R prints a negative α; no reliability is one.
  expect(gap.expectation).toBeLessThan(0);
  expect(difference.expectation).toBeNull();
  expect(found.remarks.map(({ code }) => code)).toEqual([
    'reliability-enough',
    'reliability-no-expectation',
    'reliability-gap-low',
  ]);
  for (const remark of found.remarks) expect(remarkSentence(remark, about, english)).not.toContain('{');
});

test('a row of frequency 2 is the row given twice', async () => {
  const { about, source } = ratings({ items: ITEMS, frequency: true });
  const once = given(await first(source, about));
  const plain = ratings({ items: ITEMS });
  const twice = given(
    await first(`(SELECT * FROM ${source}, range(4) AS copies(copy) WHERE copy < times)`, plain.about),
  );
  expect(once).toEqual({
    ...twice,
    ...Object.fromEntries(
      (['alpha', 'standardised', 'splitHalf', 'kmo'] as const).map((key) => [
        key,
        expect.closeTo(twice[key] ?? NaN, 9) as unknown,
      ]),
    ),
    interval: expect.anything() as unknown,
    omega: expect.anything() as unknown,
    bartlett: expect.anything() as unknown,
    gap: expect.anything() as unknown,
    remarks: expect.anything() as unknown,
  });
  expect(once.bartlett?.chiSquared).toBeCloseTo(twice.bartlett?.chiSquared ?? NaN, 6);
  expect(once.interval?.low).toBeCloseTo(twice.interval?.low ?? NaN, 9);
});

test('without clusters there is an interval, with them none', async () => {
  const { about, source } = ratings({ items: ITEMS });
  const clustered = {
    ...about,
    fields: about.fields.map((one) => (one.name === 'group' ? { ...one, role: 'cluster' as const } : one)),
  };
  expect(given(await first(source, about)).interval).not.toBeNull();
  expect(given(await first(source, clustered)).interval).toBeNull();
});

const noise = (row: number, item: number): number => (((row + 1) * (item + 7) * 7919) % 101) % 4;

test.each<[string, ReturnType<typeof made>, Refusal]>([
  [
    'a constant item',
    made(['a', 'b', 'c'], 40, (row, item) => (item === 1 ? 7 : 1 + ((row * (item + 3)) % 9))),
    refuse('reliability-constant-item', { parent: { node: 'index' }, child: { node: 'b' } }),
  ],
  [
    'too few respondents',
    made(['a', 'b', 'c'], 8, (row, item) => 1 + noise(row, item)),
    refuse('reliability-few-cases', { parent: { node: 'index' }, n: 8, needed: 10 }),
  ],
  [
    'nobody who answered all',
    made(['a', 'b'], 40, (row, item) => (row % 2 === item ? null : 1 + (row % 5))),
    refuse('reliability-few-cases', { parent: { node: 'index' }, n: 0, needed: 10 }),
  ],
])('refuses %s', async (_, { about, source }, expected) => {
  expect(await first(source, about)).toEqual(expected);
  expect(refusalWords(expected)).not.toContain('{');
});

test.each<[string, ReturnType<typeof made>, string]>([
  [
    'two items',
    made(['a', 'b'], 60, (row, item) => 1 + (row % 6) + (noise(row, item) % 3)),
    'reliability-two-items',
  ],
  [
    'items that one of them makes alone',
    made(['a', 'b', 'c'], 81, (row, item) =>
      item === 0
        ? 4 + (row % 3) + (Math.floor(row / 3) % 3)
        : item === 1
          ? 1 + (row % 3)
          : 1 + (Math.floor(row / 3) % 3),
    ),
    'reliability-dependent',
  ],
  [
    'an item that is all factor',
    made(['a', 'b', 'c'], 81, (row, item) => {
      const [left, right, own] = [row % 3, Math.floor(row / 3) % 3, Math.floor(row / 9) % 3];
      return (
        1 + (item === 0 ? 2 * left + 2 * right + (own === 0 ? 1 : 0) : item === 1 ? 2 * left : 2 * right)
      );
    }),
    'reliability-heywood',
  ],
])('gives α without ω for %s', async (_, { about, source }, code) => {
  const found = given(await first(source, about));
  expect(Number.isFinite(found.alpha)).toBe(true);
  if (!isRefusal(found.omega)) throw new Error('there is an ω');
  expect(found.omega.refused).toBe(code);
  expect(refusalWords(found.omega)).not.toContain('{');
});

test('low α, an item turned round and items unlike each other are said in words', async () => {
  const turned = made(['a', 'b', 'c', 'd'], 200, (row, item) => {
    const base = row % 5;
    return 1 + (item === 3 ? 4 - base : base) + noise(row, item);
  });
  const against = given(await first(turned.source, turned.about));
  expect(against.remarks.map(({ code }) => code)).toEqual(['reliability-low', 'reliability-against']);
  expect(remarkSentence(against.remarks[1]!, turned.about, english)).toContain('“d” goes against');
});

test('halves that go against each other have no reliability, though α is above 0; that is said', async () => {
  // Of four items the odd ones are one thing, the even ones rather its opposite.
  const { about, source } = made(['a', 'b', 'c', 'd'], 200, (row, item) => {
    const own = row % 5;
    const other = row % 3 === 0 ? 4 - own : (row * 7 + (row >> 3)) % 5;
    return 1 + (item % 2 === 0 ? own : other) + (item > 1 ? noise(row, item) : 0);
  });
  const found = given(await first(source, about));
  expect(found.alpha).toBeGreaterThan(0);
  expect(found.splitHalf).toBeNull();
  expect(found.remarks.map(({ code }) => code)).toContain('reliability-halves');
});

test('a negative α is no reliability: the item that is counted the wrong way round is named', async () => {
  // Of three items one is turned: as R psych's alpha(check.keys = TRUE) has it.
  const { about, source } = made(['a', 'b', 'c'], 200, (row, item) => {
    const base = row % 5;
    return 1 + (item === 1 ? 4 - base : base) + noise(row, item);
  });
  const found = await first(source, about);
  if (!isRefusal(found)) throw new Error('there is a reliability');
  expect(found).toMatchObject({
    refused: 'reliability-miskeyed',
    parameters: { child: { node: 'b' }, count: 1 },
  });
  const { alpha, turned } = found.parameters as { alpha: number; turned: number };
  expect(alpha).toBeLessThan(0);
  expect(turned).toBeGreaterThan(0.5);
  expect(refusalWords(found)).toMatch(/Check the direction of its scale/);
});

test('an item that carries less than the others is named', async () => {
  const uneven = made(['a', 'b', 'c'], 243, (row, item) => {
    const own = Math.floor(row / 3 ** (item + 1)) % 3;
    return item === 2 ? 1 + 4 * own + (row % 3) : 1 + 4 * (row % 3) + own;
  });
  const { remarks } = given(await first(uneven.source, uneven.about));
  expect(remarks.map(({ code }) => code)).toEqual(['reliability-low', 'reliability-uneven']);
  expect(remarkSentence(remarks[1]!, uneven.about, english)).toContain('“c” least');
});

test('a study whose dimensions have one item each is refused', () => {
  const about = study([field('a', 'performance', { item: 'a' })], system(['a']));
  expect(reliability.requires(about)).toEqual(refuse('reliability-no-scale'));
});
