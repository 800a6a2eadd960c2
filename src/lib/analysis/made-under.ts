import { DEFAULT_TIERS } from '../study/types.ts';
import type { StudyOptions } from '../study/types.ts';

/** The options that a bootstrap of the index depends on, whatever the scheme. */
const INDEX = [
  'confidence',
  'minGroup',
  'filter',
  'lonely',
  'raking',
  'comparisons',
  'judges',
  'ownWeights',
] as const satisfies readonly (keyof StudyOptions)[];

/** The options that a bootstrap of the index depends on, as one text: with others it has to be made anew. */
export function madeUnder(options: StudyOptions): string {
  // The reader's own weights hold for the first level, the scheme below it; otherwise all schemes are there.
  const below = options.ownWeights === undefined ? undefined : options.scheme;
  // In a list an option that is undefined is as good as one that is absent.
  return JSON.stringify([...INDEX.map((name) => options[name]), below]);
}

/** The options that a bootstrap of the quality tiers depends on. */
export function tiersMadeUnder({ confidence, filter, lonely, raking, tiers }: StudyOptions): string {
  return JSON.stringify({ confidence, filter, lonely, raking, tiers: tiers ?? DEFAULT_TIERS });
}
