import { identifier, literal } from '../engine/quote.ts';
import type { Study } from '../study/types.ts';
import { countOfUnits, designRoles, IN_DESIGN } from './design.ts';
import type { DesignRoles } from './design.ts';
import { domainList } from './domains.ts';
import { list } from './sql-text.ts';

/** A variable whose mean is taken in every domain. */
export interface Variable {
  readonly item: string;
  /** SQL over `scores`: the item's score, NULL where missing. */
  readonly score: string;
  /** Column name → SQL of what is averaged beside the score, NULL where the score is. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** The rows of the design with the variables, and then in each of their domains. */
function people(variables: readonly Variable[], study: Study): string {
  const { weight, frequency, stratum, cluster } = designRoles(study);
  const design = [
    ...(weight ? ['_weight'] : []),
    ...(frequency ? ['_frequency'] : []),
    ...(stratum ? ['_stratum'] : []),
    ...(cluster ? ['_cluster'] : []),
  ];
  const scores = variables.flatMap(({ item, score, beside = {} }) => [
    score === identifier(item) ? score : `${score} AS ${identifier(item)}`,
    ...Object.entries(beside).map(([name, sql]) => `${sql} AS ${identifier(`${item} ${name}`)}`),
  ]);
  return `respondents AS NOT MATERIALIZED (
  SELECT
${list([`${domainList(study)} AS _domains`, ...design, ...scores], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
people AS NOT MATERIALIZED (
  SELECT unnest(_domains) AS _domain, * EXCLUDE (_domains)
  FROM respondents
)`;
}

/** What a row counts: design weight times frequency; '' where every row counts 1. */
function count({ weight, frequency }: DesignRoles): string {
  return [...(weight ? ['_weight'] : []), ...(frequency ? ['_frequency'] : [])].join(' * ');
}

/** The sum of what counts where `column` has a value. Three times faster than FILTER, which walks the rows once for each sum. */
function sumWhere(column: string, counted: string): string {
  return `sum(CASE WHEN ${column} IS NOT NULL THEN ${counted} END)`;
}

/** The weighted mean of a column, available cases; `score` is NULL exactly where the column is. */
function mean(column: string, roles: DesignRoles, score = column): string {
  const counted = count(roles);
  return counted === '' ? `avg(${column})` : `sum(${counted} * ${column}) / ${sumWhere(score, counted)}`;
}

/** How many respondents have a value in a column, and their summed weight. */
function answers(column: string, roles: DesignRoles): string {
  const counted = count(roles);
  const n = roles.frequency ? sumWhere(column, '_frequency') : `count(${column})`;
  return `n: ${n}, weight: ${counted === '' ? n : sumWhere(column, counted)}`;
}

/**
 * SQL for the available-case means: one row a domain and item (`domain`, `item`, `n`, `weight`, `mean`, then what is averaged
 * beside), and one with item NULL for the domain's respondents who answered at least one item.
 */
export function meansSql(variables: readonly Variable[], study: Study): string {
  const roles = designRoles(study);
  const besides = Object.keys(variables[0]?.beside ?? {});
  const anybody = `coalesce(${variables.map(({ item }) => identifier(item)).join(', ')})`;
  const everybody = `{item: NULL, ${answers(anybody, roles)}, ${['mean', ...besides].map((name) => `${name}: NULL`).join(', ')}}`;
  const rows = variables.map(({ item }) => {
    const score = identifier(item);
    const beside = besides.map((name) => `, ${name}: ${mean(identifier(`${item} ${name}`), roles, score)}`);
    return `{item: ${literal(item)}, ${answers(score, roles)}, mean: ${mean(score, roles)}${beside.join('')}}`;
  });
  return `WITH ${people(variables, study)}
SELECT
  _domain AS domain,
  unnest([
${list([everybody, ...rows], 4)}
  ], recursive := true)
FROM people
WHERE _domain IS NOT NULL
GROUP BY _domain`;
}

/** Every unordered pair, itself included, in the order of a packed matrix. */
function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((a, index) => names.slice(index).map((b): readonly [string, string] => [a, b]));
}

/**
 * SQL for the Taylor covariance of the means: one row a domain and pair of items (`domain`, `a`, `b`, `covariance`), as
 * `vcov(svymean(…))` of R survey with the domain inside the whole design.
 *
 * Means first; then every respondent's share in the error of each mean, z = w (score − mean) / Σw, 0 where not answered; then
 * Σ n/(n − 1) Σ (z − z̄)(z − z̄) over the strata and their primary units. Without strata z̄ is 0.
 */
export function covarianceSql(variables: readonly Variable[], study: Study): string {
  const roles = designRoles(study);
  const names = variables.map(({ item }) => item);
  const bare = variables.map(({ item, score }) => ({ item, score }));
  const times = roles.weight ? '_weight * ' : '';
  const means = names.flatMap((item) => {
    const score = identifier(item);
    const total = count(roles) === '' ? `count(${score})` : sumWhere(score, count(roles));
    return [
      `${mean(score, roles)} AS ${identifier(`${item} mean`)}`,
      `1 / ${total} AS ${identifier(`${item} share`)}`,
    ];
  });
  const errors = names.map((item) => {
    const [score, average, share] = [item, `${item} mean`, `${item} share`].map(identifier);
    return `coalesce(${times}(${score} - ${average}) * ${share}, 0) AS ${score}`;
  });
  const simple = !roles.stratum && !roles.cluster;
  const keep = [
    ...(roles.frequency ? ['_frequency'] : []),
    ...(roles.stratum ? ['_stratum'] : []),
    ...(roles.cluster ? ['_cluster'] : []),
  ];
  const body = `WITH ${people(bare, study)},
means AS (
  SELECT
    _domain,
${list(means, 4)}
  FROM people
  WHERE _domain IS NOT NULL
  GROUP BY _domain
),
errors AS NOT MATERIALIZED (
  SELECT
${list(['_domain', ...keep, ...errors], 4)}
  FROM people
  JOIN means USING (_domain)
)`;
  return simple
    ? `${body}
${simpleSpread(names, roles)}`
    : `${body},
${designSpread(names, roles)}`;
}

/** Every respondent a unit of its own, one stratum. */
function simpleSpread(names: readonly string[], roles: DesignRoles): string {
  const products = pairs(names).map(
    ([a, b]) =>
      `{a: ${literal(a)}, b: ${literal(b)}, products: sum(${roles.frequency ? '_frequency * ' : ''}${identifier(a)} * ${identifier(b)})}`,
  );
  return `SELECT domain, a, b, products * units / (units - 1) AS covariance
FROM
  (
    SELECT
      _domain AS domain,
      unnest([
${list(products, 8)}
      ], recursive := true)
    FROM errors
    GROUP BY _domain
  ),
  (SELECT ${countOfUnits(roles)} AS units FROM scores WHERE ${IN_DESIGN})`;
}

/** Strata, clusters or both: sums over the units, centred within strata (units outside the domain are 0 and count). */
function designSpread(names: readonly string[], roles: DesignRoles): string {
  const stratum = roles.stratum ? ', _stratum' : '';
  const inside = roles.frequency && roles.cluster ? '_frequency * ' : '';
  const outside = roles.frequency && !roles.cluster ? '_frequency * ' : '';
  const units = roles.cluster
    ? `units AS (
  SELECT
${list(['_domain', ...(roles.stratum ? ['_stratum'] : []), ...names.map((item) => `sum(${inside}${identifier(item)}) AS ${identifier(item)}`)], 4)}
  FROM errors
  GROUP BY _domain${stratum}, _cluster
),
`
    : '';
  const products = pairs(names).map(([a, b]) => {
    const [left, right] = [identifier(a), identifier(b)];
    const sum = (what: string): string => `sum(${outside}${what})`;
    return `{a: ${literal(a)}, b: ${literal(b)}, products: ${sum(`${left} * ${right}`)} - ${sum(left)} * ${sum(right)} / any_value(n)}`;
  });
  return `strata AS (
  SELECT _stratum, ${countOfUnits(roles)} AS n
  FROM scores
  WHERE ${IN_DESIGN}
  GROUP BY _stratum
),
${units}spread AS (
  SELECT
    _domain AS domain,
    any_value(n) AS n,
    unnest([
${list(products, 6)}
    ], recursive := true)
  FROM ${roles.cluster ? 'units' : 'errors'}
  ${roles.stratum ? 'JOIN strata USING (_stratum)' : 'CROSS JOIN strata'}
  GROUP BY _domain${stratum}
)
SELECT domain, a, b, sum(products * n / nullif(n - 1, 0)) AS covariance
FROM spread
GROUP BY domain, a, b`;
}
