import { identifier } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import type { Study } from '../../study/types.ts';
import { counted } from '../../survey/counted.ts';
import { IN_DESIGN } from '../../survey/design.ts';
import { AMONG, domainSql, groupFields } from '../../survey/domains.ts';
import { FEWEST_RATINGS } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

/**
 * SQL of the source `people`: the focal provider's latest wave, all who answered at least one item. `_row`, `_frequency`, `_counted` (what a row counts in a weighted
 * mean), s0, s1, … the items' scores 0–100; with `all` also t0, t1, … the answers as they were ticked (on 0–100, reversed items turned back) of the items on
 * one scale, NULL of others, `_seconds` (above 0), `_key` (the same for the same answers to every rating; NULL with few answers, or one answer to
 * all), and `_domains`.
 */
export function peopleSource(looked: LookedAt, study: Study, columns: 'items' | 'all'): string {
  const { items, common, ratings, duration, refused } = looked;
  const scores = items.map(({ field }) => identifier(field.name));
  const ticked = common.map((at) => `t${at}`);
  const answers = ratings.map(({ name }) => identifier(name));
  const given = answers.map((answer) => `(${answer} IS NOT NULL)::INTEGER`).join(' + ');
  const unlike = `greatest(${ticked.join(', ')}) - least(${ticked.join(', ')}) > ${SAME}`;
  const more =
    columns === 'items'
      ? []
      : [
          ...common.map((at) => {
            const { direction = 'up' } = items[at]?.field.scale ?? {};
            return `${direction === 'up' ? '' : '100 - '}${scores[at]} AS t${at}`;
          }),
          duration === undefined
            ? 'NULL::DOUBLE AS _seconds'
            : `CASE WHEN try_cast(${identifier(duration.name)} AS DOUBLE) > 0 THEN try_cast(${identifier(duration.name)} AS DOUBLE) END AS _seconds`,
          refused.duplicate === undefined
            ? `CASE WHEN ${given} >= ${FEWEST_RATINGS} AND ${unlike} THEN hash(${answers.join(', ')}) END AS _key`
            : 'NULL::UBIGINT AS _key',
          `[${shownGroups(study).join(', ')}]::VARCHAR[] AS _domains`,
        ];
  return `people AS NOT MATERIALIZED (
  SELECT
${list(['_row', '_frequency', `${counted(study)} AS _counted`, ...scores.map((score, at) => `${score} AS s${at}`), ...more], 4)}
  FROM scores
  WHERE ${IN_DESIGN} AND ${AMONG.all} AND coalesce(${scores.join(', ')}) IS NOT NULL
)`;
}

/** Answers this near are the same: what lies between is rounding. */
export const SAME = 1e-9;

/** SQL of the groups that a respondent is of: segments and channels. */
export function shownGroups(study: Study): readonly string[] {
  return groupFields(study).flatMap((one) =>
    one.kind === 'segment' || one.kind === 'channel' ? [domainSql(one)] : [],
  );
}
