import { identifier, literal } from '../engine/quote.ts';
import { list } from '../engine/sql-text.ts';
import type { Study } from '../study/types.ts';
import { meanColumns, meanShare, variableColumns } from './available-means.ts';
import type { Variable } from './available-means.ts';
import { designRoles, IN_DESIGN } from './design.ts';
import { domainList } from './domains.ts';
import { pairsOf } from '../stats/linear/packed.ts';
import { designColumns, taylorCovariances } from './taylor-variance.ts';

/**
 * SQL for the available-case means in every domain and their Taylor covariance, as `svymean` of R survey with the domain inside the whole
 * design. One row a domain and pair of items: `domain`, `a`, `b`; of a: `n`, `weight`, `mean`, then what is averaged beside; `covariance`
 * of the means of a and b. And one row with a and b NULL for the domain's respondents who answered at least one item.
 *
 * Means first; then every respondent's share in the error of each mean, w (score − mean), 0 where not answered; then their Taylor covariance
 * (`taylor-variance.ts`), divided by both Σw.
 */
export function momentsSql(variables: readonly Variable[], study: Study): string {
  const { weight } = designRoles(study);
  const design = designColumns(study);
  const names = variables.map(({ item }) => item);
  const averages = ['mean', ...Object.keys(variables[0]?.beside ?? {})];
  const everybody = `{item: NULL, n: " n", weight: " weight", ${averages.map((name) => `${name}: NULL`).join(', ')}}`;
  const rows = names.map(
    (item) =>
      `{item: ${literal(item)}, ${['n', 'weight', ...averages].map((name) => `${name}: ${identifier(`${item} ${name}`)}`).join(', ')}}`,
  );
  const columns = [...new Set([...(weight ? ['_weight'] : []), ...design]), ...variableColumns(variables)];
  const shares = names.map(identifier);
  return `WITH respondents AS NOT MATERIALIZED (
  SELECT
${list([`${domainList(study)} AS _domains`, ...columns], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
people AS NOT MATERIALIZED (
  SELECT unnest(_domains) AS _domain, * EXCLUDE (_domains)
  FROM respondents
),
means AS MATERIALIZED (
  SELECT
${list(['_domain', ...meanColumns(variables, study)], 4)}
  FROM people
  WHERE _domain IS NOT NULL
  GROUP BY _domain
),
items AS (
  SELECT
    _domain,
    unnest([
${list([everybody, ...rows], 6)}
    ], recursive := true)
  FROM means
),
${sharesSource(names, design, study)},
${taylorCovariances(
  {
    domains: ['_domain'],
    columns: shares,
    covariances: pairsOf(names).map(([a, b]) => ({
      a: identifier(a),
      b: identifier(b),
      labels: { a: literal(a), b: literal(b) },
    })),
  },
  study,
)}
SELECT
  items._domain AS domain, items.item AS a, b, items.n, items.weight, ${averages.map((name) => `items.${name}`).join(', ')},
  covariance / (items.weight * of_b.weight) AS covariance
FROM items
LEFT JOIN covariances ON covariances._domain = items._domain AND a = items.item
LEFT JOIN items AS of_b ON of_b._domain = items._domain AND of_b.item = b`;
}

/** The source `shares`: those of a domain's own respondents; under raking everybody's. */
function sharesSource(names: readonly string[], design: readonly string[], study: Study): string {
  const raked = study.options.raking !== undefined;
  const shares = names.map((item) => {
    const share = meanShare(item, raked ? 'respondents' : 'people', study);
    const inside = raked ? `CASE WHEN list_contains(_domains, _domain) THEN ${share} ELSE 0 END` : share;
    return `${inside} AS ${identifier(item)}`;
  });
  return `shares AS NOT MATERIALIZED (
  SELECT
${list(['_domain', ...design, ...shares], 4)}
  FROM ${raked ? 'respondents\n  CROSS JOIN means' : 'people\n  JOIN means USING (_domain)'}
)`;
}
