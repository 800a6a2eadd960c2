import { identifier, literal } from '../engine/quote.ts';
import type { Rows } from '../engine/types.ts';
import type { Study } from '../study/types.ts';
import { counted } from './counted.ts';
import { designRoles, hasDesign, IN_DESIGN } from './design.ts';
import { numbers, texts } from '../engine/read-rows.ts';
import { list } from '../engine/sql-text.ts';
import type { MeasuredItem } from '../study/structure.ts';
import { ORIGIN } from '../stats/score-origin.ts';
import { designColumnNames, designColumns } from './taylor-variance.ts';
import { variancesByPosition } from './variances-by-position.ts';

/** Under this standard deviation a score counts as constant: what is left is rounding. */
const CONSTANT = 1e-4;

/** Where an item may stand on an axis: mean score, mean stated importance (both 0–100), correlation with overall satisfaction. */
export type Axis = 'performance' | 'stated' | 'derived';

/** Items, overall satisfaction, and which rows count. */
export interface CoordinateSource {
  readonly items: readonly MeasuredItem[];
  /** SQL of the score of overall satisfaction. */
  readonly overall: string | undefined;
  /** SQL condition of the rows that count; the others stay in the design. Absent: all. */
  readonly within?: string;
}

/** One item's coordinates; null where it has none. */
export interface Coordinates {
  readonly item: MeasuredItem;
  readonly performance: WeightedMean | null;
  readonly stated: WeightedMean | null;
  readonly derived: WeightedCorrelation | null;
}

interface WeightedMean {
  readonly n: number;
  /** Σ w of those behind it. */
  readonly weight: number;
  readonly value: number;
}

interface WeightedCorrelation extends WeightedMean {
  /** Means about the origin and standard deviations of item and outcome. */
  readonly x: number;
  readonly y: number;
  readonly sx: number;
  readonly sy: number;
}

/**
 * SQL for the coordinates: one row an item and axis (`item`, `axis`, `n`, Σ w as `weight`, and the weighted means `x`; for a
 * correlation `y`, `xx`, `yy`, `xy` besides, all about 50), design-weighted.
 */
export function coordinatesSql({ items, overall: y, within }: CoordinateSource, study: Study): string {
  const w = counted(study);
  const none = 'NULL::DOUBLE';
  const row = (
    item: string,
    axis: Axis,
    answered: string,
    x: string,
    outcome: string | undefined,
  ): string => {
    const counts = within === undefined ? answered : `${within} AND ${answered}`;
    // CASE instead of FILTER: each FILTER holds a chunk of every column of the statement, together more than WASM has.
    const sum = (what: string): string => `sum(CASE WHEN ${counts} THEN ${what} END)`;
    const mean = (what: string): string => `${sum(`${w} * ${what}`)} / ${sum(w)}`;
    const a = `(${x} - ${ORIGIN})`;
    const b = outcome === undefined ? undefined : `(${outcome} - ${ORIGIN})`;
    const second =
      b === undefined
        ? [none, none, none, none]
        : [mean(b), mean(`${a} * ${a}`), mean(`${b} * ${b}`), mean(`${a} * ${b}`)];
    const [of, xx, yy, xy] = second;
    return `{item: ${literal(item)}, axis: ${literal(axis)}, n: ${sum('_frequency')}, weight: ${sum(w)}, x: ${mean(a)}, y: ${of}, xx: ${xx}, yy: ${yy}, xy: ${xy}}`;
  };
  const rows = items.flatMap(({ id, performance, importance }) => {
    const p = identifier(performance.name);
    const i = importance && identifier(importance.name);
    return [
      row(id, 'performance', `${p} IS NOT NULL`, p, undefined),
      ...(i === undefined ? [] : [row(id, 'stated', `${i} IS NOT NULL`, i, undefined)]),
      ...(y === undefined ? [] : [row(id, 'derived', `${p} IS NOT NULL AND ${y} IS NOT NULL`, p, y)]),
    ];
  });
  return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM scores
WHERE ${IN_DESIGN}`;
}

/** The rows of `coordinatesSql`; an item that does not vary has no correlation. Throws if a column is missing, naming it. */
export function coordinates(rows: Rows, { items }: CoordinateSource): readonly Coordinates[] {
  const [itemOf, axisOf] = [texts(rows, 'item'), texts(rows, 'axis')];
  const names = ['n', 'weight', 'x', 'y', 'xx', 'yy', 'xy'] as const;
  const read = names.map((name) => numbers(rows, name));
  return items.map((item): Coordinates => {
    const find = (axis: Axis): readonly number[] | undefined => {
      const row = itemOf.findIndex((id, at) => id === item.id && axisOf[at] === axis);
      const values = read.map((column) => column[row] ?? NaN);
      return row >= 0 && (values[1] ?? 0) > 0 ? values : undefined;
    };
    const mean = (axis: Axis): WeightedMean | null => {
      const [n = 0, weight = 0, x = NaN] = find(axis) ?? [];
      return Number.isFinite(x) ? { n, weight, value: x + ORIGIN } : null;
    };
    return {
      item,
      performance: mean('performance'),
      stated: mean('stated'),
      derived: correlation(find('derived')),
    };
  });
}

function correlation(values: readonly number[] | undefined): WeightedCorrelation | null {
  const [n = 0, weight = 0, x = NaN, y = NaN, xx = NaN, yy = NaN, xy = NaN] = values ?? [];
  const [sx, sy] = [Math.sqrt(xx - x * x), Math.sqrt(yy - y * y)];
  return sx > CONSTANT && sy > CONSTANT ? { n, weight, value: (xy - x * y) / (sx * sy), x, y, sx, sy } : null;
}

/**
 * SQL for the variances of coordinates on these axes, and of their distances from the axis' mean over the items (a crosshair is estimated
 * too). Each respondent's share in the error of a mean is w(s − s̄)/Σw, of a correlation w(uv − r(u² + v²)/2)/Σw with u, v the
 * standardised scores.
 *
 * For item k of m and axes a, b, … the error columns are z(2mk…): every axis, then every axis less its mean; `pairs` says of which
 * two columns of an item the covariance is asked for, item by item.
 *
 * @param found items that have a coordinate on each of the axes
 */
export function coordinateErrorsSql(
  found: readonly Coordinates[],
  axes: readonly Axis[],
  pairs: readonly (readonly [number, number])[],
  { overall: y, within }: CoordinateSource,
  study: Study,
): string {
  const w = designRoles(study).weight ? '_weight * ' : '';
  const inside = (share: string): string =>
    within === undefined
      ? `coalesce(${share}, 0)`
      : `CASE WHEN ${within} THEN coalesce(${share}, 0) ELSE 0 END`;
  const ofMean = (score: string, { value, weight }: WeightedMean): string =>
    `${w}(${score} - ${value}) / ${weight}`;
  const share = ({ item, ...at }: Coordinates, axis: Axis): string => {
    if (axis === 'performance') return ofMean(identifier(item.performance.name), at.performance!);
    if (axis === 'stated') return ofMean(identifier(item.importance!.name), at.stated!);
    const { x, y: mean, sx, sy, value: r, weight } = at.derived!;
    const u = `((${identifier(item.performance.name)} - ${ORIGIN} - (${x})) / ${sx})`;
    const v = `((${y ?? 'NULL'} - ${ORIGIN} - (${mean})) / ${sy})`;
    return `${w}(${u} * ${v} - (${r}) * (${u} * ${u} + ${v} * ${v}) / 2) / ${weight}`;
  };
  const shares = found.flatMap((one, k) =>
    axes.map((axis, a) => `${inside(share(one, axis))} AS a${a}_${k}`),
  );
  const averages = axes.map(
    (_, a) => `(${found.map((__, k) => `a${a}_${k}`).join(' + ')}) / ${found.length} AS a${a}`,
  );
  const parts = found.flatMap((_, k) => [
    ...axes.map((__, a) => `a${a}_${k}`),
    ...axes.map((__, a) => `a${a}_${k} - a${a}`),
  ]);
  return `WITH means AS NOT MATERIALIZED (
  SELECT
${list([...designColumns(study), ...shares], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
averages AS NOT MATERIALIZED (
  SELECT
${list(['*', ...averages], 4)}
  FROM means
),
shares AS NOT MATERIALIZED (
  SELECT
${list([...designColumnNames(study), ...parts.map((part, at) => `${part} AS z${at}`)], 4)}
  FROM averages
)${variancesByPosition(
    parts.length,
    found.flatMap((_, k) =>
      pairs.map(([a, b]): [number, number] => [2 * axes.length * k + a, 2 * axes.length * k + b]),
    ),
    study,
    !hasDesign(study),
  )}`;
}
