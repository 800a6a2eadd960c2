import { literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import type { Study } from '../../study/types.ts';
import type { LookedAt } from './looked-at.ts';
import { peopleSource, SAME } from './people.ts';

/** What the measures need of all respondents before they can be taken of one. */
export interface Norms {
  /** Items' mean scores, and the inverse of their covariance matrix; null where D² cannot be had. */
  readonly distance: {
    readonly means: readonly number[];
    readonly inverse: readonly (readonly number[])[];
  } | null;
  /** Places of items that are alike; empty where synonyms cannot be had. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Median duration; null without one. */
  readonly median: number | null;
}

/** Under this n²·variance (squared score points) answers do not vary: what is left is rounding. */
const CONSTANT = 1e-6;

/** SQL of Pearson's r within a respondent over couples of expressions, those with both present; NULL where fewer than `fewest` are or one side is constant. */
function correlation(
  couples: readonly (readonly [string, string])[],
  fewest: number,
  name: string,
): readonly string[] {
  const sum = (term: (a: string, b: string) => string): string =>
    couples.map(([a, b]) => `coalesce(${term(a, b)}, 0)`).join(' + ');
  const one = (a: string, b: string): string => `${a} + 0 * ${b}`;
  return [
    `${couples.map(([a, b]) => `(${a} IS NOT NULL AND ${b} IS NOT NULL)::INTEGER`).join(' + ')} AS ${name}_n`,
    `${sum(one)} AS ${name}_x`,
    `${sum((a, b) => one(b, a))} AS ${name}_y`,
    `${sum((a, b) => `${a} * ${a} + 0 * ${b}`)} AS ${name}_xx`,
    `${sum((a, b) => `${b} * ${b} + 0 * ${a}`)} AS ${name}_yy`,
    `${sum((a, b) => `${a} * ${b}`)} AS ${name}_xy`,
    `(${name}_n * ${name}_xx - ${name}_x * ${name}_x) AS ${name}_v`,
    `(${name}_n * ${name}_yy - ${name}_y * ${name}_y) AS ${name}_w`,
    `CASE WHEN ${name}_n >= ${fewest} AND ${name}_v > ${CONSTANT} AND ${name}_w > ${CONSTANT} THEN (${name}_n * ${name}_xy - ${name}_x * ${name}_y) / sqrt(${name}_v * ${name}_w) END AS ${name}_r`,
  ];
}

/** SQL of the mean of columns that are there, less 50. */
function half(places: readonly number[]): string {
  const sum = places.map((at) => `coalesce(s${at} - ${ORIGIN}, 0)`).join(' + ');
  const n = places.map((at) => `(s${at} IS NOT NULL)::INTEGER`).join(' + ');
  return `(${sum}) / nullif(${n}, 0)`;
}

/**
 * SQL of sources that end in `measured`, a row a respondent: `_row`, `_frequency`, `_counted`, `_domains`, `_score` (mean of the answered items), the items' scores s0, s1, …,
 * and the measures, NULL where a respondent (or the study) has none. Definitions are those of R's careless from 1.2 on:
 *
 * - `run`: most identical answers in a row (`longstring`), as ticked, a missing answer ends a run;
 * - `irv`: standard deviation of the answers that are there, as ticked (`irv`), in score points instead of codes;
 * - `mahalanobis`: D² (`mahad`) by the covariances over all who answered both, a missing answer standing at the mean;
 * - `evenOdd`: −2r/(1 + r), at most 1, r between the means of each parent's items in even and odd places (`evenodd`);
 * - `synonyms`: r over the pairs of like items, at least 3 (`psychsyn(resample_na = FALSE)`);
 * - `duration`: over the median; `duplicate`: 1 where an earlier row has the same answers; `missing`: items without an answer.
 */
export function measuresSource(looked: LookedAt, norms: Norms, study: Study): string {
  const { items, common, halves, refused } = looked;
  const none = (name: string): string => `NULL::DOUBLE AS ${name}`;
  const same = common.slice(1).map((at, before) => {
    const [last, own] = [`t${common[before]}`, `t${at}`];
    return `CASE WHEN abs(${last} - ${own}) <= ${SAME} THEN '1' ELSE '0' END`;
  });
  const ticked = common.map((at) => `t${at}`);
  const split = halves.map(
    (own) => [half(own.filter((_, at) => at % 2 === 1)), half(own.filter((_, at) => at % 2 === 0))] as const,
  );
  const answered = items.map((_, at) => `(s${at} IS NOT NULL)::INTEGER`).join(' + ');
  const { distance, pairs, median } = norms;
  const moved = distance?.means.map((mean, at) => `coalesce(s${at} - ${literal(mean)}, 0) AS c${at}`) ?? [];
  const form = distance?.inverse
    .map((row, i) => {
      const terms = row.slice(i).map((own, j) => `(${literal(j === 0 ? own : 2 * own)}) * c${i + j}`);
      return `c${i} * (${terms.join(' + ')})`;
    })
    .join('\n      + ');
  const first = [
    '_row',
    '_frequency',
    '_counted',
    '_domains',
    '_seconds',
    '_key',
    ...items.map((_, at) => `s${at}`),
    ...moved,
    refused.run === undefined
      ? // Of texts of ones alone the longest is the last by the alphabet.
        `CASE WHEN coalesce(${ticked.join(', ')}) IS NOT NULL THEN 1 + length(list_max(string_split(concat(${same.join(', ')}), '0'))) END AS run`
      : none('run'),
    refused.irv === undefined ? `list_stddev_samp([${ticked.join(', ')}]) AS irv` : none('irv'),
    ...(refused.evenOdd === undefined
      ? split.flatMap(([e, o], at) => [`${e} AS e${at}`, `${o} AS o${at}`])
      : []),
    `(${items.length} - (${answered}))::DOUBLE AS missing`,
    `(${items.map((_, at) => `coalesce(s${at}, 0)`).join(' + ')}) / (${answered}) AS _score`,
  ];
  const second = [
    '* EXCLUDE (_seconds, _key)',
    ...(refused.evenOdd === undefined
      ? correlation(
          split.map((_, at) => [`e${at}`, `o${at}`] as const),
          2,
          'eo',
        )
      : [none('eo_r')]),
    ...(pairs.length > 0
      ? correlation(
          pairs.map(([a, b]) => [`(s${a} - ${ORIGIN})`, `(s${b} - ${ORIGIN})`] as const),
          3,
          'like',
        )
      : [none('like_r')]),
    form === undefined ? none('mahalanobis') : `${form} AS mahalanobis`,
    median === null ? none('duration') : `_seconds / ${literal(median)} AS duration`,
    refused.duplicate === undefined ? '(_row > first)::INTEGER::DOUBLE AS duplicate' : none('duplicate'),
  ];
  return `${peopleSource(looked, study, 'all')},
twice AS MATERIALIZED (
  SELECT _key, min(_row) AS first
  FROM people
  WHERE _key IS NOT NULL
  GROUP BY _key
  HAVING count(*) > 1
),
taken AS NOT MATERIALIZED (
  SELECT
${list(first, 4)}
  FROM people
),
compared AS NOT MATERIALIZED (
  SELECT
${list(second, 4)}
  FROM taken
  ${refused.duplicate === undefined ? 'LEFT JOIN twice USING (_key)' : ''}
),
measured AS NOT MATERIALIZED (
  SELECT
${list(
  [
    '_row',
    '_frequency',
    '_counted',
    '_domains',
    '_score',
    ...items.map((_, at) => `s${at}`),
    'run::DOUBLE AS run',
    'irv',
    'mahalanobis',
    'CASE WHEN eo_r < -1.0 / 3 THEN 1 ELSE -2 * eo_r / (1 + eo_r) END AS "evenOdd"',
    'like_r AS synonyms',
    'duration',
    'duplicate',
    'missing',
  ],
  4,
)}
  FROM compared
)`;
}
