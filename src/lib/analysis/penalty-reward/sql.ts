import { counted } from '../../survey/counted.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { identifier, literal } from '../../engine/quote.ts';
import type { Study } from '../../study/types.ts';
import { IN_DESIGN } from '../../survey/design.ts';
import { bandedItems, choicesOf, inBand, outcomesOf } from './columns.ts';
import type { BandedItem, Column } from './columns.ts';
import type { Scope } from './moments.ts';
import { list, partsOf } from '../../engine/sql-text.ts';

/** Everybody who answered every outcome. */
function answered(study: Study): string {
  return [IN_DESIGN, ...outcomesOf(study).map(({ name }) => `${identifier(name)} IS NOT NULL`)].join(' AND ');
}

/** SQL list of the scopes that a row of `scores` belongs to (NULL where it does not). */
function scopeList({ fields }: Study): string {
  const of = (role: 'wave' | 'provider', among: string): readonly string[] =>
    fields
      .filter((field) => field.role === role)
      .map(({ name }) => `CASE WHEN ${among} THEN ${literal(`${name}=`)} || ${identifier(name)} END`);
  return `[\n${list(["'pooled'", ...of('wave', '_focal'), ...of('provider', '_current')], 2)}\n]`;
}

/**
 * SQL for the band counts: one row a scope and item (`scope`, `item`, `n`, `open`, and for every choice of bands `<choice>_low`,
 * `<choice>_high`), among those who answered every outcome. Respondents with the same scopes are counted first.
 */
export function bandsSql(study: Study): string {
  const choices = choicesOf(study).map((choice) => ({ choice, items: bandedItems(study, choice) }));
  const counts = (choices[0]?.items ?? []).map(({ id, score }) => ({
    id,
    of: [
      { name: 'open', condition: `${score} IS NULL` },
      ...choices.flatMap(({ choice, items }) =>
        (['low', 'high'] as const).map((band) => {
          const item = items.find((one) => one.id === id);
          // Rows are alike: an item whose scale has no such band has nobody in it.
          return { name: `${choice}_${band}`, condition: item === undefined ? 'false' : inBand(item, band) };
        }),
      ),
    ].map((count) => ({ ...count, column: identifier(`${id} ${count.name}`) })),
  }));
  const sums = counts.flatMap(({ of }) =>
    of.map(({ condition, column }) => `sum(CASE WHEN ${condition} THEN _frequency ELSE 0 END) AS ${column}`),
  );
  const rows = counts.map(({ id, of }) =>
    [`{item: ${literal(id)}, n: sum(n)`, ...of.map(({ name, column }) => `${name}: sum(${column})`)].join(
      ', ',
    ),
  );
  return `WITH counts AS (
  SELECT
${list([`${scopeList(study)} AS scopes`, 'sum(_frequency) AS n', ...sums], 4)}
  FROM scores
  WHERE ${answered(study)}
  GROUP BY scopes
)
SELECT
  scope,
  unnest([
${list(
  rows.map((row) => `${row}}`),
  4,
)}
  ], recursive := true)
FROM (SELECT unnest(scopes) AS scope, * FROM counts)
WHERE scope IS NOT NULL
GROUP BY scope`;
}

/** SQL condition for the respondents of a scope who answered every outcome. */
export function among(scope: Scope, study: Study): string {
  const { field, category } = scope;
  if (field === undefined || category === undefined) return answered(study);
  const flag = scope.kind === 'wave' ? '_focal' : '_current';
  return `${answered(study)} AND ${flag} AND ${identifier(field)} = ${literal(category)}`;
}

/**
 * SQL for the cross-products of the regressions of some scopes: one row a scope and number (`scope`, `position`, `product`). First
 * Σ w u v of all pairs of columns and outcomes (score − 50), packed as an upper triangle by rows; then, item by item, Σ w and Σ w y
 * of each outcome in the middle band, for the item on its own. Respondents with the same scopes are summed first.
 */
export function productsSql(
  study: Study,
  scopes: readonly Scope[],
  columns: readonly Column[],
  items: readonly BandedItem[],
): string {
  const outcomes = outcomesOf(study).map(({ name }) => `${identifier(name)} - ${ORIGIN}`);
  const variables = [...columns.map(({ sql }) => sql), ...outcomes];
  const pairs = variables.flatMap((_, a) => variables.slice(a).map((__, b) => `sum(w${a} * x${a + b})`));
  const middles = items.flatMap((_, at) => [
    `sum(m${at})`,
    ...outcomes.map((__, outcome) => `sum(m${at} * x${columns.length + outcome})`),
  ]);
  const sums = [...pairs, ...middles];
  let first = 0;
  const groups = partsOf(sums).map((part) => {
    const from = first;
    first += part.length;
    return `
  SELECT
    scopes,
    ${from} AS first,
    [
${list(part, 6)}
    ] AS products
  FROM people
  GROUP BY scopes`;
  });
  const w = counted(study);
  const pooled = scopes.every(({ kind }) => kind === 'pooled');
  return `WITH people AS NOT MATERIALIZED (
  SELECT
${list(
  [
    `${pooled ? "['pooled']" : scopeList(study)} AS scopes`,
    ...variables.map((sql, at) => `${sql} AS x${at}`),
    ...variables.map((sql, at) => `${w} * (${sql}) AS w${at}`),
    ...items.map((item, at) => `CASE WHEN ${inBand(item, 'middle')} THEN ${w} ELSE 0 END AS m${at}`),
  ],
  4,
)}
  FROM scores
  WHERE ${answered(study)}
),
groups AS (${groups.join('\n  UNION ALL')}
)
SELECT scope, position, sum(product) AS product
FROM (
  SELECT scope, unnest(range(first, first + len(products))) AS position, unnest(products) AS product
  FROM (SELECT unnest(scopes) AS scope, first, products FROM groups)
)
WHERE scope IN (${scopes.map(({ id }) => literal(id)).join(', ')})
GROUP BY scope, position`;
}
