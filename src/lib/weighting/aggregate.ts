import { entryOf } from '../study/entry.ts';
import { quadraticForm } from '../stats/linear/packed.ts';
import type { Packed } from '../stats/linear/packed.ts';
import type { Structure } from '../study/structure.ts';

/** Item → its weight in a node's score, sum 1. */
export type ItemWeights = ReadonlyMap<string, number>;

/** How the scores of one group's items make up every node above them. */
export interface Aggregation {
  /** Node → weights of the items that make up its score; without an entry where it has none. */
  readonly within: ReadonlyMap<string, ItemWeights>;
  /** Node → its global weight, renormalised within parents over the nodes that have a score. */
  readonly weight: ReadonlyMap<string, number>;
}

/**
 * Weights normalised within parents over the items in `used`, level by level. A parent all of whose used children weigh 0 has
 * no score.
 *
 * @param local node → weight within its parent
 */
export function aggregation(
  { nodes, root }: Structure,
  local: Readonly<Record<string, number>>,
  used: ReadonlySet<string>,
): Aggregation {
  const within = new Map<string, ItemWeights>();
  const shares = new Map<string, number>();
  for (const node of [...nodes.values()].reverse()) {
    if (node.children.length === 0) {
      if (used.has(node.id)) within.set(node.id, new Map([[node.id, 1]]));
      continue;
    }
    const scored = node.children.filter((child) => within.has(child) && entryOf(local, child) !== undefined);
    const sum = scored.reduce((total, child) => total + (entryOf(local, child) ?? 0), 0);
    if (!(sum > 0)) continue;
    const items = new Map<string, number>();
    for (const child of scored) {
      const share = (entryOf(local, child) ?? 0) / sum;
      shares.set(child, share);
      if (share === 0) continue;
      for (const [item, weight] of within.get(child) ?? []) items.set(item, share * weight);
    }
    within.set(node.id, items);
  }
  const weight = new Map<string, number>(within.has(root) ? [[root, 1]] : []);
  for (const node of nodes.values())
    for (const child of node.children) {
      const [above, share] = [weight.get(node.id), shares.get(child)];
      if (above !== undefined && share !== undefined) weight.set(child, above * share);
    }
  return { within, weight };
}

/** Means of items, with their covariance matrix in the same order. */
export interface ItemMeans<Item extends { readonly item: string; readonly n: number }> {
  readonly items: readonly Item[];
  readonly covariance: Packed;
}

/** Σ weight · value over a node's items, its standard error, and the smallest number of answers behind it. */
export function combine<Item extends { readonly item: string; readonly n: number }>(
  { items, covariance }: ItemMeans<Item>,
  weights: ItemWeights,
  value: (item: Item) => number,
): { readonly value: number; readonly se: number; readonly n: number } {
  const positions = new Map<number, number>();
  let sum = 0;
  let n = Infinity;
  items.forEach((item, position) => {
    const weight = weights.get(item.item);
    if (weight === undefined) return;
    positions.set(position, weight);
    sum += weight * value(item);
    n = Math.min(n, item.n);
  });
  return { value: sum, se: Math.sqrt(quadraticForm(covariance, items.length, positions)), n };
}
