import type { Rows } from '../engine/types.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Role, Study } from '../study/types.ts';
import type { DesignMoments } from './index-moments.ts';
import { column, numbers } from './rows.ts';

/** Which parts of a survey design the codebook names. */
export interface DesignRoles {
  readonly weight: boolean;
  readonly frequency: boolean;
  readonly stratum: boolean;
  readonly cluster: boolean;
}

/** The design columns that the study has. */
export function designRoles({ fields }: Study): DesignRoles {
  const has = (role: Role): boolean => fields.some((field) => field.role === role);
  return {
    weight: has('weight'),
    frequency: has('frequency'),
    stratum: has('stratum'),
    cluster: has('cluster'),
  };
}

/** The rows that belong to the design. */
export const IN_DESIGN = '_weight IS NOT NULL AND _frequency IS NOT NULL';

/** Primary sampling units, as an aggregate: clusters, or without them respondents. */
export function countOfUnits({ cluster, frequency }: DesignRoles): string {
  if (cluster) return 'count(DISTINCT _cluster)::DOUBLE';
  return frequency ? 'sum(_frequency)' : 'count(*)::DOUBLE';
}

/**
 * SQL for the design: one row (`rows`, `left_out`, `n`, `psus`, `strata`, `lonely`).
 *
 * @param scores SQL of the items' scores: a row counts as left out without any of them
 */
export function designSql(study: Study, scores: readonly string[]): string {
  const roles = designRoles(study);
  return `WITH strata AS (
  SELECT
    _stratum,
    ${countOfUnits(roles)} AS psus,
    sum(_frequency) AS n,
    count(coalesce(${scores.join(', ')})) AS answered
  FROM scores
  WHERE ${IN_DESIGN}
  GROUP BY _stratum
)
SELECT
  (SELECT count(*) FROM scores) AS "rows",
  (SELECT count(*) FROM scores) - coalesce(sum(answered), 0) AS left_out,
  coalesce(sum(n), 0) AS n,
  coalesce(sum(psus), 0) AS psus,
  count(*) AS strata,
  min(_stratum) FILTER (psus = 1) AS lonely
FROM strata`;
}

/** The row of `designSql`. Throws if a column is missing, naming it. */
export function designMoments(rows: Rows): DesignMoments {
  const first = (name: string): number => numbers(rows, name)[0] ?? 0;
  const lonely = column(rows, 'lonely')[0] ?? null;
  return {
    rows: first('rows'),
    leftOut: first('left_out'),
    n: first('n'),
    psus: first('psus'),
    strata: first('strata'),
    lonely: lonely === null ? null : String(lonely),
  };
}

/** Why no standard error can be computed from this design, or null. */
export function unusableDesign({ rows, leftOut, psus, strata, lonely }: DesignMoments): Refusal | null {
  if (rows === leftOut) return refuse('nothing-answered', { rows });
  if (psus - strata < 1) return refuse('few-psus', { psus, strata });
  return lonely === null ? null : refuse('lonely-psu', { stratum: lonely });
}
