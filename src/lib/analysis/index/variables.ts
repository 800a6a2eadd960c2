import { identifier } from '../../engine/quote.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../../survey/available-means.ts';
import type { MeansRow } from '../../survey/domain-moments.ts';
import type { ItemMoments } from '../../survey/moments.ts';

/** The measured items with their scores. */
export function variablesOf(study: Study): readonly Variable[] {
  return structure(study).items.map(({ id, performance }) => ({
    item: id,
    score: identifier(performance.name),
    read: { columns: [performance.name] },
  }));
}

/** What is kept of an item's numbers in a domain. */
export function itemMoments(item: string, row: MeansRow): ItemMoments {
  return { item, n: row('n') ?? 0, weight: row('weight') ?? 0, mean: row('mean') };
}
