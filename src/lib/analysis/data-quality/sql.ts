import { literal } from '../../engine/quote.ts';
import { numbers } from '../../engine/read-rows.ts';
import { list } from '../../engine/sql-text.ts';
import type { Rows } from '../../engine/types.ts';
import { DEFAULT_QUALITY } from '../../study/types.ts';
import type { QualityOptions, Study } from '../../study/types.ts';
import type { LookedAt } from './looked-at.ts';
import { measuresSource } from './measures.ts';
import type { Norms } from './measures.ts';
import { peopleSource, SAME, shownGroups } from './people.ts';
import { CLASS, LAST, SIGNS } from './signs.ts';
import type { Sign } from './signs.ts';

/** The cut-offs that enter the statements. */
export type CutOffs = Omit<QualityOptions, 'together'>;

const NAMES = [
  'run',
  'irv',
  'mahalanobis',
  'evenOdd',
  'synonyms',
  'pairs',
  'duration',
  'missing',
] as const satisfies readonly (keyof CutOffs)[];

/** SQL of the cut-offs, one row: here they are read, and may be changed. */
export function cutOffsSql({ options }: Study): string {
  const given = options.quality ?? DEFAULT_QUALITY;
  return `SELECT
${list(
  NAMES.map((name) => `${given[name]} AS "${name}"`),
  2,
)}`;
}

/** The row of `cutOffsSql`. */
export function cutOffs(rows: Rows): CutOffs {
  return Object.fromEntries(
    NAMES.map((name) => [name, numbers(rows, name)[0] ?? DEFAULT_QUALITY[name]]),
  ) as unknown as CutOffs;
}

/** SQL: one row (`n` respondents, `weight`, `median` of the duration over rows, NULL without one). */
export function respondentsSql(looked: LookedAt, study: Study): string {
  return `WITH ${peopleSource(looked, study, 'all')}
SELECT coalesce(sum(_frequency), 0) AS n, coalesce(sum(_counted), 0) AS weight, median(_seconds) AS median
FROM people`;
}

/** What each sign's measure has to be for a flag, as SQL. `distance`: where χ² has the quantile asked for. */
export function flagConditions(
  looked: LookedAt,
  cut: CutOffs,
  distance: number,
): Readonly<Record<Sign, string>> {
  // What lies on a limit stays on its side, however it was rounded.
  return {
    run: `run >= ${literal(cut.run * looked.common.length - SAME)}`,
    irv: `irv < ${literal(cut.irv - SAME)}`,
    mahalanobis: `mahalanobis > ${literal(distance)}`,
    evenOdd: `"evenOdd" > ${literal(cut.evenOdd + SAME)}`,
    synonyms: `synonyms < ${literal(cut.synonyms - SAME)}`,
    duration: `duration < ${literal(cut.duration - SAME)}`,
    duplicate: 'duplicate = 1',
    missing: `missing > ${literal(cut.missing * looked.items.length + SAME)}`,
  };
}

/** What the aggregates take. */
interface Setting {
  readonly looked: LookedAt;
  readonly norms: Norms;
  readonly cut: CutOffs;
  readonly distance: number;
}

function flagged({ looked, norms, cut, distance }: Setting, study: Study): string {
  const conditions = flagConditions(looked, cut, distance);
  const bits = SIGNS.map((sign, bit) => `CASE WHEN ${conditions[sign]} THEN ${2 ** bit} ELSE 0 END`);
  return `${measuresSource(looked, norms, study)},
flagged AS NOT MATERIALIZED (
  SELECT *, (${bits.join(' + ')})::INTEGER AS flags
  FROM measured
)`;
}

/**
 * SQL: one row a set of flags that somebody has and an item (`flags`: a bit a sign, by its place; `item`: its place; of all who have the flags `n` and `weight`, of
 * those who answered the item `answered`, `item_weight`, and the weighted sum of scores `total`).
 */
export function flagsSql(setting: Setting, study: Study): string {
  const sums = setting.looked.items.map(
    (_, at) =>
      `{item: ${at}::DOUBLE, answered: sum(CASE WHEN s${at} IS NOT NULL THEN _frequency ELSE 0 END), item_weight: sum(CASE WHEN s${at} IS NOT NULL THEN _counted ELSE 0 END), total: coalesce(sum(_counted * s${at}), 0)}`,
  );
  return `WITH ${flagged(setting, study)}
SELECT flags::DOUBLE AS flags, sum(_frequency) AS n, sum(_counted) AS weight,
  unnest([
${list(sums, 4)}
  ], recursive := true)
FROM flagged
GROUP BY flags
ORDER BY flags`;
}

/**
 * SQL: how the measures and the number of flags are distributed. One row a measure and class (`sign`, `class`: how many class widths of `signs.ts` lie below it) or a group and
 * number of flags (`domain`, `class`), with `n` and `score`, the weighted mean of the respondents' mean scores.
 */
export function distributionSql(setting: Setting, study: Study): string {
  const { looked } = setting;
  const rows = SIGNS.flatMap((sign) => {
    if (sign === 'duplicate' || looked.refused[sign] !== undefined) return [];
    const of = sign === 'mahalanobis' ? `mahalanobis / ${looked.items.length}` : `"${sign}"`;
    const kept = sign === 'mahalanobis' || sign === 'duration' ? `least(${of}, ${LAST})` : of;
    // What lies on a limit belongs above it, however it was rounded.
    return [
      `{sign: '${sign}', domain: NULL::VARCHAR, class: floor(${kept} / ${literal(CLASS[sign])} + ${SAME})}`,
    ];
  });
  const groups = shownGroups(study).map(
    (_, at) => `{sign: NULL::VARCHAR, domain: _domains[${at + 1}], class: bit_count(flags)::DOUBLE}`,
  );
  return `WITH ${flagged(setting, study)},
classes AS NOT MATERIALIZED (
  SELECT
    unnest([
${list([...rows, ...groups], 6)}
    ], recursive := true),
    _frequency, _counted, _score
  FROM flagged
)
SELECT sign, domain, class, sum(_frequency) AS n, sum(_counted * _score) / sum(_counted) AS score
FROM classes
WHERE class IS NOT NULL AND coalesce(sign, domain) IS NOT NULL
GROUP BY sign, domain, class
ORDER BY sign, domain, class`;
}
