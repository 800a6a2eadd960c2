import { afterAll, beforeAll, expect, test } from 'vitest';
import { tiersMadeUnder } from '../../src/lib/analysis/made-under.ts';
import { penaltyReward } from '../../src/lib/analysis/penalty-reward/analysis.ts';
import type { PenaltyRewardMoments } from '../../src/lib/analysis/penalty-reward/moments.ts';
import type { TierBootstrap } from '../../src/lib/analysis/penalty-reward/bootstrap.ts';
import { tierResampling } from '../../src/lib/analysis/penalty-reward/bootstrap.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { rowWeights } from '../../src/lib/survey/resampling/columns.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import { TIERS } from '../../src/lib/stats/quality-tier.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { DEFAULT_TIERS } from '../../src/lib/study/types.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { bundledEngine } from '../data/bundled.ts';
import { given } from './fixture.ts';

let study: Study;
let engine: Engine;
let moments: PenaltyRewardMoments;
let found: TierBootstrap;

beforeAll(async () => {
  ({ study, engine } = await bundledEngine('network-operator'));
  moments = given(await computeMoments(engine, penaltyReward, study));
  found = given(await resample(engine, penaltyReward, study, study.options, { resamples: 120 }));
}, 120_000);
afterAll(() => engine.close());

test('by the rows’ own weights the regression is that of the analysis', async () => {
  const columns = await engine.columns(tierResampling.columns(study));
  const replicate = given(tierResampling.replicate(columns, study, study.options));
  if (!('statistics' in replicate)) throw new Error('Tiers are resampled, not permuted.');
  const values = replicate.statistics(rowWeights(columns));
  const main = moments.cells.find(({ scope, bands }) => scope.kind === 'pooled' && bands === 'standard');
  let compared = 0;
  for (const { item, together } of main?.items ?? []) {
    together.forEach((effects, outcome) => {
      for (const band of ['low', 'high'] as const) {
        const at = replicate.names.indexOf(`${band}/${outcome}/${item}`);
        expect(Math.abs(values[at]! - effects![band]), `${band} ${outcome} ${item}`).toBeLessThan(1e-8);
        compared += 1;
      }
    });
  }
  expect(compared).toBe(40 * 2 * 2);
});

test('every item has shares that sum to 1, and the company’s intervals hold what was found', () => {
  expect(found.method).toBe('respondents');
  expect(Object.keys(found.shares)).toHaveLength(40);
  for (const [item, shares] of Object.entries(found.shares)) {
    const sum = TIERS.reduce((total, tier) => total + shares[tier], 0);
    expect(sum, item).toBeCloseTo(1, 12);
  }
  for (const tier of TIERS) {
    const { low, high } = found.company[tier];
    expect(low).toBeLessThanOrEqual(high);
    const mean = Object.values(found.shares).reduce((sum, shares) => sum + shares[tier] / 40, 0);
    expect(mean).toBeGreaterThanOrEqual(low);
    expect(mean).toBeLessThanOrEqual(high);
  }
});

test('an item far from every border keeps its tier; one on a border does not', () => {
  const main = given(penaltyReward.solve(moments, study, study.options)).scopes[0]!;
  const kept = main.items.map(({ item, tier }) => found.shares[item]![tier]);
  expect(Math.max(...kept)).toBeGreaterThan(0.95);
  expect(Math.min(...kept)).toBeLessThan(0.6);
  // A tier that the rule gives is on the whole the one it gives again.
  expect(kept.reduce((sum, share) => sum + share / kept.length, 0)).toBeGreaterThan(0.6);
});

test('says under which options it was made, and obeys them', async () => {
  expect(found.options).toBe(tiersMadeUnder(study.options));
  const options = { ...study.options, tiers: { ...DEFAULT_TIERS, margin: 8 } };
  const wide = given(await resample(engine, penaltyReward, study, options, { resamples: 20 }));
  expect(wide.options).not.toBe(found.options);
  const indifferent = (of: TierBootstrap): number =>
    Object.values(of.shares).reduce((sum, shares) => sum + shares.indifferent, 0);
  expect(indifferent(wide)).toBeGreaterThan(indifferent(found) + 5);
});
