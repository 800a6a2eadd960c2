import { identifier, literal } from '../engine/quote.ts';
import type { Rows } from '../engine/types.ts';
import { intervals } from '../stats/estimate.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import { designMoments, designRoles, designSql, IN_DESIGN, unusableDesign } from './design.ts';
import { numbers, statement, texts } from './rows.ts';
import { list } from './sql-text.ts';
import { structure } from './structure.ts';
import { byPosition, isTaylor, variancesOf } from './tier-variance.ts';
import type { Analysis } from './types.ts';
import type { VavraItem, VavraMoments, VavraPlace, VavraResult } from './vavra-result.ts';

/** The moments of scores are taken about this one: the middle of 0–100. */
const ORIGIN = 50;

/** Under this standard deviation a score counts as constant: what is left is rounding. */
const CONSTANT = 1e-4;

interface Column {
  readonly item: string;
  /** SQL of the scores, NULL where not answered. */
  readonly importance: string;
  readonly performance: string;
}

function columns(study: Study): readonly Column[] {
  return structure(study).items.flatMap(({ id, importance, performance }): Column[] =>
    importance === undefined
      ? []
      : [{ item: id, importance: identifier(importance.name), performance: identifier(performance.name) }],
  );
}

function overall(study: Study): string | undefined {
  const field = study.fields.find(({ role }) => role === 'overall');
  return field && identifier(field.name);
}

function counted(study: Study): string {
  const { weight, frequency } = designRoles(study);
  return [...(weight ? ['_weight'] : []), ...(frequency ? ['_frequency'] : [])].join(' * ') || '1';
}

/**
 * SQL for the grid: one row an item (`item`, `n`, `asked` Σ w and `stated` mean of its importance score, `pairs` Σ w of those who rated
 * it and overall satisfaction, then their means, variances and covariance), all rows pooled, design-weighted.
 */
function itemsSql(study: Study, y: string): string {
  const w = counted(study);
  const rows = columns(study).map(({ item, importance: i, performance: p }) => {
    const pair = `FILTER (${p} IS NOT NULL AND ${y} IS NOT NULL)`;
    const mean = (what: string): string => `sum(${w} * ${what}) ${pair} / sum(${w}) ${pair}`;
    const [a, b] = [`(${p} - ${ORIGIN})`, `(${y} - ${ORIGIN})`];
    return `{item: ${literal(item)}, n: sum(_frequency) ${pair}, asked: sum(${w}) FILTER (${i} IS NOT NULL), stated: sum(${w} * ${i}) / sum(${w}) FILTER (${i} IS NOT NULL), pairs: sum(${w}) ${pair}, x: ${mean(a)}, y: ${mean(b)}, xx: ${mean(`${a} * ${a}`)}, yy: ${mean(`${b} * ${b}`)}, xy: ${mean(`${a} * ${b}`)}}`;
  });
  return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM scores
WHERE ${IN_DESIGN}`;
}

/** One item of the grid before its uncertainty is known. */
interface Point {
  readonly column: Column;
  readonly n: number;
  readonly asked: number;
  readonly stated: number;
  readonly pairs: number;
  /** Means about the origin and standard deviations. */
  readonly x: number;
  readonly y: number;
  readonly sx: number;
  readonly sy: number;
  readonly r: number;
}

/** The rows of `itemsSql` that have both importances; an item that does not vary has no correlation. */
function points(rows: Rows, study: Study): readonly Point[] {
  const names = texts(rows, 'item');
  const read = ['n', 'asked', 'stated', 'pairs', 'x', 'y', 'xx', 'yy', 'xy'].map((name) =>
    numbers(rows, name),
  );
  return columns(study).flatMap((column): Point[] => {
    const row = names.indexOf(column.item);
    const [n, asked, stated, pairs, x, y, xx, yy, xy] = read.map((values) => values[row] ?? NaN);
    if (n === undefined || asked === undefined || stated === undefined || pairs === undefined) return [];
    if (x === undefined || y === undefined || xx === undefined || yy === undefined || xy === undefined)
      return [];
    const [sx, sy] = [Math.sqrt(xx - x * x), Math.sqrt(yy - y * y)];
    if (!(sx > CONSTANT && sy > CONSTANT && Number.isFinite(stated))) return [];
    return [{ column, n, asked, stated, pairs, x, y, sx, sy, r: (xy - x * y) / (sx * sy) }];
  });
}

/**
 * SQL for the variances of every item's two coordinates and of its two distances from the crosshair: each respondent's share in the
 * error of a mean is w(i − ī)/Σw, of a correlation w(uv − r(u² + v²)/2)/Σw with u, v the standardised scores.
 */
function errorsSql(study: Study, y: string, found: readonly Point[]): string {
  const w = designRoles(study).weight ? '_weight * ' : '';
  const stated = found.map(
    ({ column, asked, stated: mean }, at) =>
      `coalesce(${w}(${column.importance} - ${mean}) / ${asked}, 0) AS s${at}`,
  );
  const derived = found.map(({ column, pairs, x, y: my, sx, sy, r }, at) => {
    const u = `((${column.performance} - ${ORIGIN} - (${x})) / ${sx})`;
    const v = `((${y} - ${ORIGIN} - (${my})) / ${sy})`;
    return `coalesce(${w}(${u} * ${v} - (${r}) * (${u} * ${u} + ${v} * ${v}) / 2) / ${pairs}, 0) AS d${at}`;
  });
  const average = (letter: string): string =>
    `(${found.map((_, at) => `${letter}${at}`).join(' + ')}) / ${found.length} AS ${letter}`;
  const parts = found.flatMap((_, at) => [`s${at}`, `d${at}`, `s${at} - s`, `d${at} - d`]);
  return `WITH shares AS NOT MATERIALIZED (
  SELECT
${list(['_frequency', '_stratum', '_cluster', ...stated, ...derived], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
averages AS NOT MATERIALIZED (
  SELECT
${list(['*', average('s'), average('d')], 4)}
  FROM shares
),
errors AS NOT MATERIALIZED (
  SELECT
${list(['_frequency', '_stratum', '_cluster', ...parts.map((part, at) => `${part} AS z${at}`)], 4)}
  FROM averages
)${variancesOf(
    parts.length,
    parts.map((_, at) => [at, at] as const),
    study,
  )}`;
}

/** Stated against derived importance, split at the means of all items (Vavra 1997). */
export const vavra: Analysis<VavraMoments, VavraResult> = {
  id: 'vavra',
  version: 1,
  requires(study) {
    if (structure(study).items.length === 0) return refuse('no-performance');
    if (overall(study) === undefined) return refuse('no-outcome');
    return columns(study).length > 1 ? null : refuse('no-importance-grid');
  },
  queries(study): Readonly<Record<string, string>> {
    const y = overall(study);
    if (y === undefined) return {};
    return {
      items: itemsSql(study, y),
      design: designSql(
        study,
        columns(study).map(({ performance }) => performance),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const y = overall(study);
    const found = points(statement(rows, 'items'), study);
    if (y === undefined || found.length < 2 || rows['errors'] !== undefined) return {};
    return { errors: errorsSql(study, y, found) };
  },
  moments(rows, study) {
    const variances = rows['errors'] === undefined ? [] : byPosition(rows['errors'], 'variance');
    return {
      design: designMoments(statement(rows, 'design')),
      items: points(statement(rows, 'items'), study).map(({ column, n, stated, r }, at) => {
        const [ofStated, ofDerived, statedFrom, derivedFrom] = [0, 1, 2, 3].map(
          (k) => variances[4 * at + k] ?? 0,
        );
        const variance = {
          stated: ofStated ?? 0,
          derived: ofDerived ?? 0,
          statedFrom: statedFrom ?? 0,
          derivedFrom: derivedFrom ?? 0,
        };
        return { item: column.item, n, stated, derived: r, variance };
      }),
    };
  },
  solve,
};

/** Moments → places in the grid with the options' confidence. */
function solve(moments: VavraMoments, study: Study, { confidence }: StudyOptions): VavraResult | Refusal {
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const { items, design } = moments;
  if (items.length < 2) return refuse('no-importance-grid');
  const mean = (of: (item: VavraMoments['items'][number]) => number): number =>
    items.reduce((sum, item) => sum + of(item), 0) / items.length;
  const crosshair = { stated: mean(({ stated }) => stated), derived: mean(({ derived }) => derived) };
  const interval = intervals(confidence, isTaylor(study) ? design.psus - design.strata : design.n - 1);
  return {
    crosshair,
    items: items.map(({ item, n, stated, derived, variance }): VavraItem => {
      const estimate = (value: number, square: number) => ({
        ...interval(value, Math.sqrt(Math.max(0, square))),
        n,
      });
      const statedFrom = estimate(stated - crosshair.stated, variance.statedFrom);
      const derivedFrom = estimate(derived - crosshair.derived, variance.derivedFrom);
      const off = ({ low, high }: { low: number; high: number }): boolean => low > 0 || high < 0;
      return {
        item,
        stated: estimate(stated, variance.stated),
        derived: estimate(derived, variance.derived),
        statedFrom,
        derivedFrom,
        place: placeOf(statedFrom.value >= 0, derivedFrom.value >= 0),
        clear: off(statedFrom) && off(derivedFrom),
      };
    }),
  };
}

/** High stated and low derived: basic; both high: performance; low and high: excitement; both low: indifferent. */
function placeOf(stated: boolean, derived: boolean): VavraPlace {
  if (stated) return derived ? 'performance' : 'basic';
  return derived ? 'excitement' : 'indifferent';
}
