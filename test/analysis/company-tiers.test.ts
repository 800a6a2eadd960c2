import { expect, test } from 'vitest';
import { companyTiers } from '../../src/lib/analysis/penalty-reward/company.ts';
import type { ItemTier } from '../../src/lib/analysis/penalty-reward/result.ts';
import { agreement, tiersByMethod } from '../../src/lib/analysis/penalty-reward/agreement.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import { contextWith } from '../chart/made-up.ts';

const of = (...tiers: readonly ItemTier['tier'][]) => ({
  items: tiers.map((tier, at) => ({ item: `item${at}`, tier }) as ItemTier),
});

test('shares by items and by weight sum to 1, and more than half makes the stage', () => {
  const company = companyTiers(of('basic', 'basic', 'performance', 'undetermined'), {
    item0: 0.4,
    item1: 0.2,
    item2: 0.3,
    item3: 0.1,
  });
  expect(company.items).toMatchObject({ basic: 0.5, performance: 0.25, undetermined: 0.25 });
  expect(company.weight?.basic).toBeCloseTo(0.6, 12);
  expect(Object.values(company.weight ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(company.stage).toBe('basic');
});

test('half is not most, and what is undetermined is no stage', () => {
  expect(companyTiers(of('basic', 'performance'), null)).toMatchObject({ stage: null, weight: null });
  expect(companyTiers(of('undetermined', 'undetermined', 'basic'), null).stage).toBeNull();
});

test('methods are compared on the items that both place; a method that is refused is absent', () => {
  const found = tiersByMethod(contextWith({ vavra: refuse('no-importance-grid') }).result);
  expect([...found.keys()]).toEqual(['penalty-reward', 'kano']);
  expect(found.get('kano')?.get('accuracy')).toBe('undetermined');
  expect(agreement(found.get('penalty-reward'), found.get('kano'))).toMatchObject({ n: 1, observed: 1 });
  expect(agreement(found.get('penalty-reward'), found.get('vavra')).n).toBe(0);
});
