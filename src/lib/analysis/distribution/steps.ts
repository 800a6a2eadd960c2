import type { Field, Scale, Study } from '../../study/types.ts';
import { isRole, RATING_ROLES } from '../../study/types.ts';

/** A rating question. */
export type RatingField = Field & { readonly scale: Scale };

/** Scales of more answers have no boxes, and are drawn in bands. */
const MOST_STEPS = 21;
/** With fewer answers the two best and the two worst are not apart. */
const FEWEST_FOR_BOXES = 4;
/** Scores nearer than this are the same. */
const SAME = 1e-6;
/** So many bands stand for the answers of a scale without steps. */
export const BANDS = 10;

/** Every rating question, in the codebook's order. */
export function ratingFields({ fields }: Study): readonly RatingField[] {
  return fields.filter(
    (field): field is RatingField => isRole(field.role, RATING_ROLES) && field.scale !== undefined,
  );
}

/** Kano's questions are answered in kinds, from “I like it” to “I dislike it”, which are no degrees. */
export function hasDegrees({ role }: Field): boolean {
  return role !== 'functional' && role !== 'dysfunctional';
}

/**
 * The scores of the answers that a scale offers, the worst first: those of its labels, else of its whole codes.
 *
 * @param given the scores that anybody gave
 * @returns undefined where answers lie between the steps, or there are more than 21
 */
export function stepsOf(scale: Scale, given: readonly number[]): readonly number[] | undefined {
  const { min, max, direction, labels, missing = [] } = scale;
  const scoreOf = (code: number): number =>
    ((direction === 'up' ? code - min : max - code) * 100) / (max - min);
  const named = Object.entries(labels ?? {}).flatMap(([label, code]) =>
    missing.includes(label) || code < min || code > max ? [] : [scoreOf(code)],
  );
  const whole = Number.isInteger(min) && Number.isInteger(max) && max - min < MOST_STEPS;
  const codes = whole ? Array.from({ length: max - min + 1 }, (_, at) => min + at) : [];
  const offered =
    named.length > 0 ? named : codes.filter((code) => !missing.map(Number).includes(code)).map(scoreOf);
  const steps = [...new Set(offered)].sort((a, b) => a - b);
  const known = (score: number): boolean => steps.some((step) => Math.abs(step - score) < SAME);
  return steps.length > 1 && steps.length <= MOST_STEPS && given.every(known) ? steps : undefined;
}

/** Between which scores the two worst answers end and the two best begin; undefined where the scale has no such boxes. */
export function boxesOf(
  steps: readonly number[] | undefined,
): { readonly worst: number; readonly best: number } | undefined {
  if (steps === undefined || steps.length < FEWEST_FOR_BOXES) return undefined;
  const between = (at: number): number => ((steps.at(at) ?? NaN) + (steps.at(at + 1) ?? NaN)) / 2;
  return { worst: between(1), best: between(-3) };
}
