import { describe, expect, test } from 'vitest';
import { penaltyReward } from '../../src/lib/analysis/penalty-reward/analysis.ts';
import type { BandEffects, PenaltyRewardCell } from '../../src/lib/analysis/penalty-reward/moments.ts';
import type { Role, Study } from '../../src/lib/study/types.ts';
import { DEFAULT_TIERS } from '../../src/lib/study/types.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import own from '../oracle/own-bands.json' with { type: 'json' };
import oracle from '../oracle/penalty-reward.json' with { type: 'json' };
import { field, given, kept, momentsOf, study, system } from './fixture.ts';

const ITEMS = ['speed', 'price', 'manner', 'extra'];
const HEADER = [...ITEMS, 'overall', 'recommend', 'weight', 'stratum', 'cluster', 'wave'];

/** The kept answers with these columns in their roles; the others are not used. */
function about(roles: readonly Role[]): Study {
  const by = (name: string, role: Role): Role =>
    roles.includes(role) ? role : name === '' ? role : 'ignore';
  return study(
    [
      ...ITEMS.map((item) => field(item, 'performance', { item })),
      field('overall', 'overall'),
      field('recommend', 'recommend', { type: 'number', scale: { min: 0, max: 10, direction: 'up' } }),
      field('weight', by('weight', 'weight'), { type: 'number' }),
      field('stratum', by('stratum', 'stratum')),
      field('cluster', by('cluster', 'cluster')),
      field('wave', by('wave', 'wave')),
    ],
    system(ITEMS),
  );
}

/** Relative difference, with an absolute floor for numbers near 0. */
function expectClose(got: number, expected: number, tolerance: number, what: string): void {
  expect(Math.abs(got - expected) / Math.max(1, Math.abs(expected)), what).toBeLessThan(tolerance);
}

function expectEffects(got: BandEffects | null | undefined, expected: BandEffects, what: string): void {
  if (got === null || got === undefined) throw new Error(`${what} was refused`);
  expectClose(got.low, expected.low, 1e-9, `${what}, low`);
  expectClose(got.high, expected.high, 1e-9, `${what}, high`);
  expectClose(got.varLow, expected.varLow, 1e-6, `${what}, variance of low`);
  expectClose(got.varHigh, expected.varHigh, 1e-6, `${what}, variance of high`);
  expectClose(got.covariance, expected.covariance, 1e-6, `${what}, covariance`);
}

function expectCell(cell: PenaltyRewardCell | undefined, expected: (typeof oracle)['hc3']): void {
  if (cell === undefined) throw new Error('no such regression');
  expect(cell.n).toBe(expected.n);
  cell.rSquared.forEach((value, at) => expectClose(value, expected.rSquared[at] ?? NaN, 1e-9, 'R²'));
  expect(cell.items.map(({ item }) => item)).toEqual(expected.items.map(({ item }) => item));
  cell.items.forEach(({ item, together, alone }, at) => {
    const of = expected.items[at];
    of?.together.forEach((effects, outcome) =>
      expectEffects(together[outcome], effects, `${item} ${outcome}`),
    );
    if (cell.scope.kind !== 'pooled') expect(alone).toEqual([null, null]);
    else
      of?.alone.forEach((effects, outcome) =>
        expectEffects(alone[outcome], effects, `${item} alone ${outcome}`),
      );
  });
}

/** The same study with bands of one's own. */
const cut = (roles: readonly Role[], cuts: readonly [number, number] = [6, 9]): Study => {
  const of = about(roles);
  return { ...of, options: { ...of.options, tiers: { ...DEFAULT_TIERS, bands: 'own', cuts } } };
};

describe('cut points of one’s own equal R: up to 6, from 9', () => {
  test.each<[string, readonly Role[], (typeof own)['hc3']]>([
    ['without a design', [], own.hc3],
    ['with weights', ['weight'], own.weighted],
  ])('%s', async (_, roles, expected) => {
    const of = cut(roles);
    const moments = await momentsOf(penaltyReward, kept('penalty-reward.csv', HEADER, of), of);
    const cell = moments.cells.find(({ bands }) => bands === 'own')!;
    expect(cell.n).toBe(expected.n);
    cell.items.forEach(({ item, together }, at) =>
      expected.items[at]!.together.forEach((effects, outcome) =>
        expectEffects(together[outcome], effects, `${item} ${outcome}`),
      ),
    );
    const result = given(penaltyReward.solve(moments, of, of.options));
    expect(result.options.bands).toBe('own');
    expect(result.scopes[0]?.items[0]?.counts).toEqual(cell.items[0]?.counts);
    // Moments of other cut points say nothing of these.
    const other = cut(roles, [5, 9]);
    expect(penaltyReward.solve(moments, other, other.options)).toEqual(refuse('not-computed'));
  });

  test('an item whose scale does not hold them is left out, the others stand', async () => {
    const of = cut([]);
    const fields = of.fields.map((one) =>
      one.name === 'speed' ? { ...one, scale: { min: 1, max: 5, direction: 'up' as const } } : one,
    );
    const short = { ...of, fields };
    const moments = await momentsOf(penaltyReward, kept('penalty-reward.csv', HEADER, of), short);
    const { scopes } = given(penaltyReward.solve(moments, short, short.options));
    expect(scopes[0]?.items.map(({ item }) => item)).toEqual(['price', 'manner', 'extra']);
  });
});

async function cellsOf(roles: readonly Role[]) {
  const used = about(roles);
  return momentsOf(penaltyReward, kept('penalty-reward.csv', HEADER, used), used);
}

describe('penalty and reward equal R', () => {
  test('without a design: lm and HC3 by its formula', async () => {
    const { cells, covariance } = await cellsOf([]);
    expect(covariance).toBe('hc3');
    expectCell(cells[0], oracle.hc3);
    // 709 respondents; constant, 4 × 2 bands, "extra" open, number of items open.
    expect(cells[0]?.columns).toBe(11);
    expect(cells[0]?.df).toBe(709 - 11);
  });

  test('with weights: svyglm', async () => {
    const { cells, covariance } = await cellsOf(['weight']);
    expect(covariance).toBe('taylor');
    expectCell(cells[0], oracle.weighted);
  });

  test('with strata, clusters and weights: svyglm, and one wave as a domain of the whole design', async () => {
    const { cells } = await cellsOf(['weight', 'stratum', 'cluster', 'wave']);
    const standard = cells.filter(({ bands }) => bands === 'standard');
    expectCell(standard[0], oracle.clustered);
    expect(standard[0]?.df).toBe(oracle.df.clustered + 1 - 11);
    expectCell(
      standard.find(({ scope }) => scope.id === 'wave=2'),
      oracle.wave,
    );
  });
});
