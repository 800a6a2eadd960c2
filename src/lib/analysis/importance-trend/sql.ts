import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import type { Field, Study } from '../../study/types.ts';
import { answeredItems, differenceSources } from '../../survey/differences.ts';
import { personUnits } from '../../survey/primary-units.ts';

/** A first-level dimension and its items' columns of importance. */
export interface AskedDimension {
  readonly id: string;
  readonly columns: readonly string[];
}

/**
 * SQL for the stated importance of dimensions (the plain mean of their items' weighted means), wave by wave, and for its change between every
 * two waves. One row a wave, earlier wave and dimension (`wave`, `since`, `dimension`, `n` of the item with fewest answers, `weight`, `mean`,
 * `variance`, `psus`, `strata`): `since` is '' for the wave by itself; else `mean` is the wave's less that of the other. Variances are Taylor's,
 * the wave a domain of the whole design. Who answers in several waves is one primary unit, so that a change has the covariance of their answers.
 */
export function importanceTrendSql(dimensions: readonly AskedDimension[], wave: Field, study: Study): string {
  const names = dimensions.flatMap(({ columns }) => columns);
  const levels = dimensions.map(({ id, columns }) => {
    const of = (what: string): readonly string[] => columns.map((name) => identifier(`${name} ${what}`));
    const sum = (what: string): string =>
      of(what)
        .map((column) => `coalesce(${column}, 0)`)
        .join(' + ');
    const k = answeredItems(columns);
    const n = of('n').map((column) => `nullif(${column}, 0)::DOUBLE`);
    return `{dimension: ${literal(id)}, n: least(${n.join(', ')}), weight: (${sum('weight')}) / (${k}), mean: CASE WHEN ${k} > 0 THEN (${sum('mean')}) / (${k}) END}`;
  });
  return `WITH ${differenceSources(
    {
      group: `CASE WHEN _focal THEN ${identifier(wave.name)} END`,
      variables: names.map((name) => ({ item: name, score: identifier(name) })),
      compared: `SELECT _group, '' AS _since FROM means
UNION ALL
SELECT means._group, earlier._group FROM means JOIN means AS earlier ON earlier._group < means._group`,
      averages: dimensions.map(({ columns }) => columns),
      covariances: dimensions.map(({ id }, at) => ({
        a: `z${at}`,
        b: `z${at}`,
        labels: { dimension: literal(id) },
      })),
    },
    study,
    personUnits(study),
  )},
levels AS (
  SELECT
    _group,
    unnest([
${list(levels, 6)}
    ], recursive := true)
  FROM means
)
SELECT
  covariances._group AS wave, _since AS since, dimension,
  least(levels.n, earlier.n) AS n, levels.weight AS weight,
  CASE WHEN _since = '' THEN levels.mean ELSE levels.mean - earlier.mean END AS mean,
  covariance AS variance,
  (SELECT sum(units) FROM strata) AS psus,
  (SELECT count(*)::DOUBLE FROM strata) AS strata
FROM covariances
JOIN levels USING (_group, dimension)
LEFT JOIN levels AS earlier ON earlier._group = _since AND earlier.dimension = covariances.dimension
WHERE levels.mean IS NOT NULL
ORDER BY ALL`;
}
