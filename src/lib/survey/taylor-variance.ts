import { list, partsOf } from '../engine/sql-text.ts';
import type { Study } from '../study/types.ts';
import { CALIBRATION, calibrationResiduals } from './calibration-residuals.ts';
import { designRoles } from './design.ts';
import { primaryUnits } from './primary-units.ts';
import type { PrimaryUnits } from './primary-units.ts';
import { strataSource } from './strata.ts';

/** A covariance that is asked for: of the estimates whose errors' shares are in the columns a and b, both quoted. */
export interface AskedCovariance {
  readonly a: string;
  readonly b: string;
  /** Columns that tell its row from the others: name → SQL of a constant. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * What the source `shares` of a statement holds: one row a respondent (or `_frequency` of them) and domain, with each one's share in the
 * error of every estimate, weight included; and `designColumns`. Under raking every row of the design is in every domain, those outside
 * with shares of 0: they have a part in what the margins take.
 */
export interface ErrorShares {
  /** Columns that tell domains apart; none: one domain. */
  readonly domains: readonly string[];
  /** The columns of shares, quoted. */
  readonly columns: readonly string[];
  /** As many as are asked for, all with the same labels. */
  readonly covariances: readonly AskedCovariance[];
  /**
   * A row is several respondents with the same score, summed before: `_frequency` of them, with shares of their mean weight, which count
   * `_squares` = Σw²/(mean w)² in a sum of squares.
   */
  readonly summed?: boolean;
}

/**
 * The columns of `scores` that place a row in the design, for the source `shares`.
 *
 * @param units what a primary unit is, where it is not what the codebook's roles say
 */
export function designColumns(study: Study, units: PrimaryUnits = primaryUnits(study)): readonly string[] {
  const { stratum, frequency } = designRoles(study);
  const { cluster } = units;
  const raked = study.options.raking !== undefined;
  return [
    ...(frequency || raked ? ['_frequency'] : []),
    ...(stratum ? ['_stratum'] : []),
    ...(cluster === undefined ? [] : [cluster === '_cluster' ? cluster : `${cluster} AS _cluster`]),
    ...(raked ? CALIBRATION : []),
  ];
}

/** Their names in `shares`. */
export function designColumnNames(study: Study, units?: PrimaryUnits): readonly string[] {
  return designColumns(study, units).map((column) => (column.endsWith(' AS _cluster') ? '_cluster' : column));
}

/**
 * SQL of the sources that end in `covariances` (the domains' columns, the labels' columns, `covariance`), from the source `shares`: Taylor's
 * covariance of the estimates, Σ_h (1 − f_h) n_h/(n_h − 1) Σ_c (z_hc − z̄_h)(z_hc − z̄_h)′ over the strata h and the totals z_hc of their primary
 * units, as R survey's `svyrecvar` with one stage (Binder 1983). Units outside a domain are 0 and count. Without strata and clusters z̄ is 0.
 * Under raking the shares are replaced by their residuals on the margins (`calibration-residuals.ts`).
 */
export function taylorCovariances(
  shares: ErrorShares,
  study: Study,
  units: PrimaryUnits = primaryUnits(study),
): string {
  const { stratum } = designRoles(study);
  const raked = study.options.raking !== undefined;
  const clustered = units.cluster !== undefined;
  const { domains, columns, summed = false } = shares;
  const several = units.frequency || summed;
  const kept = [
    ...(several ? ['_frequency'] : []),
    ...(stratum ? ['_stratum'] : []),
    ...(clustered ? ['_cluster'] : []),
    ...(summed ? ['_squares'] : []),
  ];
  const sources = raked ? [calibrationResiduals(columns, kept, domains, study)] : [];
  sources.push(strataSource(study, units));
  const rows = raked ? 'errors' : 'shares';
  const by = [...domains, ...(stratum ? ['_stratum'] : [])];
  const times = several ? '_frequency * ' : '';
  if (clustered)
    sources.push(`units AS (
  SELECT
${list([...by, ...columns.map((share) => `sum(${times}${share}) AS ${share}`)], 4)}
  FROM ${rows}
  GROUP BY ${[...by, '_cluster'].join(', ')}
)`);
  // Units are sums already: they count once.
  const one: Counts = clustered
    ? { sums: '', squares: '' }
    : { sums: times, squares: summed ? '_squares * ' : times };
  const from = clustered ? 'units' : rows;
  sources.push(
    ...(stratum || clustered || raked ? centred(from, by, shares, one) : about0(from, shares, one)),
  );
  return sources.join(',\n');
}

/**
 * The same without a design: plain Σ z z over respondents, for errors that allow for heteroscedasticity by themselves (HC3) and where
 * the sample's own n/(n − 1) is applied later.
 */
export function plainCovariances(shares: ErrorShares, study: Study): string {
  const times = designRoles(study).frequency ? '_frequency * ' : '';
  return products(
    'covariances',
    'shares',
    shares.domains,
    [],
    shares,
    'covariance',
    (a, b) => `sum(${times}${a} * ${b})`,
  );
}

/** What a row counts in a sum, and in a sum of squares: SQL to be multiplied by. */
interface Counts {
  readonly sums: string;
  readonly squares: string;
}

/** About the mean of the units, stratum by stratum. */
function centred(from: string, by: readonly string[], shares: ErrorShares, one: Counts): readonly string[] {
  const { domains } = shares;
  const stratum = by.length > domains.length;
  const sum = (share: string): string => `sum(${one.sums}${share})`;
  const joined = `${from}\n  ${stratum ? 'JOIN strata USING (_stratum)' : 'CROSS JOIN strata'}`;
  return [
    products(
      'spread',
      joined,
      by,
      ['any_value(scale) AS scale'],
      shares,
      'product',
      (a, b) => `sum(${one.squares}${a} * ${b}) - coalesce(${sum(a)} * ${sum(b)} / any_value(centre), 0)`,
    ),
    covariances(domains, shares, 'sum(scale * product)', 'spread', true),
  ];
}

/** One stratum whose units' shares sum to 0. */
function about0(from: string, shares: ErrorShares, one: Counts): readonly string[] {
  const { domains } = shares;
  return [
    products('spread', from, domains, [], shares, 'product', (a, b) => `sum(${one.squares}${a} * ${b})`),
    covariances(domains, shares, 'scale * product', 'spread, strata', false),
  ];
}

/** SQL of a source with one row a group and covariance asked for: `by`, `beside`, the labels, and the product. */
function products(
  name: string,
  from: string,
  by: readonly string[],
  beside: readonly string[],
  { domains, covariances: asked }: ErrorShares,
  column: string,
  product: (a: string, b: string) => string,
): string {
  const structs = asked.map(({ a, b, labels }) => {
    const named = Object.entries(labels).map(([label, value]) => `${label}: ${value}`);
    return `{${[...named, `${column}: ${product(a, b)}`].join(', ')}}`;
  });
  const parts = partsOf(structs).map(
    (part) => `
  SELECT
${list([...domains, ...beside], 4)}${domains.length + beside.length > 0 ? ',\n' : ''}    unnest([
${list(part, 6)}
    ], recursive := true)
  FROM ${from}${by.length === 0 ? '' : `\n  GROUP BY ${by.join(', ')}`}`,
  );
  return `${name} AS (${parts.join('\n  UNION ALL')}
)`;
}

function covariances(
  domains: readonly string[],
  { covariances: asked }: ErrorShares,
  sum: string,
  from: string,
  grouped: boolean,
): string {
  const columns = [...domains, ...Object.keys(asked[0]?.labels ?? {})];
  const grouping = grouped && columns.length > 0 ? `\n  GROUP BY ${columns.join(', ')}` : '';
  return `covariances AS (
  SELECT ${[...columns, `${sum} AS covariance`].join(', ')}
  FROM ${from}${grouping}
)`;
}
