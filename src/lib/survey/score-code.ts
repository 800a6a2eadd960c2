import type { Scale } from '../study/types.ts';

/** Codes nearer than this to a whole one are whole. */
const SAME = 1e-6;

/** The code of a score, 0–100: the inverse of how the view rescales. */
export function codeOf(score: number, { min, max, direction }: Scale): number {
  const steps = (score * (max - min)) / 100;
  const code = direction === 'up' ? min + steps : max - steps;
  return Math.abs(code - Math.round(code)) < SAME ? Math.round(code) : code;
}
