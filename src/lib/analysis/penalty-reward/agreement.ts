import type { ChapterContext } from '../context.ts';
import { cohenKappa } from '../../stats/kappa.ts';
import type { Agreement } from '../../stats/kappa.ts';
import { isRefusal } from '../../study/refusal.ts';
import { isPlaced } from '../kano/result.ts';
import type { Tier } from '../../stats/quality-tier.ts';

/** The three ways to a tier: from answers to items and the whole; from questions about having and lacking; from two importances. */
export const METHODS = ['penalty-reward', 'kano', 'vavra'] as const;
export type Method = (typeof METHODS)[number];

/** Method → item → tier; a method that this study does not allow is absent. Items that a method cannot place are undetermined. */
export type TiersByMethod = ReadonlyMap<Method, ReadonlyMap<string, Tier>>;

/** The tiers of every item by all methods; Kano's "review the wording" counts as undetermined. */
export function tiersByMethod(result: ChapterContext['result']): TiersByMethod {
  const found = new Map<Method, ReadonlyMap<string, Tier>>();
  const [contrast, kano, vavra] = [result('penalty-reward'), result('kano'), result('vavra')];
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
