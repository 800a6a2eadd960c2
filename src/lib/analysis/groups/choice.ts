import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { groupFields } from '../../survey/domains.ts';
import type { GroupField } from '../../survey/domains.ts';

/** With more groups nobody reads the comparison, and few respondents are left in each. */
export const MOST_GROUPS = 20;

/** The columns whose groups can be compared: segments, channels, providers. Waves have an analysis of their own. */
export function groupings(study: Study): readonly GroupField[] {
  return groupFields(study).filter(({ kind }) => kind !== 'wave');
}

/** The grouping of the options, else the first. Refuses a study without one (`no-grouping`), and a column that is none (`grouping-column`). */
export function grouping(study: Study): GroupField | Refusal {
  const all = groupings(study);
  const asked = study.options.groups?.field;
  if (asked !== undefined)
    return all.find(({ field }) => field.name === asked) ?? refuse('grouping-column', { name: asked });
  return all[0] ?? refuse('no-grouping');
}
