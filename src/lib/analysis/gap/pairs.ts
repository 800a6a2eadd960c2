import { identifier } from '../../engine/quote.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../../survey/available-means.ts';

/** The items with both columns: P − E where both were answered, and what is averaged beside it. */
export function pairs(study: Study): readonly Variable[] {
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
      },
    ];
  });
}
