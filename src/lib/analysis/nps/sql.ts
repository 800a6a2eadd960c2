import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import type { Field, Study } from '../../study/types.ts';
import { counted } from '../../survey/counted.ts';
import { designRoles, IN_DESIGN } from '../../survey/design.ts';
import { domainColumns, groupFields } from '../../survey/domains.ts';
import { netPromoterValue } from '../../survey/net-promoter.ts';
import { personUnits } from '../../survey/primary-units.ts';
import { designColumnNames, designColumns, taylorCovariances } from '../../survey/taylor-variance.ts';

/**
 * SQL for the net promoter score: the design-weighted mean of 100 (promoter), 0 and −100 (detractor) of every group, and how it differs. One row
 * a group and what it is held against (`domain`, `against`, `n`, `weight`, `kish` (Σw)²/Σw², shares of `promoters` and `detractors`, `mean`,
 * `variance`, `psus`, `strata`). `against` is '' for the group by itself; else `mean` is the group's less that of the other: `rest`, everybody
 * else whom the field places in a group, or for waves each earlier one by its domain.
 *
 * Variances are Taylor's, groups being domains of the whole design. A difference is an estimate of its own with shares from either side, so that what
 * the two have in common (clusters, strata, margins, and persons who answer in several waves) is in it.
 */
export function npsSql({ name }: Field, study: Study): string {
  const units = personUnits(study);
  const score = identifier(name);
  const raked = study.options.raking !== undefined;
  const wave = literal(groupFields(study).find(({ kind }) => kind === 'wave')?.field.name ?? '');
  const fields = ['', ...groupFields(study).map(({ field }) => field.name)];
  const memberships = domainColumns(study).map(
    (domain, at) => `{field: ${literal(fields[at] ?? '')}, domain: ${domain}}`,
  );
  const { weight } = designRoles(study);
  const columns = [...new Set([...(weight ? ['_weight'] : []), ...designColumns(study, units)])];
  const frequency = designRoles(study).frequency && !columns.includes('_frequency') ? ['_frequency'] : [];
  const w = counted(study);
  const share = (mean: string, total: string): string =>
    `${weight ? '_weight * ' : ''}(value - ${mean}) / ${total}`;
  const answered = 'value IS NOT NULL AND people.domain IS NOT NULL';
  return `WITH people AS NOT MATERIALIZED (
  SELECT
    unnest([
${list(memberships, 6)}
    ], recursive := true),
${list([`${netPromoterValue(score)} AS value`, ...columns, ...frequency], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
means AS MATERIALIZED (
  SELECT
    field,
    domain,
    ${designRoles(study).frequency ? 'sum(_frequency)' : 'count(*)::DOUBLE'} AS n,
    sum(${w}) AS weight,
    sum(${w}) ** 2 / sum(${w}${weight ? ' * _weight' : ''}) AS kish,
    sum(CASE WHEN value > 0 THEN ${w} ELSE 0 END) / sum(${w}) AS promoters,
    sum(CASE WHEN value < 0 THEN ${w} ELSE 0 END) / sum(${w}) AS detractors,
    sum(${w} * value) / sum(${w}) AS mean
  FROM people
  WHERE ${answered}
  GROUP BY field, domain
),
compared AS MATERIALIZED (
  SELECT field, domain, '' AS against, mean, weight, 0::DOUBLE AS other_mean, 1::DOUBLE AS other_weight FROM means
  UNION ALL
  SELECT
    field, one.domain, 'rest', any_value(one.mean), any_value(one.weight),
    sum(other.weight * other.mean) / sum(other.weight), sum(other.weight)
  FROM means AS one JOIN means AS other USING (field)
  WHERE field <> ${wave} AND one.domain <> other.domain
  GROUP BY field, one.domain
  UNION ALL
  SELECT field, one.domain, other.domain, one.mean, one.weight, other.mean, other.weight
  FROM means AS one JOIN means AS other USING (field)
  WHERE field = ${wave} AND one.domain <> other.domain
),
shares AS NOT MATERIALIZED (
  SELECT
${list(
  [
    'compared.domain',
    'against',
    ...designColumnNames(study, units),
    `CASE
      WHEN ${raked ? `NOT coalesce(${answered}, false)` : 'false'} THEN 0
      WHEN people.domain = compared.domain THEN ${share('mean', 'compared.weight')}
      WHEN against = 'rest' OR against = people.domain THEN -${share('other_mean', 'other_weight')}
      ELSE 0
    END AS z`,
  ],
  4,
)}
  FROM people JOIN compared USING (field)${raked ? '' : `\n  WHERE ${answered} AND (people.domain = compared.domain OR against = 'rest' OR against = people.domain)`}
),
${taylorCovariances(
  {
    domains: ['domain', 'against'],
    columns: ['z'],
    covariances: [{ a: 'z', b: 'z', labels: {} }],
  },
  study,
  units,
)}
SELECT
  domain, against, means.n, means.weight, means.kish, means.promoters, means.detractors,
  CASE WHEN against = '' THEN compared.mean ELSE compared.mean - other_mean END AS mean,
  covariance AS variance,
  (SELECT sum(units) FROM strata) AS psus,
  (SELECT count(*)::DOUBLE FROM strata) AS strata
FROM covariances
JOIN compared USING (domain, against)
JOIN means USING (domain)
ORDER BY ALL`;
}
