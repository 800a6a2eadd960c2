import { isRole, RATING_ROLES } from '../../study/types.ts';
import type { Field, Study } from '../../study/types.ts';
import type { Profile } from '../../ingest/load/profile.ts';

/** Codes of a byte, less the one that says that there is none. */
const MOST_STEPS = 254;

/** What a profile says of all values of a column. */
export type KnownValues = Pick<Profile, 'name'> & Partial<Pick<Profile, 'distinct' | 'top'>>;

/** How many steps lie between the ends of the scale of a column of numbers; null where they are not whole, or too many. */
function steps({ type, role, scale }: Field): number | null {
  if (scale === undefined || type !== 'number' || !isRole(role, RATING_ROLES)) return null;
  const many = scale.max - scale.min;
  return Number.isInteger(scale.min) && Number.isInteger(many) && many <= MOST_STEPS ? many : null;
}

/** As `steps`, of the field of that name. */
export function stepsOf(name: string, { fields }: Study): number | null {
  const field = fields.find((one) => one.name === name);
  return field === undefined ? null : steps(field);
}

/**
 * Of which columns it is known that every score is a whole step of the scale, so that a byte holds it: a character a field, 1 or 0. The
 * view `scores` has it as `_whole`.
 */
export function wholeSteps({ fields }: Study, known: readonly KnownValues[]): string {
  return fields
    .map((field) => {
      const { distinct, top } = known.find(({ name }) => name === field.name) ?? {};
      const all = top !== undefined && distinct === top.length;
      return steps(field) !== null && all && top.every(({ value }) => Number.isInteger(value)) ? '1' : '0';
    })
    .join('');
}

/** Whether `_whole` says so of a column. */
export function isWhole(name: string, whole: string, { fields }: Study): boolean {
  return whole[fields.findIndex((field) => field.name === name)] === '1';
}
