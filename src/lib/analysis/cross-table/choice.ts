import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { isRole, RATING_ROLES } from '../../study/types.ts';
import type { Field, Study } from '../../study/types.ts';
import { AMONG, groupFields } from '../../survey/domains.ts';

/** A table with more categories on a side is none that anybody reads. */
export const MOST_CATEGORIES = 12;

/** The two columns, and SQL of the rows of `scores` among which they are counted. */
export interface Chosen {
  readonly rows: Field;
  readonly columns: Field;
  readonly among: string;
  /** The waves are one of the two: a person may be in several. */
  readonly waves: boolean;
}

/** True for a column whose answers can be counted: a grouping column, or a rating. */
function countable(field: Field): boolean {
  return isGroup(field) || (isRole(field.role, RATING_ROLES) && field.scale !== undefined);
}

/** True for a column that places respondents in groups. */
export function isGroup({ role }: Field): boolean {
  return role === 'segment' || role === 'channel' || role === 'wave' || role === 'provider';
}

/**
 * The columns of the options, else the first grouping column and overall satisfaction, else the first two grouping columns. Refuses a column that cannot be counted
 * (`cross-table-column`), one against itself (`cross-table-same`), and a study without two (`cross-table-columns`).
 */
export function chosen(study: Study): Chosen | Refusal {
  const { fields } = study;
  const groups = groupFields(study).map(({ field }) => field);
  const overall = fields.find(({ role, scale }) => role === 'overall' && scale !== undefined);
  // Two groupings may have been asked of different people: a group against overall satisfaction has everybody.
  const offered = overall === undefined ? groups : [...groups.slice(0, 1), overall];
  const asked = study.options.crossTable;
  const names = asked === undefined ? offered.map(({ name }) => name) : [asked.rows, asked.columns];
  const [rows, columns] = names.slice(0, 2).map((name) => fields.find((field) => field.name === name));
  if (asked !== undefined)
    for (const [name, field] of [
      [asked.rows, rows],
      [asked.columns, columns],
    ] as const)
      if (field === undefined || !countable(field)) return refuse('cross-table-column', { name });
  if (rows === undefined || columns === undefined) return refuse('cross-table-columns');
  if (rows === columns) return refuse('cross-table-same', { field: { field: rows.name } });
  const has = (role: Field['role']): boolean => rows.role === role || columns.role === role;
  const parts = [...(has('provider') ? [] : [AMONG.wave]), ...(has('wave') ? [] : [AMONG.provider])];
  return { rows, columns, among: ['_kept', ...parts].join(' AND '), waves: has('wave') };
}
