import { identifier, literal } from '../../engine/quote.ts';
import type { Field, Study } from '../../study/types.ts';
import { designRoles, IN_DESIGN, strataSource } from '../../survey/design.ts';

/**
 * SQL for the mean score and, for every answer that anybody gave, the share of those who gave it or a better one: one row a group and
 * measure (`field`, `category`, `measure`, `n`, `weight`, `mean`, `variance`, `psus`, `strata`), the group as a domain of the whole
 * design; '' and '' for everybody.
 *
 * Respondents of a stratum (and cluster) with the same answer are summed first, and they are all that is needed: what a measure makes of
 * an answer is the same for all of them. Then Taylor: Σ n/(n − 1) Σ (z − z̄)² over strata and their primary units, z = w (value − mean) / Σw.
 *
 * @param groups segments and channels
 */
export function answersSql({ name }: Field, groups: readonly Field[], study: Study): string {
  const roles = designRoles(study);
  const score = identifier(name);
  const memberships = [
    "{field: '', category: ''}",
    ...groups.map((field) => `{field: ${literal(field.name)}, category: ${identifier(field.name)}}`),
  ];
  const cluster = roles.cluster ? ', _cluster' : '';
  const z = 'weight * (value - mean) / total';
  const spread = roles.cluster
    ? `units AS (
  SELECT field, category, measure, _stratum, sum(${z}) AS z
  FROM measured JOIN cells USING (field, category, measure)
  GROUP BY field, category, measure, _stratum, _cluster
),
spread AS (
  SELECT field, category, measure, _stratum, sum(z * z) AS squares, sum(z) AS sum
  FROM units
  GROUP BY ALL
)`
    : `spread AS (
  SELECT
    field, category, measure, _stratum,
    sum(weight_squares * (value - mean) * (value - mean) / (total * total)) AS squares,
    sum(${z}) AS sum
  FROM measured JOIN cells USING (field, category, measure)
  GROUP BY ALL
)`;
  return `WITH people AS NOT MATERIALIZED (
  SELECT
    unnest([${memberships.join(', ')}], recursive := true),
    ${score} AS score, _stratum, _cluster, _weight, _frequency
  FROM scores
  WHERE _focal AND _current AND ${IN_DESIGN} AND ${score} IS NOT NULL
),
answers AS MATERIALIZED (
  SELECT
    field, category, score, _stratum${cluster},
    sum(_frequency) AS n,
    sum(_frequency * _weight) AS weight,
    sum(_frequency * _weight * _weight) AS weight_squares
  FROM people
  WHERE category IS NOT NULL
  GROUP BY ALL
),
measured AS NOT MATERIALIZED (
  SELECT
    * EXCLUDE (score, at_least),
    coalesce(at_least::VARCHAR, 'mean') AS measure,
    CASE WHEN at_least IS NULL THEN score ELSE (score >= at_least)::DOUBLE END AS value
  FROM answers, (SELECT NULL AS at_least UNION ALL SELECT DISTINCT ${score} FROM scores WHERE ${score} IS NOT NULL)
),
cells AS (
  SELECT field, category, measure, sum(n) AS n, sum(weight) AS total, sum(weight * value) / sum(weight) AS mean
  FROM measured
  GROUP BY ALL
),
${strataSource(study)},
${spread},
variances AS (
  SELECT field, category, measure, sum(scale * (squares - coalesce(sum * sum / centre, 0))) AS variance
  FROM spread JOIN strata USING (_stratum)
  GROUP BY ALL
)
SELECT
  field, category, measure, n, total AS weight, mean, variance,
  (SELECT sum(units) FROM strata) AS psus,
  (SELECT count(*) FROM strata)::DOUBLE AS strata
FROM cells JOIN variances USING (field, category, measure)
ORDER BY ALL`;
}
