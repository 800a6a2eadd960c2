import { cohenKappa } from '../../stats/kappa.ts';
import type { Agreement } from '../../stats/kappa.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { isPlaced } from '../kano/result.ts';
import type { KanoResult } from '../kano/result.ts';
import type { TierResult } from './result.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import type { VavraResult } from '../vavra/result.ts';

/** The three ways to a tier: from answers to items and the whole; from questions about having and lacking; from two importances. */
export const METHODS = ['penalty-reward', 'kano', 'vavra'] as const;
export type Method = (typeof METHODS)[number];

/** Method → item → tier; a method that this study does not allow is absent. Items that a method cannot place are undetermined. */
export type TiersByMethod = ReadonlyMap<Method, ReadonlyMap<string, Tier>>;

/** The tiers of every item by all methods; Kano's "review the wording" counts as undetermined. */
export function tiersByMethod(results: {
  readonly 'penalty-reward': TierResult | Refusal;
  readonly kano: KanoResult | Refusal;
  readonly vavra: VavraResult | Refusal;
}): TiersByMethod {
  const found = new Map<Method, ReadonlyMap<string, Tier>>();
  const { 'penalty-reward': contrast, kano, vavra } = results;
  if (!isRefusal(contrast))
    found.set('penalty-reward', new Map(contrast.scopes[0]?.items.map(({ item, tier }) => [item, tier])));
  if (!isRefusal(kano))
    found.set(
      'kano',
      new Map(
        kano.items.map((item) => [
          item.item,
          isPlaced(item) && item.tier !== 'review' ? item.tier : 'undetermined',
        ]),
      ),
    );
  if (!isRefusal(vavra)) found.set('vavra', new Map(vavra.items.map(({ item, place }) => [item, place])));
  return found;
}

const isTier = (tier: Tier | undefined): tier is Tier =>
  tier !== undefined && tier !== 'undetermined' && tier !== 'wrong-sign';

/** How two methods, or a method and what is known otherwise, agree on the items that both give a tier. */
export function agreement(
  one: ReadonlyMap<string, string> | undefined,
  other: ReadonlyMap<string, string> | undefined,
): Agreement {
  const pairs = [...(one ?? [])].flatMap(([item, tier]): [string, string][] => {
    const second = other?.get(item);
    return isTier(tier as Tier) && isTier(second as Tier | undefined) ? [[tier, second ?? '']] : [];
  });
  return cohenKappa(pairs);
}
