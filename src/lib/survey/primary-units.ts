import { identifier } from '../engine/quote.ts';
import type { Role, Study } from '../study/types.ts';

/** What was drawn: the primary sampling units of a design. */
export interface PrimaryUnits {
  /** SQL over `scores` of what the rows of one unit share within a stratum; undefined: every respondent is a unit. */
  readonly cluster: string | undefined;
  /** Rows stand for several respondents. */
  readonly frequency: boolean;
}

/** Clusters, or without them respondents. */
export function primaryUnits({ fields }: Study): PrimaryUnits {
  const has = (role: Role): boolean => fields.some((field) => field.role === role);
  return { cluster: has('cluster') ? '_cluster' : undefined, frequency: has('frequency') };
}

/**
 * Clusters, or without them persons where the study knows them by an id and has waves: who answers in several waves is one unit, so that
 * a change between waves has the covariance of their answers. A row without an id is a unit of its own.
 */
export function personUnits(study: Study): PrimaryUnits {
  const units = primaryUnits(study);
  const person = units.cluster === undefined ? personField(study) : undefined;
  return person === undefined
    ? units
    : { ...units, cluster: `coalesce(${identifier(person)}::VARCHAR, concat('row ', _row))` };
}

/** The person's id, where one person may have several rows. */
export function personField({ fields }: Study): string | undefined {
  const wave = fields.some(({ role }) => role === 'wave');
  return wave ? fields.find(({ role }) => role === 'id')?.name : undefined;
}

/** How many units there are, as an aggregate. @param condition of the rows that count */
export function countOfUnits({ cluster, frequency }: PrimaryUnits, condition?: string): string {
  const where = (what: string): string =>
    condition === undefined ? what : `CASE WHEN ${condition} THEN ${what} END`;
  if (cluster !== undefined) return `count(DISTINCT ${where(cluster)})::DOUBLE`;
  if (frequency) return `coalesce(sum(${where('_frequency')}), 0)`;
  return `count(${condition === undefined ? '*' : where('1')})::DOUBLE`;
}
