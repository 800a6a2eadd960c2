import { identifier, literal } from '../engine/quote.ts';
import type { Study } from '../study/types.ts';
import { CALIBRATION, calibratedErrors } from './calibrated-errors.ts';
import { centredSum, designRoles, IN_DESIGN, strataSource } from './design.ts';
import type { DesignRoles } from './design.ts';
import { domainList } from './domains.ts';
import { list, partsOf } from '../engine/sql-text.ts';

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
  const calibration =
    study.options.raking === undefined
      ? []
      : [...CALIBRATION, '_frequency'].filter((name) => !design.includes(name));
  const scores = variables.flatMap(({ item, score, beside = {} }) => [
    score === identifier(item) ? score : `${score} AS ${identifier(item)}`,
    ...Object.entries(beside).map(([name, sql]) => `${sql} AS ${identifier(`${item} ${name}`)}`),
  ]);
  return `respondents AS NOT MATERIALIZED (
  SELECT
${list([`${domainList(study)} AS _domains`, ...design, ...calibration, ...scores], 4)}
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

/** Per domain: how many answered an item, their summed weight, and the weighted means, available cases. */
function means(variables: readonly Variable[], roles: DesignRoles): readonly string[] {
  const counted = count(roles);
  const answered = (of: string, column: string): readonly string[] => {
    const n = roles.frequency ? sumWhere(column, '_frequency') : `count(${column})`;
    const weight = counted === '' ? n : sumWhere(column, counted);
    return [`${n} AS ${identifier(`${of} n`)}`, `${weight} AS ${identifier(`${of} weight`)}`];
  };
  const mean = (column: string, total: string): string =>
    counted === '' ? `avg(${column})` : `sum(${counted} * ${column}) / ${total}`;
  const anybody = `coalesce(${variables.map(({ item }) => identifier(item)).join(', ')})`;
  return [
    ...answered('', anybody),
    ...variables.flatMap(({ item, beside = {} }) => [
      ...answered(item, identifier(item)),
      `${mean(identifier(item), identifier(`${item} weight`))} AS ${identifier(`${item} mean`)}`,
      ...Object.keys(beside).map((name) => {
        const column = identifier(`${item} ${name}`);
        return `${mean(column, identifier(`${item} weight`))} AS ${column}`;
      }),
    ]),
  ];
}

/** Every unordered pair, itself included, in the order of a packed matrix. */
function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((a, index) => names.slice(index).map((b): readonly [string, string] => [a, b]));
}

/**
 * SQL for the available-case means in every domain and their Taylor covariance, as `svymean` of R survey with the domain inside the whole
 * design. One row a domain and pair of items: `domain`, `a`, `b`; of a: `n`, `weight`, `mean`, then what is averaged beside; `covariance`
 * of the means of a and b. And one row with a and b NULL for the domain's respondents who answered at least one item.
 *
 * Means first; then every respondent's part in the error of each mean, z = w (score − mean), 0 where not answered; then
 * Σ (1 − f) n/(n − 1) Σ (z − z̄)(z − z̄) over the strata and their primary units, divided by both Σw. Without strata z̄ is 0.
 */
export function momentsSql(variables: readonly Variable[], study: Study): string {
  const roles = designRoles(study);
  const names = variables.map(({ item }) => item);
  const averages = ['mean', ...Object.keys(variables[0]?.beside ?? {})];
  const everybody = `{item: NULL, n: " n", weight: " weight", ${averages.map((name) => `${name}: NULL`).join(', ')}}`;
  const rows = names.map(
    (item) =>
      `{item: ${literal(item)}, ${['n', 'weight', ...averages].map((name) => `${name}: ${identifier(`${item} ${name}`)}`).join(', ')}}`,
  );
  const errors = (source: string, within?: string): readonly string[] =>
    names.map((item) => {
      const [score, mean] = [item, `${item} mean`].map(identifier);
      const share = `coalesce(${roles.weight ? '_weight * ' : ''}(${source}.${score} - ${mean}), 0)`;
      return `${within === undefined ? share : `CASE WHEN ${within} THEN ${share} ELSE 0 END`} AS ${score}`;
    });
  const keep = [
    ...(roles.frequency ? ['_frequency'] : []),
    ...(roles.stratum ? ['_stratum'] : []),
    ...(roles.cluster ? ['_cluster'] : []),
  ];
  const ofMembers = `errors AS NOT MATERIALIZED (
  SELECT
${list(['_domain', ...keep, ...errors('people')], 4)}
  FROM people
  JOIN means USING (_domain)
)`;
  const shares = names.map(identifier);
  const ofEverybody = `raw AS NOT MATERIALIZED (
  SELECT
${list(
  [
    '_domain',
    '_frequency',
    ...keep.filter((one) => one !== '_frequency'),
    ...CALIBRATION,
    ...errors('respondents', 'list_contains(_domains, _domain)'),
  ],
  4,
)}
  FROM respondents
  CROSS JOIN means
),
${calibratedErrors(shares, keep, '_domain', study)}`;
  return `WITH ${people(variables, study)},
means AS MATERIALIZED (
  SELECT
${list(['_domain', ...means(variables, roles)], 4)}
  FROM people
  WHERE _domain IS NOT NULL
  GROUP BY _domain
),
items AS (
  SELECT
    _domain AS domain,
    unnest([
${list([everybody, ...rows], 6)}
    ], recursive := true)
  FROM means
),
${study.options.raking === undefined ? ofMembers : ofEverybody},
${strataSource(study)},
${roles.stratum || roles.cluster || study.options.raking !== undefined ? designSpread(names, roles) : simpleSpread(names, roles)}
SELECT
  items.domain, items.item AS a, b, items.n, items.weight, ${averages.map((name) => `items.${name}`).join(', ')},
  products / (items.weight * of_b.weight) AS covariance
FROM items
LEFT JOIN covariances ON covariances.domain = items.domain AND a = items.item
LEFT JOIN items AS of_b ON of_b.domain = items.domain AND of_b.item = b`;
}

/** Every respondent a unit of its own, one stratum. */
function simpleSpread(names: readonly string[], roles: DesignRoles): string {
  const products = pairs(names).map(
    ([a, b]) =>
      `{a: ${literal(a)}, b: ${literal(b)}, products: sum(${roles.frequency ? '_frequency * ' : ''}${identifier(a)} * ${identifier(b)})}`,
  );
  const spread = partsOf(products).map(
    (part) => `
  SELECT
    _domain AS domain,
    unnest([
${list(part, 6)}
    ], recursive := true)
  FROM errors
  GROUP BY _domain`,
  );
  return `spread AS (${spread.join('\n  UNION ALL')}
),
covariances AS (
  SELECT domain, a, b, scale * products AS products
  FROM spread, strata
)`;
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
    return `{a: ${literal(a)}, b: ${literal(b)}, products: ${centredSum(sum(`${left} * ${right}`), sum(left), sum(right))}}`;
  });
  const spread = partsOf(products).map(
    (part) => `
  SELECT
    _domain AS domain,
    any_value(scale) AS scale,
    unnest([
${list(part, 6)}
    ], recursive := true)
  FROM ${roles.cluster ? 'units' : 'errors'}
  ${roles.stratum ? 'JOIN strata USING (_stratum)' : 'CROSS JOIN strata'}
  GROUP BY _domain${stratum}`,
  );
  return `${units}spread AS (${spread.join('\n  UNION ALL')}
),
covariances AS (
  SELECT domain, a, b, sum(scale * products) AS products
  FROM spread
  GROUP BY domain, a, b
)`;
}
