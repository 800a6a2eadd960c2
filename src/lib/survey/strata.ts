import type { Study } from '../study/types.ts';
import { designRoles, IN_DESIGN, WHOLE } from './design.ts';
import { countOfUnits } from './primary-units.ts';
import type { PrimaryUnits } from './primary-units.ts';

/**
 * SQL of the source `strata`, one row a stratum of the whole design: `_stratum`, `units` (primary units, those that a filter keeps out and
 * those of weight 0 too), and how sums over its units become a variance (`taylor-variance.ts`): `scale`, (1 − f) n/(n − 1), and `centre`,
 * the number of units about whose mean they are taken. A stratum with one unit enters by `options.lonely` as in R's `survey.lonely.psu`:
 * NULL without a rule; `adjust`: about 0; `certainty`, `remove`: 0; `average`: 0, the others stretched in its stead. A stratum drawn whole
 * adds nothing.
 */
export function strataSource(study: Study, units: PrimaryUnits): string {
  const { population } = designRoles(study);
  const rule = study.options.lonely ?? 'refuse';
  const drawn = population ? 'greatest(0, 1 - units / population)' : '1';
  const lonely = { refuse: 'NULL', adjust: drawn, average: '0', certainty: '0', remove: '0' }[rule];
  const alone = population ? `units = 1 AND ${drawn} >= ${WHOLE}` : 'units = 1';
  const share =
    rule === 'average'
      ? ` * count(*) OVER () / nullif(count(*) OVER () - count_if(${alone}) OVER (), 0)`
      : '';
  const whole = population ? `WHEN ${drawn} < ${WHOLE} THEN 0 ` : '';
  return `strata AS (
  SELECT
    _stratum,
    units,
    (CASE ${whole}WHEN units = 1 THEN ${lonely} ELSE ${drawn === '1' ? '' : `${drawn} * `}units / (units - 1) END)${share} AS scale,
    ${rule === 'adjust' ? 'nullif(units, 1)' : 'units'} AS centre
  FROM (
    SELECT _stratum, ${countOfUnits(units)} AS units${population ? ', min(_population) AS population' : ''}
    FROM scores
    WHERE ${IN_DESIGN}
    GROUP BY _stratum
  )
)`;
}
