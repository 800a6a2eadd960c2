import { counted } from '../../survey/counted.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { identifier, literal } from '../../engine/quote.ts';
import type { Study } from '../../study/types.ts';
import { IN_DESIGN } from '../../survey/design.ts';
import { list } from '../../engine/sql-text.ts';
import { structure } from '../../study/structure.ts';
import type { MeasuredItem } from '../../study/structure.ts';

/** A parent of items and those of them that are measured. */
export interface Scale {
  readonly parent: string;
  readonly items: readonly MeasuredItem[];
}

/** Parents with at least two measured items right below them; with `paired`, two whose expectation was asked too. */
export function scalesOf(study: Study, paired = false): readonly Scale[] {
  const { nodes, items } = structure(study);
  return [...nodes.values()].flatMap(({ id, children }): Scale[] => {
    const below = items.filter(
      (item) => children.includes(item.id) && (!paired || item.expectation !== undefined),
    );
    return below.length > 1 ? [{ parent: id, items: below }] : [];
  });
}

function complete(columns: readonly string[]): string {
  return [IN_DESIGN, ...columns.map((column) => `${column} IS NOT NULL`)].join(' AND ');
}

function moved(column: string): string {
  return `(${column} - ${ORIGIN})`;
}

/**
 * One row a pair of items of one parent (`parent`, `a`, `b`, `n`, `weight` Σw, `squares` Σw², `covariance` with divisor Σw), complete
 * cases of the parent, all rows pooled.
 */
export function scalesSql(study: Study): string {
  const weight = counted(study);
  const scales = scalesOf(study).map(({ parent, items }) => {
    const columns = items.map(({ id, performance }) => ({ id, column: identifier(performance.name) }));
    const pairs = columns.flatMap((a, at) => columns.slice(at).map((b) => [a, b] as const));
    const product = (a: { id: string }, b: { id: string }): string => identifier(`${a.id} × ${b.id}`);
    const sum = (id: string): string => identifier(`${id} sum`);
    const sums = [
      'coalesce(sum(_frequency), 0) AS _n',
      `sum(${weight}) AS _total`,
      `sum(${weight} * _weight) AS _squares`,
      ...columns.map(({ id, column }) => `sum(${weight} * ${moved(column)}) AS ${sum(id)}`),
      ...pairs.map(
        ([a, b]) => `sum(${weight} * ${moved(a.column)} * ${moved(b.column)}) AS ${product(a, b)}`,
      ),
    ];
    const rows = pairs.map(
      ([a, b]) =>
        `{parent: ${literal(parent)}, a: ${literal(a.id)}, b: ${literal(b.id)}, n: _n, weight: coalesce(_total, 0), squares: coalesce(_squares, 0), covariance: ${product(a, b)} / nullif(_total, 0) - ${sum(a.id)} / nullif(_total, 0) * (${sum(b.id)} / nullif(_total, 0))}`,
    );
    return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM (
  SELECT
${list(sums, 4)}
  FROM scores
  WHERE ${complete(columns.map(({ column }) => column))}
)`;
  });
  return scales.join('\nUNION ALL\n');
}

/**
 * One row a parent (`parent`, `items`, `n`; `own` Σ of the items' variances, `total` variance of their sum, of performance and of
 * expectation; `covariance` of the sums), complete cases of both, all rows pooled.
 */
export function pairsSql(study: Study): string {
  const weight = counted(study);
  const mean = (what: string): string => `sum(${weight} * ${what}) / sum(${weight})`;
  const covariance = (a: string, b: string): string => `${mean(`${a} * ${b}`)} - ${mean(a)} * (${mean(b)})`;
  const rows = scalesOf(study, true).map(({ parent, items }) => {
    const columns = (of: 'performance' | 'expectation'): readonly string[] =>
      items.map((item) => identifier(item[of]?.name ?? ''));
    const [performance, expectation] = [columns('performance'), columns('expectation')];
    const sum = (of: readonly string[]): string => `(${of.map(moved).join(' + ')})`;
    const own = (of: readonly string[]): string =>
      of.map((column) => covariance(moved(column), moved(column))).join(' + ');
    return `SELECT
  ${literal(parent)} AS parent,
  ${items.length} AS items,
  coalesce(sum(_frequency), 0) AS n,
  ${own(performance)} AS performance_own,
  ${covariance(sum(performance), sum(performance))} AS performance_total,
  ${own(expectation)} AS expectation_own,
  ${covariance(sum(expectation), sum(expectation))} AS expectation_total,
  ${covariance(sum(performance), sum(expectation))} AS covariance
FROM scores
WHERE ${complete([...performance, ...expectation])}`;
  });
  return rows.join('\nUNION ALL\n');
}
