import type { StudyOptions } from '../study/types.ts';

/** The options that a bootstrap of the index depends on, as one text: with others it has to be made anew. */
export function madeUnder(options: StudyOptions): string {
  const {
    scheme,
    cutPoints: _cutPoints,
    tiers: _tiers,
    priorities: _priorities,
    pathModel: _pathModel,
    ...used
  } = options;
  // The reader's own weights hold for the first level, the scheme below it; otherwise all schemes are there.
  const below = options.ownWeights === undefined ? [] : [['scheme', scheme]];
  return JSON.stringify([...Object.entries(used).sort(), ...below]);
}

/** The options that a bootstrap of the path model depends on. */
export function pathMadeUnder({ confidence, filter, pathModel }: StudyOptions): string {
  return JSON.stringify({ confidence, filter, pathModel });
}
