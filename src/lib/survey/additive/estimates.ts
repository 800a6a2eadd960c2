import { numbers } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import { packedLength, pairsOf } from '../../stats/linear/packed.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../available-means.ts';
import { designRoles } from '../design.ts';
import type { MeansOfDomain, MeansRow } from '../domain-moments.ts';
import { orderedDomains } from '../domains.ts';
import { originOf, pairNames, placesOf, sumNames } from './cells-sql.ts';
import type { StratumScale } from './strata.ts';

/** What of a covariance lies under this part of the terms that it is the difference of is rounding. */
const ROUNDING = 1e-13;

/** Column → its values over the cells. */
type Column = readonly (number | null)[];

/** The sums of one domain in one stratum. */
type Sum = (column: Column) => number;

/** What the cells of some sums are parts of. */
export interface CellsOf {
  /** Of each row: the ids of the domains that it is a part of. */
  readonly domains: readonly (readonly string[])[];
  /** Of each row: its stratum. */
  readonly strata: readonly string[];
  /** Stratum → how sums over its units become a variance. */
  readonly scales: ReadonlyMap<string, StratumScale>;
}

/**
 * The rows of `cellsSql`, of one place or several → the means of every domain and their covariance, as `svymean` of R survey with the
 * domain inside the whole design: Σ_h scale_h (Σ f z_j z_k − Σ f z_j Σ f z_k / n_h) / (W_j W_k) with z = w (x − mean), multiplied out.
 *
 * @throws RowsError if a column is missing or does not hold numbers, naming it
 */
export function domainEstimates<Item>(
  rows: Rows,
  variables: readonly Variable[],
  cellsOf: CellsOf,
  study: Study,
  read: (item: string, row: MeansRow) => Item,
): readonly MeansOfDomain<Item>[] {
  const cells = cellsOfDomains(cellsOf);
  const columns = readColumns(rows, variables);
  return orderedDomains([...cells.keys()], study).map((domain) => {
    const strata = [...cells.get(domain.id)!].map(([stratum, places]) => ({
      of: cellsOf.scales.get(stratum) ?? { scale: NaN, centre: 0 },
      sum: (column: Column): number => places.reduce((sum, row) => sum + (column[row] ?? 0), 0),
    }));
    const total: Sum = (column) => strata.reduce((all, { sum }) => all + sum(column), 0);
    const items = columns.variables.map(({ n, w, x, beside }) => {
      const weight = total(w);
      return { n: total(n), weight, mean: total(x) / weight, beside };
    });
    return {
      domain,
      n: total(columns.n),
      weight: total(columns.w),
      items: variables.map((variable, at) => {
        const { n, weight, mean, beside } = items[at]!;
        return read(variable.item, (name) => {
          if (name === 'n') return n;
          if (name === 'weight') return weight;
          if (!(weight > 0)) return null;
          return name === 'mean' ? originOf(variable) + mean : total(beside[name] ?? []) / weight;
        });
      }),
      covariance: covarianceOf(strata, items, columns, designRoles(study).stratum),
    };
  });
}

/** Domain → stratum → the rows of its cells. */
function cellsOfDomains({
  domains,
  strata,
}: CellsOf): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, Map<string, number[]>>();
  domains.forEach((own, row) => {
    const stratum = strata[row] ?? '';
    for (const domain of own) {
      const byStratum = found.get(domain) ?? new Map<string, number[]>();
      found.set(domain, byStratum);
      const cells = byStratum.get(stratum) ?? [];
      byStratum.set(stratum, cells);
      cells.push(row);
    }
  });
  return found;
}

interface Columns {
  readonly n: Column;
  readonly w: Column;
  readonly variables: readonly {
    readonly n: Column;
    readonly w: Column;
    readonly x: Column;
    readonly beside: Readonly<Record<string, Column>>;
  }[];
  /** Packed: Σq·x_j·x_k, Σq·x_j, Σq·x_k, Σq. */
  readonly pairs: readonly (readonly [xx: Column, xj: Column, xk: Column, q: Column])[];
}

function readColumns(rows: Rows, variables: readonly Variable[]): Columns {
  const { anybody, variables: each, beside } = sumNames(variables);
  const [, n, w] = anybody;
  const read = (name: string): Column => numbers(rows, name);
  return {
    n: read(n),
    w: read(w),
    variables: each.map(([count, weight, sum], at) => ({
      n: read(count),
      w: read(weight),
      x: read(sum),
      beside: Object.fromEntries(Object.entries(beside[at] ?? {}).map(([name, of]) => [name, read(of)])),
    })),
    pairs: pairsOf(placesOf(variables)).map(([j, k]) => {
      const [xx, xj, xk, q] = pairNames(j, k);
      return [read(xx), read(xj), read(xk), read(q)] as const;
    }),
  };
}

function covarianceOf(
  strata: readonly { readonly of: StratumScale; readonly sum: Sum }[],
  items: readonly { readonly weight: number; readonly mean: number }[],
  { variables, pairs }: Columns,
  centred: boolean,
): readonly number[] {
  const packed = new Array<number>(packedLength(items.length)).fill(0);
  // Without strata the errors' shares sum to 0.
  const errors = (centred ? strata : []).map(({ of, sum }) => ({
    centre: of.centre,
    of: items.map(({ weight, mean }, at) =>
      weight > 0 ? sum(variables[at]!.x) - mean * sum(variables[at]!.w) : 0,
    ),
  }));
  pairsOf([...items.keys()]).forEach(([j, k], place) => {
    const [left, right] = [items[j]!, items[k]!];
    if (!(left.weight > 0 && right.weight > 0)) return;
    const [xx, xj, xk, q] = pairs[place]!;
    let [value, size] = [0, 0];
    for (const { of, sum } of strata) {
      const terms = [sum(xx), -right.mean * sum(xj), -left.mean * sum(xk), left.mean * right.mean * sum(q)];
      for (const term of terms) {
        value += of.scale * term;
        size += Math.abs(of.scale * term);
      }
    }
    for (const { centre, of } of errors) value -= centre * of[j]! * of[k]!;
    const found = Math.abs(value) <= ROUNDING * size ? 0 : value / (left.weight * right.weight);
    // A stratum of one unit without a rule has no variance: the design is refused.
    packed[place] = Number.isFinite(found) ? found : 0;
  });
  return packed;
}
