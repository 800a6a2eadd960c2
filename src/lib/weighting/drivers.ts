import { counted } from '../survey/counted.ts';
import { identifier, literal } from '../engine/quote.ts';
import type { Rows } from '../engine/types.ts';
import { ORIGIN } from '../stats/score-origin.ts';
import { packedLength, packedPosition, pairsOf } from '../stats/linear/packed.ts';
import type { Study } from '../study/types.ts';
import { designRoles, IN_DESIGN } from '../survey/design.ts';
import type { DriverMoments } from './moments.ts';
import { numbers, texts } from '../engine/read-rows.ts';
import { list } from '../engine/sql-text.ts';
import { structure, weightedParents } from '../study/structure.ts';
import type { MeasuredNode, Structure } from '../study/structure.ts';

/** The name of the outcome in the rows of the `drivers` statement. */
export const OVERALL = 'overall';

/**
 * SQL for what derived weights are estimated from: for every parent with two or more children the weighted covariance matrix
 * (divisor Σw) of overall satisfaction (where it was asked) and the children's respondent scores, complete cases, all rows
 * pooled. One row a pair (`parent`, `a`, `b`, `n`, `weight`, `mean` of a, `covariance`, and where a = b is a child `logarithmic`, the
 * mean of s·ln(s/50), from which entropy comes); a child's name is its id.
 *
 * A respondent's score of a node is the mean of its children's available scores, if at least half are there.
 *
 * @returns undefined where there is nothing to weigh
 */
export function driversSql(study: Study): string | undefined {
  const system = structure(study);
  const parents = weightedParents(system);
  const overall = study.fields.find((field) => field.role === 'overall');
  if (parents.length === 0) return undefined;
  const { frequency } = designRoles(study);
  const w = counted(study, '');
  const items = system.items.map(
    ({ id, performance }) => `${identifier(performance.name)} AS ${identifier(id)}`,
  );
  const sources = [
    source(
      'people',
      [
        ...(w === '' ? [] : [`${w} AS _counted`]),
        ...(frequency ? ['_frequency'] : []),
        ...(overall === undefined ? [] : [`${identifier(overall.name)} AS _overall`]),
        ...items,
      ],
      `FROM scores
  WHERE ${IN_DESIGN}${overall === undefined ? '' : ` AND ${identifier(overall.name)} IS NOT NULL`}`,
    ),
  ];
  let from = 'people';
  for (const { level, nodes } of nodesByLevel(system)) {
    sources.push(source(`level_${level}`, ['*', ...nodes.map(respondentScore)], `FROM ${from}`));
    from = `level_${level}`;
  }
  const variables = parents.map((parent) => ({ parent, all: variablesOf(parent, overall !== undefined) }));
  const answered = parents.map(
    ({ id, children }) =>
      `${children.map((child) => `${identifier(child)} IS NOT NULL`).join(' AND ')} AS ${identifier(`${id} answered`)}`,
  );
  sources.push(source('answered', ['*', ...answered], `FROM ${from}`));
  // Who is not complete stands at the origin and adds nothing to any sum.
  const complete = variables.flatMap(({ parent, all }) => {
    const [whole, n, total] = ['answered', 'n', 'weight'].map((what) => identifier(`${parent.id} ${what}`));
    const column = (what: string, otherwise: number, as: string | undefined): string =>
      `CASE WHEN ${whole} THEN ${what} ELSE ${otherwise} END AS ${as}`;
    return [
      column(frequency ? '_frequency' : '1', 0, n),
      ...(w === '' ? [] : [column('_counted', 0, total)]),
      ...all.map(({ column: score, of }) => column(score, ORIGIN, of)),
    ];
  });
  sources.push(source('complete', complete, 'FROM answered'));
  const moved = variables.flatMap(({ parent, all }) => {
    const root = w === '' ? '' : `sqrt(${identifier(`${parent.id} weight`)}) * `;
    return all.map(({ of, moved: name }) => `${root}(${of} - ${ORIGIN}) AS ${name}`);
  });
  sources.push(source('moved', ['*', ...moved], 'FROM complete'));
  const sums = variables.flatMap(({ parent, all }) => {
    const [n, total] = [`${parent.id} n`, `${parent.id} weight`].map(identifier);
    const times = w === '' ? '' : `${total} * `;
    return [
      `sum(${n}) AS ${n}`,
      ...(w === '' ? [] : [`sum(${total}) AS ${total}`]),
      ...all.map(({ of }) => `sum(${times}(${of} - ${ORIGIN})) AS ${of}`),
      ...all.flatMap(({ of, logarithmic }) =>
        logarithmic === undefined ? [] : [`sum(${times}${timesLogarithm(of)}) AS ${logarithmic}`],
      ),
      ...pairsOf(all).map(([a, b]) => `sum(${a.moved} * ${b.moved}) AS ${product(a, b)}`),
    ];
  });
  sources.push(source('sums', sums, 'FROM moved', 'MATERIALIZED'));
  const rows = variables.flatMap(({ parent, all }) => {
    const n = identifier(`${parent.id} n`);
    const total = `nullif(${w === '' ? n : identifier(`${parent.id} weight`)}, 0)`;
    return pairsOf(all).map(([a, b]) => {
      const covariance = `${product(a, b)} / ${total} - ${a.of} / ${total} * (${b.of} / ${total})`;
      const logarithmic =
        a === b && a.logarithmic !== undefined ? `${a.logarithmic} / ${total}` : 'NULL::DOUBLE';
      return `{parent: ${literal(parent.id)}, a: ${literal(a.name)}, b: ${literal(b.name)}, n: ${n}, weight: coalesce(${total}, 0), mean: ${ORIGIN} + ${a.of} / ${total}, covariance: ${covariance}, logarithmic: ${logarithmic}}`;
    });
  });
  return `WITH ${sources.join(',\n')}
SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM sums`;
}

/** One variable of one parent's matrix: its name in the rows, its score, and its column among the parent's complete cases. */
interface Variable {
  readonly name: string;
  readonly column: string;
  readonly of: string;
  /** The same less the origin, times the root of the weight. */
  readonly moved: string;
  /** Column of the mean of s·ln(s/50); a child's only. */
  readonly logarithmic?: string;
}

/** Overall satisfaction where it was asked, then the children. */
function variablesOf({ id, children }: MeasuredNode, overall: boolean): readonly Variable[] {
  const of = (name: string): string => identifier(`${id} > ${name}`);
  const moved = (name: string): string => identifier(`${id} > ${name} moved`);
  return [
    ...(overall ? [{ name: OVERALL, column: '_overall', of: of(OVERALL), moved: moved(OVERALL) }] : []),
    ...children.map((child) => ({
      name: child,
      column: identifier(child),
      of: of(child),
      moved: moved(child),
      logarithmic: identifier(`${id} > ${child} ln`),
    })),
  ];
}

/** s·ln(s/50), 0 where s is 0: what is added to s/50 is lost beside any score but 0. (DuckDB's `greatest` would cost four logarithms.) */
function timesLogarithm(score: string): string {
  return `${score} * ln(${score} / ${ORIGIN} + 1e-300)`;
}

/** The column of a pair's summed products. */
function product(a: Variable, b: Variable): string {
  return `"${a.of.slice(1, -1)} × ${b.name.replaceAll('"', '""')}"`;
}

function source(
  name: string,
  columns: readonly string[],
  from: string,
  materialized = 'NOT MATERIALIZED',
): string {
  return `${name} AS ${materialized} (
  SELECT
${list(columns, 4)}
  ${from}
)`;
}

/** Nodes with children by level, deepest first, without the root. */
export function nodesByLevel(
  system: Structure,
): readonly { readonly level: number; readonly nodes: readonly MeasuredNode[] }[] {
  const inner = [...system.nodes.values()].filter((node) => node.level > 0 && node.children.length > 0);
  const levels = [...new Set(inner.map((node) => node.level))].sort((a, b) => b - a);
  return levels.map((level) => ({ level, nodes: inner.filter((node) => node.level === level) }));
}

function respondentScore({ id, children }: MeasuredNode): string {
  const [only] = children;
  if (children.length === 1 && only !== undefined) return `${identifier(only)} AS ${identifier(id)}`;
  const columns = children.map(identifier);
  const available = columns.map((column) => `(${column} IS NOT NULL)::INTEGER`).join(' + ');
  const sum = columns.map((column) => `coalesce(${column}, 0)`).join(' + ');
  return `CASE WHEN ${available} >= ${children.length / 2} THEN (${sum}) / (${available}) END AS ${identifier(id)}`;
}

/**
 * The rows of `driversSql` → moments. Throws if a column is missing or does not hold numbers, naming it.
 *
 * @param rows undefined where there is no such statement
 */
export function driverMoments(rows: Rows | undefined, study: Study): readonly DriverMoments[] {
  if (rows === undefined) return [];
  const [parentOf, a, b] = [texts(rows, 'parent'), texts(rows, 'a'), texts(rows, 'b')];
  const [n, weight, mean, covariance, logarithms] = ['n', 'weight', 'mean', 'covariance', 'logarithmic'].map(
    (name) => numbers(rows, name),
  );
  return weightedParents(structure(study)).flatMap(({ id, children }): DriverMoments[] => {
    const variables = [OVERALL, ...children];
    const means = new Array<number>(variables.length).fill(0);
    const packed = new Array<number>(packedLength(variables.length)).fill(0);
    const logarithmic = new Array<number>(children.length).fill(0);
    let first: number | undefined;
    parentOf.forEach((parent, row) => {
      if (parent !== id) return;
      const [left, right] = [variables.indexOf(a[row] ?? ''), variables.indexOf(b[row] ?? '')];
      if (left < 0 || right < 0) return;
      first ??= row;
      means[left] = mean?.[row] ?? 0;
      if (left > 0 && left === right) logarithmic[left - 1] = logarithms?.[row] ?? 0;
      packed[packedPosition(variables.length, left, right)] = covariance?.[row] ?? 0;
    });
    if (first === undefined) return [];
    const counts = { n: n?.[first] ?? 0, weight: weight?.[first] ?? 0 };
    return [{ parent: id, children, ...counts, means, covariance: packed, logarithmic }];
  });
}
