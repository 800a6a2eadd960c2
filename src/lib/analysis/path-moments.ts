import { identifier, literal } from '../engine/quote.ts';
import type { Rows } from '../engine/types.ts';
import { packedLength, packedPosition } from '../stats/packed.ts';
import type { Packed } from '../stats/packed.ts';
import type { IndicatorKey, PathModelOptions } from '../study/path-model.ts';
import type { Study } from '../study/types.ts';
import { designRoles, IN_DESIGN } from './design.ts';
import { indicatorSql, offeredIndicators } from './path-indicators.ts';
import { pathModelOf } from './path-templates.ts';
import { numbers, texts } from './rows.ts';
import { list } from './sql-text.ts';

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
}

export interface PathMoments {
  /** Of the model in use, then of everything that an editor offers. */
  readonly sets: readonly PathSet[];
}

/** With more variables a second matrix costs more than an editor is worth. */
const MOST_OFFERED = 64;

/** Which indicators go together, by the name of their statement. */
export function pathSets(study: Study): Readonly<Record<string, readonly IndicatorKey[]>> {
  const model = pathModelOf(study, study.options);
  const used = [...new Set(model?.constructs.flatMap(({ indicators }) => indicators))].filter(
    (key) => indicatorSql(key, study) !== undefined,
  );
  const offered = offeredIndicators(study);
  const rest = offered.some((key) => !used.includes(key)) && offered.length <= MOST_OFFERED;
  return {
    ...(used.length > 1 ? { model: used } : {}),
    ...(rest && study.options.pathModel === undefined ? { offered } : {}),
  };
}

/** The rule for missing answers that the study's model asks for. */
export function missingOf(study: Study): PathModelOptions['missing'] {
  return study.options.pathModel?.missing ?? 'listwise';
}

/**
 * SQL for the moments of some indicators: one row a pair (`a`, `b`, `n`, `weight`, `covariance` with divisor Σw, all
 * rows pooled; `current` respondents of the focal provider's latest wave and their `mean` of a; `answered` of a), design-weighted.
 *
 * Listwise: respondents who answered every indicator. Mean: everyone who answered any, an open one at its mean. Pairwise: each pair
 * by those who answered both.
 */
export function pathSql(keys: readonly IndicatorKey[], study: Study): string {
  const missing = missingOf(study);
  const { weight, frequency } = designRoles(study);
  const counted = [...(weight ? ['_weight'] : []), ...(frequency ? ['_frequency'] : [])].join(' * ') || '1';
  const names = keys.map(identifier);
  const people = `people AS (
  SELECT
    ${counted} AS _counted,
    _frequency,
    _focal AND _current AS _now,
${list(
  keys.map((key) => `${indicatorSql(key, study)} AS ${identifier(key)}`),
  4,
)}
  FROM scores
  WHERE ${IN_DESIGN}
)`;
  const answered = `answered AS MATERIALIZED (
  SELECT
${list(
  names.map((name) => `coalesce(sum(_frequency) FILTER (${name} IS NOT NULL), 0) AS ${name}`),
  4,
)}
  FROM people
)`;
  const pairs = keys.flatMap((a, at) => keys.slice(at).map((b) => [a, b] as const));
  if (missing === 'pairwise') return pairwiseSql(people, keys, pairs);
  const kept =
    missing === 'listwise'
      ? names.map((name) => `${name} IS NOT NULL`).join(' AND ')
      : `coalesce(${names.join(', ')}) IS NOT NULL`;
  const rows = pairs.map(
    ([a, b]) =>
      `{a: ${literal(a)}, b: ${literal(b)}, n: totals._n, weight: totals._total, current: now._n, mean: now.${identifier(a)}, covariance: products.${product(a, b)} / totals._total, answered: answered.${identifier(a)}}`,
  );
  return `WITH ${people},
${answered},
kept AS (
  SELECT *
  FROM people
  WHERE ${kept}
),
totals AS MATERIALIZED (
  SELECT
    coalesce(sum(_frequency), 0) AS _n,
    sum(_counted) AS _total,
${list(
  names.map(
    (name) => `sum(_counted * ${name}) / sum(CASE WHEN ${name} IS NOT NULL THEN _counted END) AS ${name}`,
  ),
  4,
)}
  FROM kept
),
now AS MATERIALIZED (
  SELECT
    coalesce(sum(CASE WHEN _now THEN _frequency END), 0) AS _n,
${list(
  names.map((name) => `${meanNow(name)} AS ${name}`),
  4,
)}
  FROM kept
),
centred AS (
  SELECT
${list(
  names.map((name) => `coalesce(sqrt(_counted) * (kept.${name} - totals.${name}), 0) AS ${name}`),
  4,
)}
  FROM kept, totals
),
products AS MATERIALIZED (
  SELECT
${list(
  pairs.map(([a, b]) => `sum(${identifier(a)} * ${identifier(b)}) AS ${product(a, b)}`),
  4,
)}
  FROM centred
)
SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM totals, now, products, answered`;
}

/** About the middle of the scale; what is not answered counts as nothing, and `o …` says whether it is answered. */
const ORIGIN = 50;

function pairwiseSql(
  people: string,
  keys: readonly IndicatorKey[],
  pairs: readonly (readonly [IndicatorKey, IndicatorKey])[],
): string {
  const there = (key: IndicatorKey): string => identifier(`o ${key}`);
  const rows = pairs.map(([a, b]) => {
    const [x, y, p, q] = [identifier(a), identifier(b), there(a), there(b)];
    const total = `sum(_counted * ${p} * ${q})`;
    const mean = (what: string): string => `sum(_counted * ${what}) / ${total}`;
    return `{a: ${literal(a)}, b: ${literal(b)}, n: coalesce(sum(_frequency * ${p} * ${q}), 0), weight: ${total}, current: coalesce(sum(_frequency * _now * ${p}), 0), mean: ${ORIGIN} + sum(_counted * _now * ${x}) / sum(_counted * _now * ${p}), covariance: ${mean(`${x} * ${y}`)} - ${mean(`${x} * ${q}`)} * ${mean(`${y} * ${p}`)}, answered: coalesce(sum(_frequency * ${p}), 0)}`;
  });
  return `WITH ${people},
marked AS (
  SELECT
    _counted,
    _frequency,
    _now::DOUBLE AS _now,
${list(
  keys.flatMap((key) => [
    `coalesce(${identifier(key)} - ${ORIGIN}, 0) AS ${identifier(key)}`,
    `(${identifier(key)} IS NOT NULL)::DOUBLE AS ${there(key)}`,
  ]),
  4,
)}
  FROM people
)
SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM marked`;
}

/** Mean in the focal provider's latest wave. */
function meanNow(name: string): string {
  return `sum(CASE WHEN _now THEN _counted * ${name} END) / sum(CASE WHEN _now AND ${name} IS NOT NULL THEN _counted END)`;
}

/** The column of a pair's summed products. */
function product(a: IndicatorKey, b: IndicatorKey): string {
  return identifier(`${a} × ${b}`);
}

/** The rows of `pathSql` → moments. Throws if a column is missing or does not hold numbers, naming it. */
export function pathSet(rows: Rows, keys: readonly IndicatorKey[], missing: PathSet['missing']): PathSet {
  const [a, b] = [texts(rows, 'a'), texts(rows, 'b')];
  const [n, current, mean, covariance, answered] = ['n', 'current', 'mean', 'covariance', 'answered'].map(
    (name) => numbers(rows, name),
  );
  const size = keys.length;
  const means = new Array<number>(size).fill(0);
  const counts = new Array<number>(size).fill(0);
  const packed = new Array<number>(packedLength(size)).fill(0);
  let least = Infinity;
  a.forEach((left, row) => {
    const [i, j] = [keys.indexOf(left), keys.indexOf(b[row] ?? '')];
    if (i < 0 || j < 0) return;
    const respondents = n?.[row] ?? 0;
    least = Math.min(least, respondents);
    means[i] = mean?.[row] ?? 0;
    counts[i] = answered?.[row] ?? 0;
    const share = respondents > 1 ? respondents / (respondents - 1) : 0;
    packed[packedPosition(size, i, j)] = share * (covariance?.[row] ?? 0);
  });
  return {
    indicators: keys,
    missing,
    n: Number.isFinite(least) ? least : 0,
    current: current?.[0] ?? 0,
    means,
    covariance: packed,
    answered: counts,
  };
}
