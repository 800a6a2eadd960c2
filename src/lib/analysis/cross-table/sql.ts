import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import type { Field, Study } from '../../study/types.ts';
import { counted } from '../../survey/counted.ts';
import { designRoles, IN_DESIGN } from '../../survey/design.ts';
import { personUnits, primaryUnits } from '../../survey/primary-units.ts';
import { designColumnNames, designColumns, taylorCovariances } from '../../survey/taylor-variance.ts';
import { isGroup } from './choice.ts';
import type { Chosen } from './choice.ts';
import type { CellMoments } from './result.ts';

/** SQL of an answer as text: a category, or a rating's score. */
export function answer(field: Field): string {
  return isGroup(field) ? identifier(field.name) : `${identifier(field.name)}::VARCHAR`;
}

/** SQL: one row a pair of answers (`row`, `column`, `n`, `weight`), NULL where one was not given. */
export function cellsSql({ rows, columns, among }: Chosen, study: Study): string {
  return `SELECT ${answer(rows)} AS "row", ${answer(columns)} AS "column", sum(_frequency) AS n, sum(${counted(study)}) AS weight
FROM scores
WHERE ${IN_DESIGN} AND _weight > 0 AND ${among}
GROUP BY ALL
ORDER BY ALL`;
}

/**
 * SQL for the Taylor covariances of the cells' shares, one row a pair (`position`, `covariance`), packed in the order given, as R's `svymean` of their
 * indicators, those who answered both being a domain of the design; and primary units − strata (`degrees`). Where waves are counted a person is one unit.
 */
export function covarianceSql(chosen: Chosen, cells: readonly CellMoments[], study: Study): string {
  const units = chosen.waves ? personUnits(study) : primaryUnits(study);
  const w = designRoles(study).weight ? '_weight * ' : '';
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  const shares = cells.map(({ row, column, weight }, at) => {
    const own = `("row" = ${literal(row)} AND "column" = ${literal(column)})::INTEGER`;
    return `CASE WHEN here AND "row" IS NOT NULL AND "column" IS NOT NULL THEN ${w}(${own} - ${literal(weight / total)}) / ${literal(total)} ELSE 0 END AS z${at}`;
  });
  const names = cells.map((_, at) => `z${at}`);
  return `WITH people AS NOT MATERIALIZED (
  SELECT
${list(
  [
    ...new Set([...designColumns(study, units), '_weight']),
    `${chosen.among} AS here`,
    `${answer(chosen.rows)} AS "row"`,
    `${answer(chosen.columns)} AS "column"`,
  ],
  4,
)}
  FROM scores
  WHERE ${IN_DESIGN}
),
shares AS NOT MATERIALIZED (
  SELECT
${list([...designColumnNames(study, units), ...shares], 4)}
  FROM people
),
${taylorCovariances(
  {
    domains: [],
    columns: names,
    covariances: pairsOf(names).map(([a, b], position) => ({ a, b, labels: { position: String(position) } })),
  },
  study,
  units,
)}
SELECT position, covariance, (SELECT sum(units) - count(*) FROM strata)::DOUBLE AS degrees
FROM covariances`;
}
