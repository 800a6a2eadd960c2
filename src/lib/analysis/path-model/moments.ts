import { counted } from '../../survey/counted.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { literal } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { packedLength } from '../../stats/linear/packed.ts';
import type { Packed } from '../../stats/linear/packed.ts';
import type { IndicatorKey, PathModelOptions } from '../../study/path-model.ts';
import type { Study } from '../../study/types.ts';
import { IN_DESIGN } from '../../survey/design.ts';
import { indicatorSql, offeredIndicators } from '../../survey/indicators.ts';
import { pathModelOf } from './templates.ts';
import { numbers } from '../../engine/read-rows.ts';
import { list } from '../../engine/sql-text.ts';

/** Moments of some indicators over the same respondents. */
export interface PathSet {
  readonly indicators: readonly IndicatorKey[];
  readonly missing: PathModelOptions['missing'];
  /** Respondents behind the matrix; pairwise: the smallest of all pairs. */
  readonly n: number;
  /** Those of the focal provider's latest wave among them, and their means, design-weighted. */
  readonly current: number;
  readonly means: readonly number[];
  /** Packed, divisor n − 1, design-weighted, all rows of the study pooled. */
  readonly covariance: Packed;
  /** Respondents who answered each indicator, whatever else they left open. */
  readonly answered: readonly number[];
  /** Respondents in the design, whatever they answered: n of them are behind the matrix. */
  readonly asked: number;
}

export interface PathMoments {
  /** Of the model in use, then of everything that an editor offers. */
  readonly sets: readonly PathSet[];
}

/** With more variables a second matrix costs more than an editor is worth. */
const MOST_OFFERED = 64;

/** What one statement is about. */
interface PathSetPlan {
  readonly keys: readonly IndicatorKey[];
  readonly missing: PathModelOptions['missing'];
}

/**
 * Which indicators go together, by the name of their statement: those of the model under its rule for missing answers and, so that the
 * rule can be changed without an engine, under the other; then everything that an editor offers.
 */
export function pathSets(study: Study): Readonly<Record<string, PathSetPlan>> {
  const model = pathModelOf(study, study.options);
  const used = [...new Set(model?.constructs.flatMap(({ indicators }) => indicators))].filter(
    (key) => indicatorSql(key, study) !== undefined,
  );
  const offered = offeredIndicators(study);
  const rest = offered.some((key) => !used.includes(key)) && offered.length <= MOST_OFFERED;
  const missing = missingOf(study);
  const otherwise = missing === 'mean' ? 'listwise' : 'mean';
  return {
    ...(used.length > 1
      ? { model: { keys: used, missing }, [`model-${otherwise}`]: { keys: used, missing: otherwise } }
      : {}),
    ...(rest && study.options.pathModel === undefined ? { offered: { keys: offered, missing } } : {}),
  };
}

/** The rule for missing answers that the study's model asks for. */
function missingOf(study: Study): PathModelOptions['missing'] {
  return study.options.pathModel?.missing ?? 'listwise';
}

/**
 * SQL for the moments of some indicators, design-weighted. Its columns are lists of their own, one under the other: `indicator`, `mean`
 * (of the focal provider's latest wave) and `answered` (respondents), one an indicator; `covariance` (divisor Σw, all rows pooled) and `n`,
 * one a pair in the order (1,1) (1,2) … (1,k) (2,2) …; `current`: respondents of that wave; `asked`: all of the design.
 *
 * Listwise: respondents who answered every indicator. Mean: everyone who answered any, an open one at its mean. Pairwise: each pair
 * by those who answered both.
 */
export function pathSql({ keys, missing }: PathSetPlan, study: Study): string {
  const names = keys.map((_, at) => `v${at + 1}`);
  const each = (sql: (name: string) => string): string => list(names.map(sql), 4);
  const pairs = names.flatMap((a, at) => names.slice(at).map((b) => [a, b] as const));
  const people = `people AS (
  SELECT
    ${counted(study)} AS _counted,
    _frequency,
    _focal AND _current AS _now,
${list(
  keys.map((key, at) => `${indicatorSql(key, study)} AS ${names[at]}`),
  4,
)}
  FROM scores
  WHERE ${IN_DESIGN}
)`;
  const indicators = `unnest([
${list(keys.map(literal), 4)}
  ]) AS indicator`;
  if (missing === 'pairwise') {
    const total = pairs.map(([a, b]) => `sum(_counted * o${a} * o${b})`);
    const mean = (what: string, at: number): string => `sum(_counted * ${what}) / ${total[at]}`;
    return `WITH ${people},
marked AS (
  SELECT
    _counted,
    _frequency,
    _now::DOUBLE AS _now,
${each((name) => `coalesce(${name} - ${ORIGIN}, 0) AS ${name}`)},
${each((name) => `(${name} IS NOT NULL)::DOUBLE AS o${name}`)}
  FROM people
)
SELECT
  ${indicators},
  unnest([
${each((name) => `${ORIGIN} + sum(_counted * _now * ${name}) / sum(_counted * _now * o${name})`)}
  ]) AS mean,
  unnest([
${each((name) => `coalesce(sum(_frequency * o${name}), 0)`)}
  ]) AS answered,
  unnest([
${list(
  pairs.map(([a, b]) => `coalesce(sum(_frequency * o${a} * o${b}), 0)`),
  4,
)}
  ]) AS n,
  unnest([
${list(
  pairs.map(
    ([a, b], at) => `${mean(`${a} * ${b}`, at)} - ${mean(`${a} * o${b}`, at)} * ${mean(`${b} * o${a}`, at)}`,
  ),
  4,
)}
  ]) AS covariance,
  coalesce(sum(_frequency * _now), 0) AS current,
  coalesce(sum(_frequency), 0) AS asked
FROM marked`;
  }
  const kept =
    missing === 'listwise'
      ? names.map((name) => `${name} IS NOT NULL`).join(' AND ')
      : `coalesce(${names.join(', ')}) IS NOT NULL`;
  return `WITH ${people},
answered AS MATERIALIZED (
  SELECT [
${each((name) => `coalesce(sum(CASE WHEN ${name} IS NOT NULL THEN _frequency END), 0)`)}
  ] AS answered,
    coalesce(sum(_frequency), 0) AS asked
  FROM people
),
kept AS (
  SELECT *
  FROM people
  WHERE ${kept}
),
means AS MATERIALIZED (
  SELECT
    coalesce(sum(_frequency), 0) AS _n,
    sum(_counted) AS _total,
${each((name) => `sum(_counted * ${name}) / sum(CASE WHEN ${name} IS NOT NULL THEN _counted END) AS ${name}`)}
  FROM kept
),
now AS MATERIALIZED (
  SELECT
    coalesce(sum(CASE WHEN _now THEN _frequency END), 0) AS current,
    [
${each((name) => `sum(CASE WHEN _now THEN _counted * ${name} END) / sum(CASE WHEN _now AND ${name} IS NOT NULL THEN _counted END)`)}
    ] AS mean
  FROM kept
),
centred AS (
  SELECT
${each((name) => `coalesce(sqrt(_counted) * (kept.${name} - means.${name}), 0) AS ${name}`)}
  FROM kept, means
),
products AS MATERIALIZED (
  SELECT [
${list(
  pairs.map(([a, b]) => `sum(${a} * ${b})`),
  4,
)}
  ] AS products
  FROM centred
)
SELECT
  ${indicators},
  unnest(mean) AS mean,
  unnest(answered) AS answered,
  _n AS n,
  unnest(products) / _total AS covariance,
  current,
  asked
FROM means, now, products, answered`;
}

/** The rows of `pathSql` → moments. Throws if a column is missing or does not hold numbers, naming it. */
export function pathSet(rows: Rows, { keys, missing }: PathSetPlan): PathSet {
  const size = keys.length;
  const [n, current, mean, covariance, answered, asked] = [
    'n',
    'current',
    'mean',
    'covariance',
    'answered',
    'asked',
  ].map((name) => numbers(rows, name));
  const pairs = packedLength(size);
  const counts = Array.from({ length: pairs }, (_, at) => n?.[at] ?? 0);
  return {
    indicators: keys,
    missing,
    n: Math.min(...counts),
    current: current?.[0] ?? 0,
    means: keys.map((_, at) => mean?.[at] ?? 0),
    covariance: counts.map((count, at) => (count > 1 ? (count / (count - 1)) * (covariance?.[at] ?? 0) : 0)),
    answered: keys.map((_, at) => answered?.[at] ?? 0),
    asked: asked?.[0] ?? 0,
  };
}
