import { DEFAULT_TIERS } from '../study/types.ts';
import type { StudyOptions } from '../study/types.ts';

/** The options that a bootstrap of the index depends on, as one text: with others it has to be made anew. */
export function madeUnder({
  confidence,
  minGroup,
  filter,
  lonely,
  raking,
  comparisons,
  judges,
  ownWeights,
  scheme,
}: StudyOptions): string {
  // The reader's own weights hold for the first level, the scheme below it; otherwise all schemes are there.
  const below = ownWeights === undefined ? undefined : scheme;
  // An option that is undefined is as good as one that is absent.
  return JSON.stringify({
    confidence,
    minGroup,
    filter,
    lonely,
    raking,
    comparisons,
    judges,
    ownWeights,
    below,
  });
}

/** The options that a bootstrap of the quality tiers depends on. */
export function tiersMadeUnder({ confidence, filter, lonely, raking, tiers }: StudyOptions): string {
  return JSON.stringify({ confidence, filter, lonely, raking, tiers: tiers ?? DEFAULT_TIERS });
}
