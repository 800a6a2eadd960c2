import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import type { Study } from '../../study/types.ts';
import { designRoles } from '../design.ts';
import { groupSources } from '../group-sources.ts';
import type { Grouped } from '../group-sources.ts';
import type { PrimaryUnits } from '../primary-units.ts';
import { designColumnNames, taylorCovariances } from '../taylor-variance.ts';

/** What stands in the place of another group where one is held against all others together. */
export const REST = 'rest';

/** A group, and what it is held against: nothing (''), all other groups together (`REST`), or another group. */
export interface Contrast {
  readonly group: string;
  readonly against: string;
}

/** Groups, what is averaged in them, and how respondents were drawn. */
export interface Contrasted extends Grouped {
  readonly units: PrimaryUnits;
}

/**
 * SQL of the means of every group: one row a group and variable (`group`, `item`, `n`, `weight`, `mean`, then what is averaged beside), and one with
 * `item` NULL for those in the group who answered any of them.
 */
export function groupMeansSql(of: Contrasted, study: Study): string {
  const { variables } = of;
  const averages = ['mean', ...Object.keys(variables[0]?.beside ?? {})];
  const everybody = `{item: NULL, n: " n", weight: " weight", ${averages.map((name) => `${name}: NULL`).join(', ')}}`;
  const rows = variables.map(
    ({ item }) =>
      `{item: ${literal(item)}, ${['n', 'weight', ...averages].map((name) => `${name}: ${identifier(`${item} ${name}`)}`).join(', ')}}`,
  );
  return `WITH ${groupSources(of, study, of.units)}
SELECT
  _group AS "group",
  unnest([
${list([everybody, ...rows], 4)}
  ], recursive := true)
FROM means
ORDER BY "group"`;
}

/**
 * SQL of the Taylor covariances of every contrast, one row a contrast and pair of variables (`group`, `against`, `position` of the pair, `covariance`; `units` and `strata` of the design): of a
 * group's means, or of their differences from another group's, or from those of all others together, who then are one domain. A difference is an
 * estimate of its own, with a respondent's share from either side, so that what the sides have in common (clusters, strata, margins, persons) is in its
 * variance, as in R's `svyglm` on the groups.
 *
 * @param pairs of variables, by their names
 */
export function contrastsSql(
  of: Contrasted,
  contrasts: readonly Contrast[],
  pairs: readonly (readonly [string, string])[],
  study: Study,
): string {
  const { variables, units } = of;
  const { weight } = designRoles(study);
  const raked = study.options.raking !== undefined;
  const names = variables.map(({ item }) => item);
  const column = (item: string, name: string): string => identifier(`${item} ${name}`);
  const compared = names.flatMap((item) => [
    `any_value(one.${column(item, 'mean')}) AS ${column(item, 'mean')}`,
    `any_value(one.${column(item, 'weight')}) AS ${column(item, 'weight')}`,
    `sum(other.${column(item, 'weight')} * other.${column(item, 'mean')}) / sum(other.${column(item, 'weight')}) AS ${column(item, 'other')}`,
    `sum(other.${column(item, 'weight')}) AS ${column(item, 'others')}`,
  ]);
  const part = (item: string, mean: string, total: string): string =>
    `coalesce(${weight ? '_weight * ' : ''}(${identifier(item)} - ${column(item, mean)}) / ${column(item, total)}, 0)`;
  const shares = names.map(
    (item, at) =>
      `CASE _side WHEN 1 THEN ${part(item, 'mean', 'weight')} WHEN -1 THEN -${part(item, 'other', 'others')} ELSE 0 END AS z${at}`,
  );
  const place = new Map(names.map((name, at) => [name, `z${at}`]));
  const shareOf = (name: string): string => place.get(name) ?? 'NULL';
  return `WITH ${groupSources(of, study, of.units)},
asked(_of, _against) AS (
  VALUES
${list(
  contrasts.map(({ group, against }) => `(${literal(group)}, ${literal(against)})`),
  4,
)}
),
compared AS MATERIALIZED (
  SELECT
${list(['_of', '_against', ...compared], 4)}
  FROM asked
  JOIN means AS one ON one._group = _of
  LEFT JOIN means AS other ON other._group = _against OR (_against = ${literal(REST)} AND other._group <> _of)
  GROUP BY _of, _against
),
sided AS NOT MATERIALIZED (
  SELECT *, CASE WHEN _group = _of THEN 1 WHEN _group = _against OR (_group IS NOT NULL AND _against = ${literal(REST)}) THEN -1 ELSE 0 END AS _side
  FROM respondents CROSS JOIN compared
),
shares AS NOT MATERIALIZED (
  SELECT
${list(['_of', '_against', ...designColumnNames(study, units), ...shares], 4)}
  FROM sided${raked ? '' : '\n  WHERE _side <> 0'}
),
${taylorCovariances(
  {
    domains: ['_of', '_against'],
    columns: [...place.values()],
    covariances: pairs.map(([a, b], position) => ({
      a: shareOf(a),
      b: shareOf(b),
      labels: { position: String(position) },
    })),
  },
  study,
  units,
)}
SELECT
  _of AS "group", _against AS against, position, covariance,
  (SELECT sum(units) FROM strata)::DOUBLE AS units,
  (SELECT count(*)::DOUBLE FROM strata) AS strata
FROM covariances
ORDER BY ALL`;
}
