import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tiersMadeUnder } from '../../../src/lib/analysis/made-under.ts';
import type { TierBootstrap } from '../../../src/lib/analysis/penalty-reward/bootstrap.ts';
import type { BandEffects, PenaltyRewardMoments } from '../../../src/lib/analysis/penalty-reward/moments.ts';
import { readings } from '../../../src/lib/analysis/penalty-reward/readings.ts';
import { solvePenaltyReward } from '../../../src/lib/analysis/penalty-reward/solve.ts';
import { TIERS } from '../../../src/lib/stats/quality-tier.ts';
import type { Tier } from '../../../src/lib/stats/quality-tier.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { DEFAULT_TIERS } from '../../../src/lib/study/types.ts';
import { byKey, DESIGN, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, ITEMS, study } from '../readings/study.ts';

const anyEffects: fc.Arbitrary<BandEffects> = fc
  .record({
    low: number(-8, 3),
    high: number(-3, 8),
    seLow: number(0.1, 3),
    seHigh: number(0.1, 3),
    r: number(-0.5, 0.5),
  })
  .map(({ low, high, seLow, seHigh, r }) => ({
    low,
    high,
    varLow: seLow ** 2,
    varHigh: seHigh ** 2,
    covariance: r * seLow * seHigh,
  }));

const anyItem = fc.record({
  satisfaction: fc.option(anyEffects, { freq: 8 }),
  loyalty: fc.option(anyEffects, { freq: 8 }),
});

const anyMoments: fc.Arbitrary<PenaltyRewardMoments> = fc
  .record({
    items: byKey(ITEMS, anyItem),
    n: fc.integer({ min: 20, max: 900 }),
    df: fc.integer({ min: 5, max: 800 }),
  })
  .map(({ items, n, df }) => ({
    design: DESIGN,
    covariance: 'hc3',
    outcomes: ['zz-overall', 'zz-loyal'],
    cells: [
      {
        scope: { id: 'pooled', kind: 'pooled' },
        bands: 'standard',
        n,
        columns: 13,
        df,
        rSquared: [0.5, 0.4],
        constant: [],
        items: ITEMS.map((item) => ({
          item,
          counts: { low: 40, middle: 40, high: 40, open: 0 },
          together: [items[item]!.satisfaction, items[item]!.loyalty],
          alone: [],
        })),
      },
    ],
  }));

const anyShares: fc.Arbitrary<Record<Tier, number>> = fc
  .array(number(0.01, 1), { minLength: TIERS.length, maxLength: TIERS.length })
  .map((parts) => {
    const sum = parts.reduce((total, part) => total + part ** 4, 0);
    return Object.fromEntries(TIERS.map((tier, at) => [tier, parts[at]! ** 4 / sum])) as Record<Tier, number>;
  });

const anyCase = anyOptions
  .chain((options) =>
    fc.record({
      options: fc
        .record({ margin: number(0.5, 5), alpha: fc.constantFrom(0.01, 0.05, 0.1) })
        .map((chosen) => ({
          ...options,
          tiers: { ...DEFAULT_TIERS, ...chosen },
        })),
      moments: anyMoments,
      shares: byKey(ITEMS, anyShares),
    }),
  )
  .map(({ options, moments, shares }) => {
    const resampled: TierBootstrap = {
      method: 'respondents',
      resamples: 1000,
      options: tiersMadeUnder(options),
      shares,
      company: Object.fromEntries(
        TIERS.map((tier) => [tier, { low: 0, high: 1 }]),
      ) as TierBootstrap['company'],
    };
    return { options, resampled, result: solvePenaltyReward(moments, study, options) };
  });

describe('readings of the quality tiers', () => {
  it('give an item a tier only by the tests that the rule asks for', () => {
    fc.assert(
      fc.property(anyCase, ({ options, resampled, result }) => {
        if (isRefusal(result)) return;
        const found = readings(result, study, { options, resampled });
        const from = { result, resampled };
        checkReadings(found, { study, claims: CLAIMS['penalty-reward'], from, derived: /./ });
        if ((result.scopes[0]?.n ?? 0) < options.minGroup) expect(found).toEqual([]);
        const named = found.filter(({ code }) => /basic|performance|excitement|indifferent|wrong/.test(code));
        for (const { item, tier, satisfaction } of result.scopes[0]?.items ?? [])
          if (tier === 'undetermined' || isRefusal(satisfaction))
            expect(JSON.stringify(named)).not.toContain(`"${item}"`);
      }),
      { numRuns: 200 },
    );
  });

  it('rest basic on a penalty above none and a reward that is smaller, excitement the other way round', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        if (isRefusal(result)) return;
        const claims = (code: string) =>
          readings(result, study, { options })
            .filter((reading) => reading.code === `penalty-reward.${code}`)
            .flatMap(({ rests }) => rests.map(({ claim }) => claim));
        expect(claims('basic').every((claim, at) => claim === (at % 2 === 0 ? 'above' : 'below'))).toBe(true);
        expect(claims('excitement').every((claim) => claim === 'above')).toBe(true);
        expect(claims('indifferent').every((claim) => claim === 'equal')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
