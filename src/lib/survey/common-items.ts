import type { Domain } from './types.ts';

/** A group and the items that apply to it. */
export interface ItemsOfDomain {
  readonly domain: Domain;
  readonly n: number;
  readonly items: readonly { readonly item: string; readonly mean: number | null }[];
}

/** The items that apply to a group: those that somebody in it answered. */
export function applying(domain: ItemsOfDomain): readonly string[] {
  return domain.items.filter(({ mean }) => mean !== null).map(({ item }) => item);
}

/**
 * The items on which the groups of one field can be compared: those that apply to all its groups of at least `minGroup`
 * respondents.
 *
 * @returns domain id → common items of its field
 */
export function commonItems(
  domains: readonly ItemsOfDomain[],
  minGroup: number,
): ReadonlyMap<string, ReadonlySet<string>> {
  const siblings = (domain: ItemsOfDomain): readonly ItemsOfDomain[] =>
    domains.filter((other) => other.domain.field === domain.domain.field && other.n >= minGroup);
  return new Map(
    domains.map((domain) => {
      const sets = siblings(domain).map((other) => new Set(applying(other)));
      const items = domain.items.map(({ item }) => item);
      return [domain.domain.id, new Set(items.filter((item) => sets.every((set) => set.has(item))))];
    }),
  );
}
