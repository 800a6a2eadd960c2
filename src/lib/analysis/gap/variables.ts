import { identifier } from '../../engine/quote.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../../survey/available-means.ts';
import type { MeansRow } from '../../survey/domain-moments.ts';
import type { GapItemMoments } from './moments.ts';

/** The items with both columns: P − E where both were answered, and what is averaged beside it. */
export function variablesOf(study: Study): readonly Variable[] {
  return structure(study).items.flatMap(({ id, performance, expectation }): Variable[] => {
    if (expectation === undefined) return [];
    const [p, e] = [identifier(performance.name), identifier(expectation.name)];
    return [
      {
        item: id,
        score: `${p} - ${e}`,
        about: 0,
        beside: {
          performance: `CASE WHEN ${e} IS NOT NULL THEN ${p} END`,
          square: `(${p} - ${e}) * (${p} - ${e})`,
        },
        read: {
          columns: [performance.name, expectation.name],
          beside: {
            performance: (performed) => performed,
            square: (performed, expected) => (performed - expected) ** 2,
          },
        },
      },
    ];
  });
}

/** What is kept of an item's numbers in a domain. */
export function itemMoments(item: string, row: MeansRow): GapItemMoments {
  return {
    item,
    n: row('n') ?? 0,
    weight: row('weight') ?? 0,
    performance: row('performance'),
    mean: row('mean'),
    square: row('square'),
  };
}
