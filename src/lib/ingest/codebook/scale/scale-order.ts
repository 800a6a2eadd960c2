import { familyLevels } from '../answers/label-levels.ts';
import type { Profile } from '../../load/profile.ts';

/** The order of a grouping column's categories where it is not that of the alphabet: Low, Medium, High; Poor … Excellent. */
export function categoryOrder({ top, type, distinct }: Profile): readonly string[] | undefined {
  if (type === 'number' || distinct > top.length) return undefined;
  const categories = top.map(({ value }) => String(value));
  const levels = familyLevels(categories)?.levels;
  return (
    levels && categories.toSorted((a, b) => levels[categories.indexOf(a)]! - levels[categories.indexOf(b)]!)
  );
}
