import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import type { Field, Study } from '../../study/types.ts';
import { designRoles, IN_DESIGN } from '../../survey/design.ts';
import { taylorCovariances } from '../../survey/taylor-variance.ts';

/**
 * SQL for the mean score and, for every answer that anybody gave, the share of those who gave it or a better one: one row a group and
 * measure (`field`, `category`, `measure`, `n`, `weight`, `mean`, `variance`, `psus`, `strata`), the group as a domain of the whole
 * design; '' and '' for everybody.
 *
 * Respondents of a stratum (cluster, cell of the margins) with the same answer are summed first, and they are all that is needed: what a
 * measure makes of an answer is the same for all of them. Such a row is `_frequency` respondents with their mean `_weight`, and counts
 * `_squares` = Σw²/(mean w)² in a sum of squares. Then Taylor, each one's share in the error being w (value − mean) / Σw.
 *
 * @param groups segments and channels
 */
export function answersSql({ name }: Field, groups: readonly Field[], study: Study): string {
  const { stratum, cluster } = designRoles(study);
  const raked = study.options.raking !== undefined;
  const score = identifier(name);
  const memberships = [
    "{field: '', category: ''}",
    ...groups.map((field) => `{field: ${literal(field.name)}, category: ${identifier(field.name)}}`),
  ];
  const place = [...(stratum ? ['_stratum'] : []), ...(cluster ? ['_cluster'] : [])];
  const margins = raked
    ? ['any_value(_basis) AS _basis', 'sum(_frequency * _base) / sum(_frequency) AS _base']
    : [];
  const summed = [...place, ...(raked ? ['_margins'] : [])];
  // Under raking those outside a group have a part in the margins' fit: there every row stays, in each field once.
  const here = '_focal AND _current';
  const share = '_weight * (value - mean) / weight';
  return `WITH people AS NOT MATERIALIZED (
  SELECT
    unnest([${memberships.join(', ')}], recursive := true),
${list(
  [
    raked ? `CASE WHEN ${here} THEN ${score} END AS score` : `${score} AS score`,
    '_weight',
    '_frequency',
    ...place,
    ...(raked ? ['_base', '_margins', '_basis'] : []),
  ],
  4,
)}
  FROM scores
  WHERE ${raked ? IN_DESIGN : `${here} AND ${IN_DESIGN} AND ${score} IS NOT NULL`}
),
answers AS MATERIALIZED (
  SELECT
${list(
  [
    'field',
    'category',
    'score',
    ...summed,
    ...margins,
    'sum(_frequency) AS _frequency',
    'sum(_frequency * _weight) / sum(_frequency) AS _weight',
    'sum(_frequency * _weight * _weight) * sum(_frequency) ** 2 / nullif(sum(_frequency * _weight), 0) ** 2 AS _squares',
  ],
  4,
)}
  FROM people
  GROUP BY ${['field', 'category', 'score', ...summed].join(', ')}
),
measured AS NOT MATERIALIZED (
  SELECT
    * EXCLUDE (score, at_least),
    coalesce(at_least::VARCHAR, 'mean') AS measure,
    CASE WHEN at_least IS NULL THEN score ELSE (score >= at_least)::DOUBLE END AS value
  FROM answers, (SELECT NULL AS at_least UNION ALL SELECT DISTINCT ${score} FROM scores WHERE ${score} IS NOT NULL)
),
cells AS MATERIALIZED (
  SELECT
    field, category, measure,
    sum(_frequency) AS n,
    sum(_frequency * _weight) AS weight,
    sum(_frequency * _weight * value) / sum(_frequency * _weight) AS mean
  FROM measured
  WHERE category IS NOT NULL AND value IS NOT NULL
  GROUP BY field, category, measure
),
shares AS NOT MATERIALIZED (
  SELECT
${list(
  [
    'field',
    'cells.category',
    'measure',
    ...place,
    ...(raked ? ['_weight', '_base', '_margins', '_basis'] : []),
    '_frequency',
    '_squares',
    raked
      ? `CASE WHEN measured.category = cells.category AND value IS NOT NULL THEN ${share} ELSE 0 END AS z`
      : `${share} AS z`,
  ],
  4,
)}
  FROM measured JOIN cells USING (${raked ? 'field, measure' : 'field, category, measure'})
),
${taylorCovariances(
  {
    domains: ['field', 'category', 'measure'],
    columns: ['z'],
    covariances: [{ a: 'z', b: 'z', labels: {} }],
    summed: true,
  },
  study,
)}
SELECT
  field, category, measure, n, weight, mean, covariance AS variance,
  (SELECT sum(units) FROM strata) AS psus,
  (SELECT count(*) FROM strata)::DOUBLE AS strata
FROM cells JOIN covariances USING (field, category, measure)
ORDER BY ALL`;
}
