import { packedEntry } from '../../stats/linear/packed.ts';
import type { DimensionalityResult } from './result.ts';

/** The correlation of two items by their places. */
export function correlation({ correlations, items }: DimensionalityResult, a: number, b: number): number {
  return packedEntry(correlations, items.length, a, b);
}

/** Two items and their correlation. */
export interface ItemPair {
  readonly a: string;
  readonly b: string;
  readonly r: number;
  /** Both are right below one node. */
  readonly within: boolean;
}

/** All pairs of items, in the order of the system. */
export function itemPairs(result: DimensionalityResult): readonly ItemPair[] {
  const { items, declared } = result;
  const above = new Map(declared.flatMap(({ node, items: own }) => own.map((item) => [item, node] as const)));
  return items.flatMap((a, at) =>
    items.slice(at + 1).map((b, further) => ({
      a,
      b,
      r: correlation(result, at, at + 1 + further),
      within: above.get(a) === above.get(b),
    })),
  );
}

/** Mean correlation of the pairs within a dimension, and of those between two; null where there are none. */
export function meanCorrelation(result: DimensionalityResult, within: boolean): number | null {
  const pairs = itemPairs(result).filter((pair) => pair.within === within);
  return pairs.length === 0 ? null : pairs.reduce((sum, { r }) => sum + r, 0) / pairs.length;
}
