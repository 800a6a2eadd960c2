import type { KanoResult } from '../../src/lib/analysis/kano/result.ts';
import type { Contrast, ItemTier, TierResult } from '../../src/lib/analysis/penalty-reward/result.ts';
import type { Estimate } from '../../src/lib/survey/types.ts';
import { tiersMadeUnder } from '../../src/lib/analysis/made-under.ts';
import type { TierBootstrap } from '../../src/lib/analysis/penalty-reward/bootstrap.ts';
import type { VavraResult } from '../../src/lib/analysis/vavra/result.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import { DEFAULT_TIERS } from '../../src/lib/study/types.ts';
import type { StudyOptions } from '../../src/lib/study/types.ts';

function estimate(value: number, half = 1): Estimate {
  return { value, se: half / 2, low: value - half, high: value + half, n: 200, df: 199 };
}

const bands = { low: 60, middle: 100, high: 40, open: 0 };

function contrast(penalty: number, reward: number, tier: Contrast['tier']): Contrast {
  const difference = estimate(reward - penalty, 2);
  return { penalty: estimate(penalty), reward: estimate(reward), difference, asymmetry: null, tier };
}

function tiered(item: string, tier: ItemTier['tier'], satisfaction: ItemTier['satisfaction']): ItemTier {
  return {
    item,
    counts: bands,
    satisfaction,
    loyalty: contrast(0.5, tier === 'excitement' ? 5 : 0.4, tier),
    alone: isRefusal(satisfaction) ? satisfaction : { ...satisfaction, tier: 'performance' },
    excites: tier === 'excitement',
    tier,
  };
}

const few = refuse('few-in-band-low', { n: 12, minimum: 30 });
const tierItems: readonly ItemTier[] = [
  tiered('limit', 'basic', contrast(4.1, 0.2, 'basic')),
  tiered('accuracy', 'excitement', contrast(0.1, 0.3, 'indifferent')),
  tiered('net', 'undetermined', few),
];

const tiers: TierResult = {
  options: DEFAULT_TIERS,
  covariance: 'hc3',
  satisfaction: 'overall',
  loyalty: 'recommend',
  scopes: [
    { scope: { id: 'pooled', kind: 'pooled' }, n: 200, rSquared: [0.5, 0.3], items: tierItems },
    {
      scope: { id: 'wave=1', kind: 'wave', field: 'wave', category: '1' },
      n: 100,
      rSquared: [0.5, 0.3],
      items: tierItems.map((item) => ({ ...item, tier: 'performance' })),
    },
    {
      scope: { id: 'wave=2', kind: 'wave', field: 'wave', category: '2' },
      n: 100,
      rSquared: [0.5, 0.3],
      items: tierItems,
    },
  ],
  sensitivity: [
    { options: DEFAULT_TIERS, tiers: { limit: 'basic', accuracy: 'excitement', net: 'undetermined' } },
    {
      options: { ...DEFAULT_TIERS, margin: 4 },
      tiers: { limit: 'indifferent', accuracy: 'excitement', net: 'undetermined' },
    },
  ],
};

const vavra: VavraResult = {
  crosshair: { stated: 70, derived: 0.4 },
  items: [
    {
      item: 'limit',
      stated: estimate(80),
      derived: estimate(0.3, 0.05),
      statedFrom: estimate(10),
      derivedFrom: estimate(-0.1, 0.05),
      place: 'basic',
      clear: true,
    },
    {
      item: 'accuracy',
      stated: estimate(60),
      derived: estimate(0.5, 0.2),
      statedFrom: estimate(-10),
      derivedFrom: estimate(0.1, 0.2),
      place: 'excitement',
      clear: false,
    },
  ],
};

const kano: KanoResult = {
  ties: 5,
  items: [
    {
      item: 'limit',
      n: 120,
      shares: { M: 0.5, O: 0.2, A: 0.1, I: 0.15, R: 0.03, Q: 0.02 },
      category: 'M',
      tier: 'basic',
      tied: false,
      fong: true,
      strict: true,
      better: estimate(0.32, 0.05),
      worse: estimate(-0.74, 0.05),
      stated: 80,
      strength: { category: 0.3, total: 0.8 },
      chiSquared: { value: 90, p: 1e-12 },
    },
    {
      item: 'accuracy',
      n: 118,
      shares: { M: 0.1, O: 0.1, A: 0.2, I: 0.2, R: 0.35, Q: 0.05 },
      category: 'R',
      tier: 'review',
      tied: false,
      fong: true,
      strict: false,
      better: estimate(0.5, 0.1),
      worse: estimate(-0.33, 0.1),
      stated: null,
      strength: { category: 0.3, total: 0.8 },
      chiSquared: { value: 90, p: 1e-12 },
    },
    { item: 'net', n: 4, refusal: refuse('group-too-small', { n: 4, minimum: 10 }) },
  ],
};

/** Quality tiers of the made-up study, made up as well. */
export const tierResults = { 'penalty-reward': tiers, kano, vavra };

const none = { basic: 0, performance: 0, excitement: 0, indifferent: 0, 'wrong-sign': 0, undetermined: 0 };
const third = { low: 0.2, high: 0.5 };

/** The same resampled, under the options that the made-up study has. */
export const tierBootstrap = (options: StudyOptions): TierBootstrap => ({
  method: 'respondents',
  resamples: 100,
  options: tiersMadeUnder(options),
  shares: {
    limit: { ...none, basic: 0.93, performance: 0.07 },
    accuracy: { ...none, excitement: 0.61, undetermined: 0.39 },
  },
  company: {
    basic: third,
    performance: third,
    excitement: third,
    indifferent: third,
    'wrong-sign': third,
    undetermined: third,
  },
});
