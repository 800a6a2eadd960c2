import { entryOf } from '../../study/entry.ts';
import type { ScopeTiers } from './result.ts';
import { TIERS } from '../../stats/quality-tier.ts';
import type { Tier } from '../../stats/quality-tier.ts';

/** What part of a company's work lies in each tier. */
export interface CompanyTiers {
  /** Share of the items (0–1). */
  readonly items: Readonly<Record<Tier, number>>;
  /** Share of the index' weight (0–1); null where the weighting scheme gives none. */
  readonly weight: Readonly<Record<Tier, number>> | null;
  /**
   * The tier that holds more than half of the weight (of the items, without weights) whatever the undetermined items turn out to be:
   * "a company most of whose work is in basic is itself at the basic stage" (S1). Null where none does.
   */
  readonly stage: Tier | null;
}

/**
 * S1's reading of a whole company from the tiers of its items.
 *
 * @param weights item → its weight in the index; items without one are left out of the shares by weight
 */
export function companyTiers(
  { items }: Pick<ScopeTiers, 'items'>,
  weights: Readonly<Record<string, number>> | null,
): CompanyTiers {
  const shares = (of: (item: string) => number): Readonly<Record<Tier, number>> => {
    const total = items.reduce((sum, { item }) => sum + of(item), 0);
    const share = (wanted: Tier): number =>
      items.reduce((sum, { item, tier }) => sum + (tier === wanted ? of(item) : 0), 0) / total;
    return Object.fromEntries(TIERS.map((tier) => [tier, share(tier)])) as Record<Tier, number>;
  };
  const weighted = weights !== null && items.some(({ item }) => (entryOf(weights, item) ?? 0) > 0);
  const byItems = shares(() => 1);
  const byWeight = weighted ? shares((item) => entryOf(weights, item) ?? 0) : null;
  const decisive = byWeight ?? byItems;
  const stage = TIERS.find(
    (tier) => tier !== 'undetermined' && tier !== 'wrong-sign' && decisive[tier] > 0.5,
  );
  return { items: byItems, weight: byWeight, stage: stage ?? null };
}
