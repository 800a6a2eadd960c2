import { ownBands } from '../../study/own-bands.ts';
import type { Scale, TierBands } from '../../study/types.ts';

/** How many of the lowest and of the highest answers of a scale make its outer bands. */
export interface Bands {
  readonly low: number;
  readonly high: number;
  /** Scores (0–100) between the bands: under `below` lowest, over `above` highest. Halfway between two answers. */
  readonly below: number;
  readonly above: number;
}

/**
 * The bands of a rating scale by answer. Standard: the lowest two fifths and the highest fifth of the answers, rounded (1–4 and 9–10 of
 * ten, 1–3 and 7 of seven, 1–2 and 5 of five). Narrow: one answer fewer in each, wide: one more, where that leaves one in each band.
 * Own: by cut points, on the scales that hold them.
 *
 * @param cuts of one's own bands
 * @returns undefined where the scale has no room for three bands
 */
export function bandsOf(
  scale: Scale,
  choice: TierBands,
  cuts?: readonly [number, number],
): Bands | undefined {
  if (choice === 'own') return cuts && ownBands(scale, cuts);
  const { min, max } = scale;
  const steps = max - min;
  const answers = steps + 1;
  const standard = {
    low: Math.max(1, Math.round(0.4 * answers)),
    high: Math.max(1, Math.round(0.2 * answers)),
  };
  const room = answers - 1;
  if (!(standard.low + standard.high <= room)) return undefined;
  const found = { ...standard };
  if (choice === 'narrow') {
    found.low = Math.max(1, found.low - 1);
    found.high = Math.max(1, found.high - 1);
  }
  if (choice === 'wide') {
    if (found.low + found.high < room) found.high += 1;
    if (found.low + found.high < room) found.low += 1;
  }
  const width = 100 / steps;
  return { ...found, below: (found.low - 0.5) * width, above: 100 - (found.high - 0.5) * width };
}
