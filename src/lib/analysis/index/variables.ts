import { identifier } from '../../engine/quote.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../../survey/available-means.ts';

/** The measured items with their scores. */
export function variablesOf(study: Study): readonly Variable[] {
  return structure(study).items.map(({ id, performance }) => ({
    item: id,
    score: identifier(performance.name),
  }));
}
