import { describe, expect, test } from 'vitest';
import { penaltyReward } from '../../src/lib/analysis/penalty-reward/analysis.ts';
import type { BandEffects, PenaltyRewardCell } from '../../src/lib/analysis/penalty-reward/moments.ts';
import type { Role, Study } from '../../src/lib/study/types.ts';
import oracle from '../oracle/penalty-reward.json' with { type: 'json' };
import { field, kept, momentsOf, study, system } from './fixture.ts';

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
