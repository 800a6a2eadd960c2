import type { Rows } from '../engine/types.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Role, Study } from '../study/types.ts';
import type { DesignMoments } from './moments.ts';
import { column, numbers } from '../engine/read-rows.ts';
import { countOfUnits, primaryUnits } from './primary-units.ts';
import type { Remark } from '../study/remark.ts';

/** Which parts of a survey design the codebook names. */
export interface DesignRoles {
  readonly weight: boolean;
  readonly frequency: boolean;
  readonly stratum: boolean;
  readonly cluster: boolean;
  readonly population: boolean;
}

/** The design columns that the study has. */
export function designRoles({ fields, options }: Study): DesignRoles {
  const has = (role: Role): boolean => fields.some((field) => field.role === role);
  return {
    // Raked weights differ although no column gave them.
    weight: has('weight') || options.raking !== undefined,
    frequency: has('frequency'),
    stratum: has('stratum'),
    cluster: has('cluster'),
    population: has('population'),
  };
}

/** The rows that belong to the design. */
export const IN_DESIGN = '_weight IS NOT NULL AND _frequency IS NOT NULL';

/** True where the study has a design: weights, strata, clusters or a finite population. */
export function hasDesign(study: Study): boolean {
  const { weight, stratum, cluster, population } = designRoles(study);
  return weight || stratum || cluster || population;
}

/** Under this share not drawn a stratum counts as drawn whole (as R survey). */
export const WHOLE = 1e-7;

/** SQL: how many cluster ids occur in several strata, where nothing says that each stratum numbers its own. */
const RECURRING = `(SELECT count(*)::DOUBLE FROM (SELECT _cluster FROM scores WHERE ${IN_DESIGN} GROUP BY _cluster HAVING min(_stratum) <> max(_stratum)))`;

/** So many rows are named of those that have no usable weight. */
const NAMED = 5;

/**
 * SQL for the design: one row (`rows`, `left_out`, `n`, `psus`, `strata`, `lonely`, `population`, `census`, `fractions`, `recurring`, `fault`, `unusable`, `unusable_rows`).
 *
 * @param scores SQL of the items' scores: a row counts as left out without any of them
 */
export function designSql(study: Study, scores: readonly string[]): string {
  const roles = designRoles(study);
  const units = primaryUnits(study);
  const drawnWhole = roles.population ? ' AND NOT (least = 1 AND most = 1)' : '';
  const ruled = (study.options.lonely ?? 'refuse') !== 'refuse';
  const weights = roles.weight
    ? `(SELECT count(*)::DOUBLE FROM scores WHERE _weight IS NULL) AS unusable,
  (SELECT string_agg(_row::VARCHAR, ', ' ORDER BY _row) FROM (SELECT _row FROM scores WHERE _weight IS NULL ORDER BY _row LIMIT ${NAMED})) AS unusable_rows`
    : `0::DOUBLE AS unusable,
  '' AS unusable_rows`;
  return `WITH strata AS (
  SELECT
    _stratum,
    ${countOfUnits(units)} AS psus,
    ${countOfUnits(units, '_weight > 0')} AS weighted,
    sum(CASE WHEN _kept AND _weight > 0 THEN _frequency END) AS n,
    count(coalesce(${scores.join(', ')})) AS answered${roles.population ? ',\n    min(_population) AS least,\n    max(_population) AS most,\n    count(*) - count(_population) AS without' : ''}
  FROM scores
  WHERE ${IN_DESIGN}
  GROUP BY _stratum
)
SELECT
  (SELECT count_if(_kept) FROM scores) AS "rows",
  (SELECT count_if(_kept) FROM scores) - coalesce(sum(answered), 0) AS left_out,
  coalesce(sum(n), 0) AS n,
  coalesce(sum(weighted), 0) AS psus,
  count_if(weighted > 0) AS strata,
  ${ruled ? 'NULL' : `min(_stratum) FILTER (psus = 1${drawnWhole})`} AS lonely,
  ${roles.population ? 'min(_stratum) FILTER (least <> most OR least < psus OR without > 0)' : 'NULL'} AS population,
  ${roles.population ? `(count_if(coalesce(psus < most * (1 - ${WHOLE}), true)) = 0)::DOUBLE` : '0::DOUBLE'} AS census,
  ${study.options.raking === undefined ? 'NULL' : '(SELECT any_value(_fault) FROM scores)'} AS fault,
  ${roles.frequency ? '(SELECT count_if(_frequency <> floor(_frequency))::DOUBLE FROM scores)' : '0::DOUBLE'} AS fractions,
  ${roles.stratum && roles.cluster && study.options.nested !== true ? RECURRING : '0::DOUBLE'} AS recurring,
  ${weights}
FROM strata`;
}

/** The row of `designSql`. Throws if a column is missing, naming it. */
export function designMoments(rows: Rows): DesignMoments {
  const first = (name: string): number => numbers(rows, name)[0] ?? 0;
  const text = (name: string): string | null => {
    const cell = column(rows, name)[0] ?? null;
    return cell === null ? null : String(cell);
  };
  const fault = text('fault');
  return {
    rows: first('rows'),
    leftOut: first('left_out'),
    n: first('n'),
    psus: first('psus'),
    strata: first('strata'),
    lonely: text('lonely'),
    population: text('population'),
    census: first('census') === 1,
    fractions: first('fractions'),
    recurring: first('recurring'),
    raking: fault === null ? null : (JSON.parse(fault) as Refusal),
    unusable: { n: first('unusable'), rows: text('unusable_rows') ?? '' },
  };
}

/** Why no standard error can be computed from this design, or null. */
export function unusableDesign({
  rows,
  leftOut,
  psus,
  strata,
  lonely,
  population,
  raking,
  fractions,
  recurring,
}: DesignMoments): Refusal | null {
  if (raking !== null) return raking;
  if (fractions > 0) return refuse('frequency-fraction', { n: fractions });
  if (rows === leftOut) return refuse('nothing-answered', { rows });
  if (recurring > 0) return refuse('clusters-recur', { n: recurring });
  if (population !== null) return refuse('population-unusable', { stratum: population });
  if (psus - strata < 1) return refuse('few-psus', { psus, strata });
  return lonely === null ? null : refuse('lonely-psu', { stratum: lonely });
}

/**
 * What has to be known of a design that stands: rows without a usable weight, which no estimate holds; and that everybody was asked, so that there
 * is nothing to test.
 */
export function designRemarks({ unusable, census, psus }: DesignMoments): readonly Remark[] {
  const { n, rows } = unusable;
  return [
    ...(n > 0
      ? [{ code: 'unusable-weights', parameters: { n, rows: n > NAMED ? `${rows}, …` : rows } }]
      : []),
    ...(census ? [{ code: 'census', parameters: { units: psus } }] : []),
  ];
}
