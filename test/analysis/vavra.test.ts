import { expect, test } from 'vitest';
import { vavra } from '../../src/lib/analysis/vavra/analysis.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import { bundledEngine } from '../data/bundled.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';

const HEADER = ['a', 'b', 'ia', 'ib', 'overall'];
const importance = (name: string, item: string) => field(name, 'importance', { item });
const about = study(
  [
    field('a', 'performance', { item: 'a' }),
    field('b', 'performance', { item: 'b' }),
    importance('ia', 'a'),
    importance('ib', 'b'),
    field('overall', 'overall'),
  ],
  system(['a', 'b']),
);
/** "a" is called important and goes with nothing, "b" is called unimportant and goes with satisfaction. */
const ROWS = Array.from({ length: 200 }, (_, at) => {
  const b = 1 + (at % 10);
  return [
    1 + ((at * 3 + Math.floor(at / 10)) % 10),
    b,
    8 + (at % 3),
    2 + (at % 2),
    Math.min(10, b + (at % 2)),
  ];
});

/** Mean, variance (divisor n), correlation of columns in plain arithmetic. */
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const covariance = (x: readonly number[], y: readonly number[]): number =>
  mean(x.map((value, at) => (value - mean(x)) * (y[at]! - mean(y))));
const of = (column: number): number[] => ROWS.map((row) => row[column]!);

test('stated and derived importance, their fields and their errors', async () => {
  const result = given(
    vavra.solve(await momentsOf(vavra, rowsOf(HEADER, ROWS), about), about, about.options),
  );
  const [a, b] = result.items;
  expect(a?.place).toBe('basic');
  expect(b?.place).toBe('excitement');
  expect(a?.clear && b?.clear).toBe(true);
  expect(a?.stated.value).toBeCloseTo(((mean(of(2)) - 1) * 100) / 9, 9);
  const r = covariance(of(1), of(4)) / Math.sqrt(covariance(of(1), of(1)) * covariance(of(4), of(4)));
  expect(b?.derived.value).toBeCloseTo(r, 12);
  // Standard error of a mean with divisor n.
  expect(a?.stated.se).toBeCloseTo((Math.sqrt(covariance(of(2), of(2)) / 200) * 100) / 9, 9);
  expect(result.crosshair.derived).toBeCloseTo((a!.derived.value + b!.derived.value) / 2, 12);
});

test('the error of a correlation is that of the jackknife', async () => {
  const { items } = given(
    vavra.solve(await momentsOf(vavra, rowsOf(HEADER, ROWS), about), about, about.options),
  );
  const correlate = (left: number): number => {
    const keep = (column: number): number[] => of(column).filter((_, at) => at !== left);
    return (
      covariance(keep(1), keep(4)) / Math.sqrt(covariance(keep(1), keep(1)) * covariance(keep(4), keep(4)))
    );
  };
  const left = ROWS.map((_, at) => correlate(at));
  const jackknife = Math.sqrt((199 / 200) * left.reduce((sum, r) => sum + (r - mean(left)) ** 2, 0));
  expect(Math.abs(items[1]!.derived.se / jackknife - 1)).toBeLessThan(0.03);
});

test('a study without importances, or with one, is refused', async () => {
  expect(
    vavra.requires({ ...about, fields: about.fields.filter(({ name }) => name !== 'ib') }),
  ).toMatchObject({
    refused: 'no-importance-grid',
  });
  const constant = ROWS.map(([, b = 0, ia = 0, ib = 0, overall = 0]) => [7, b, ia, ib, overall]);
  expect(
    vavra.solve(await momentsOf(vavra, rowsOf(HEADER, constant), about), about, about.options),
  ).toMatchObject({
    refused: 'no-importance-grid',
  });
});

test('on the simulated study half of the places are beyond chance', async () => {
  const { study: operator, engine } = await bundledEngine('network-operator');
  const moments = given(await computeMoments(engine, vavra, operator));
  await engine.close();
  const { items } = given(vavra.solve(moments, operator, operator.options));
  expect(items).toHaveLength(40);
  expect(items.filter(({ clear }) => clear).length).toBeGreaterThan(10);
  // Stated importance is made apart from the true tiers, so the two ways disagree on many items.
  expect(new Set(items.map(({ place }) => place)).size).toBe(4);
});
