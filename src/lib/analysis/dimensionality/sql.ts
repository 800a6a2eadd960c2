import { identifier, literal } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import { counted } from '../../survey/counted.ts';
import { IN_DESIGN } from '../../survey/design.ts';

/**
 * Sums over the respondents who rated every item, design-weighted, all rows pooled; scores less 50. Its columns are lists of their own, one under the other: `item`,
 * `answered` (respondents, whatever else they left open) and `sum`, one an item; `product`, one a pair in the order (1,1) (1,2) … (1,k) (2,2) …; `n`, `weight`
 * Σw, `squares` Σw²; `asked`: all respondents.
 */
export function itemsSql(study: Study): string {
  const { items } = structure(study);
  const weight = counted(study);
  const names = items.map((_, at) => `v${at + 1}`);
  const each = (sql: (name: string) => string): string => list(names.map(sql), 4);
  const columns = items.map(
    ({ performance }, at) => `${identifier(performance.name)} - ${ORIGIN} AS v${at + 1}`,
  );
  return `WITH people AS NOT MATERIALIZED (
  SELECT
    ${weight} AS _counted,
    ${weight} * _weight AS _squared,
    _frequency,
${list(columns, 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
answers AS MATERIALIZED (
  SELECT [
${each((name) => `coalesce(sum(CASE WHEN ${name} IS NOT NULL THEN _frequency END), 0)`)}
  ] AS answered,
    coalesce(sum(_frequency), 0) AS asked
  FROM people
),
sums AS MATERIALIZED (
  SELECT
    coalesce(sum(_frequency), 0) AS n,
    coalesce(sum(_counted), 0) AS weight,
    coalesce(sum(_squared), 0) AS squares,
  [
${each((name) => `sum(_counted * ${name})`)}
  ] AS sums,
  [
${list(
  pairsOf(names).map(([a, b]) => `sum(_counted * ${a} * ${b})`),
  4,
)}
  ] AS products
  FROM people
  WHERE ${names.map((name) => `${name} IS NOT NULL`).join(' AND ')}
)
SELECT
  unnest([
${list(
  items.map(({ id }) => literal(id)),
  4,
)}
  ]) AS item,
  unnest(answered) AS answered,
  unnest(sums) AS sum,
  unnest(products) AS product,
  n,
  weight,
  squares,
  asked
FROM sums, answers`;
}
