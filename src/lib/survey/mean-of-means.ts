import type { Study } from '../study/types.ts';
import { strataSource } from './design.ts';

/** What is averaged: one SELECT over `scores`, and the names of the columns that make a cell. */
export interface CellSource {
  /** Yields the `cells` columns, `part`, `value`, `_stratum`, `_cluster`, `w` (design weight) and `f` (frequency). */
  readonly select: string;
  readonly cells: readonly string[];
}

/**
 * SQL for cell estimates with their Taylor variances: in each cell the weighted mean of every part (item), and the
 * plain mean of the parts' means. One row per cell: the cell columns, `n` (of the part with fewest answers), `weight`,
 * `mean`, `variance` (the cell as a domain of the whole design), `psus`, `strata`.
 */
export function meanOfMeansSql({ select, cells }: CellSource, study: Study): string {
  const clustered = study.fields.some((field) => field.role === 'cluster');
  const keys = cells.join(', ');
  // Without clusters a row of frequency f is f primary units with the same answer; with them it is f answers in one.
  const inside = clustered ? 'f * ' : '';
  const outside = clustered ? '' : 'f * ';
  return `WITH answers AS (
${select.replace(/^/gm, '  ')}
), parts AS (
  SELECT ${keys}, part, sum(f) AS n, sum(w * f) AS weight, sum(w * f * value) / sum(w * f) AS mean
  FROM answers
  GROUP BY ALL
), cells AS (
  SELECT ${keys}, count(*) AS k, min(n) AS n, avg(weight) AS weight, avg(mean) AS mean
  FROM parts
  GROUP BY ALL
), units AS (
  SELECT ${keys}, _stratum AS stratum, _cluster AS unit, any_value(f) AS f,
         sum(${inside}w * (value - parts.mean) / parts.weight / k) AS z
  FROM answers JOIN parts USING (${keys}, part) JOIN (SELECT ${keys}, k FROM cells) USING (${keys})
  GROUP BY ALL
), ${strataSource(study)}, spread AS (
  SELECT ${keys}, stratum, sum(${outside}z * z) AS squares, sum(${outside}z) AS total
  FROM units
  GROUP BY ALL
), variances AS (
  SELECT ${keys}, sum(scale * (squares - coalesce(total * total / centre, 0))) AS variance
  FROM spread JOIN strata ON stratum = _stratum
  GROUP BY ALL
)
SELECT ${keys}, n::DOUBLE AS n, weight, mean, variance,
       (SELECT sum(units) FROM strata)::DOUBLE AS psus, (SELECT count(*) FROM strata)::DOUBLE AS strata
FROM cells JOIN variances USING (${keys})
ORDER BY ALL`;
}
