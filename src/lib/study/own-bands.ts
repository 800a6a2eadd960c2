import type { Scale } from './types.ts';

/** A hair's breadth between an answer at a cut point and the band beside it, in score points. */
const HAIR = 1e-6;

/**
 * Bands by cut points: answers up to the first are the lowest, from the second on the highest, counted so that more is better. `low` and `high` are
 * whole answers in each, `below` and `above` the scores (0–100) between the bands.
 *
 * @returns undefined where the scale does not hold both cut points with an answer between them
 */
export function ownBands(
  { min, max }: Scale,
  [first, second]: readonly [number, number],
):
  | { readonly low: number; readonly high: number; readonly below: number; readonly above: number }
  | undefined {
  if (!(first >= min && second <= max && second - first > 1)) return undefined;
  const width = 100 / (max - min);
  return {
    low: Math.floor(first - min) + 1,
    high: Math.floor(max - second) + 1,
    below: (first - min) * width + HAIR,
    above: (second - min) * width - HAIR,
  };
}
