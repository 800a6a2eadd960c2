import type { Cell, Rows } from '../../engine/types.ts';
import { BLOCK_ROWS, paddedWidth } from '../../stats/linear/blocked-products.ts';
import { productSums } from '../../stats/linear/product-sums.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import type { Study } from '../../study/types.ts';
import { domainEstimates } from '../additive/estimates.ts';
import { originOf, pairNames, placesOf, sumNames } from '../additive/cells-sql.ts';
import type { ReadVariable, Variable } from '../available-means.ts';
import { primaryUnits } from '../primary-units.ts';
import type { Accumulator, Cells, Reduction, ScoreBlock } from './types.ts';

/** So many sums are held at once (64 MB). */
const MOST_SUMS = 8_000_000;

/**
 * The rows of `momentsSql` from sums over cells (as `additive/cells-sql.ts` has them), by algebra.
 *
 * @returns undefined where clusters or raking need a second look at the rows, or only the engine can make a variable
 */
export function meansReduction(variables: readonly Variable[], study: Study): Reduction | undefined {
  if (primaryUnits(study).cluster !== undefined || study.options.raking !== undefined) return undefined;
  const read = variables.flatMap((variable) => (variable.read === undefined ? [] : [variable.read]));
  if (read.length < variables.length) return undefined;
  return {
    columns: read.flatMap(({ columns }) => columns),
    begin(cells) {
      const width = paddedWidth(2 * variables.length);
      if (cells.strata.length * width * width > MOST_SUMS) return null;
      return meansAccumulator(variables, read, cells, study);
    },
  };
}

/** The sums of one cell. */
interface Sums {
  rows: number;
  n: number;
  w: number;
  /** Of each variable: Σf, Σwf, Σwf·x, and Σwf times what is averaged beside. */
  readonly linear: Float64Array;
  /** Σq·z_j·z_k of z = (x_1 … x_p, a_1 … a_p), a 1 where answered. */
  readonly products: Float64Array;
}

function meansAccumulator(
  variables: readonly Variable[],
  read: readonly ReadVariable[],
  cells: Cells,
  study: Study,
): Accumulator {
  const beside = read.map((one) => Object.values(one.beside ?? {}));
  const each = 3 + (beside[0]?.length ?? 0);
  const many = variables.length;
  const { left, right, matrices, add } = productSums(cells.strata.map(() => 2 * many));
  const sums = matrices.map((matrix): Sums => ({
    rows: 0,
    n: 0,
    w: 0,
    linear: new Float64Array(many * each),
    products: matrix.sums,
  }));
  const [f, wf, q] = [0, 1, 2].map(() => new Float64Array(BLOCK_ROWS).fill(1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const anybody = new Uint8Array(BLOCK_ROWS);

  /** Adds rows of one cell, at most `BLOCK_ROWS`. */
  const addRows = (
    place: number,
    order: Int32Array,
    from: number,
    count: number,
    block: ScoreBlock,
  ): void => {
    const cell = sums[place]!;
    const { weight, frequency, scores } = block;
    if (weight !== null || frequency !== null)
      for (let row = 0; row < count; row += 1) {
        const at = order[from + row]!;
        const of = frequency === null ? 1 : frequency[at]!;
        const w = weight === null ? 1 : weight[at]!;
        f[row] = of;
        wf[row] = w * of;
        q[row] = w * w * of;
      }
    anybody.fill(0);
    variables.forEach((variable, column) => {
      const [plus, minus] = read[column]!.columns;
      const origin = originOf(variable);
      const [first, second] = [scores.get(plus)!, minus === undefined ? null : scores.get(minus)!];
      const [x, a] = [column * BLOCK_ROWS, (many + column) * BLOCK_ROWS];
      let [n, total, sum] = [0, 0, 0];
      for (let row = 0; row < count; row += 1) {
        const at = order[from + row]!;
        const score = second === null ? first[at]! : first[at]! - second[at]!;
        if (Number.isNaN(score)) {
          right[x + row] = 0;
          right[a + row] = 0;
          continue;
        }
        anybody[row] = 1;
        right[x + row] = score - origin;
        right[a + row] = 1;
        n += f[row]!;
        total += wf[row]!;
        sum += wf[row]! * (score - origin);
      }
      const linear = column * each;
      cell.linear[linear]! += n;
      cell.linear[linear + 1]! += total;
      cell.linear[linear + 2]! += sum;
      beside[column]!.forEach((of, next) => {
        let all = 0;
        for (let row = 0; row < count; row += 1) {
          const at = order[from + row]!;
          if (right[a + row] === 1) all += wf[row]! * of(first[at]!, second === null ? NaN : second[at]!);
        }
        cell.linear[linear + 3 + next]! += all;
      });
    });
    for (let row = 0; row < count; row += 1) {
      if (anybody[row] === 0) continue;
      cell.rows += 1;
      cell.n += f[row]!;
      cell.w += wf[row]!;
    }
    const weighed = weight !== null || frequency !== null;
    if (weighed)
      for (let column = 0; column < 2 * many; column += 1) {
        const start = column * BLOCK_ROWS;
        for (let row = 0; row < count; row += 1) left[start + row] = right[start + row]! * q[row]!;
      }
    add(place, count, !weighed);
  };

  const byCell = cellSorter(cells.strata.length);
  return {
    add(block) {
      const { order, starts } = byCell(block);
      sums.forEach((_, place) => {
        const end = starts[place + 1]!;
        for (let from = starts[place]!; from < end; from += BLOCK_ROWS)
          addRows(place, order, from, Math.min(BLOCK_ROWS, end - from), block);
      });
    },
    rows: () => meansRows(cellRows(sums, variables, each), variables, cells, study),
  };
}

/** The rows of a block in the order of their cells; those of cell c from `starts[c]` on. */
function cellSorter(cells: number): (block: ScoreBlock) => { order: Int32Array; starts: Int32Array } {
  let order = new Int32Array();
  const starts = new Int32Array(cells + 1);
  const next = new Int32Array(cells);
  return ({ count, cell }) => {
    if (order.length < count) order = new Int32Array(count);
    starts.fill(0);
    for (let row = 0; row < count; row += 1) starts[cell[row]! + 1]! += 1;
    for (let place = 0; place < cells; place += 1) {
      next[place] = starts[place]!;
      starts[place + 1]! += starts[place]!;
    }
    for (let row = 0; row < count; row += 1) {
      const place = cell[row]!;
      order[next[place]!] = row;
      next[place]! += 1;
    }
    return { order, starts };
  };
}

/** The sums under the names that `additive/cells-sql.ts` gives them, a row a cell. */
function cellRows(sums: readonly Sums[], variables: readonly Variable[], each: number): Rows {
  const many = variables.length;
  const width = paddedWidth(2 * many);
  const names = sumNames(variables);
  const columns: (readonly [string, readonly number[]])[] = [
    ['rows', sums.map(({ rows }) => rows)],
    ['n', sums.map(({ n }) => n)],
    ['w', sums.map(({ w }) => w)],
    ...names.variables.flatMap((own, place) =>
      [...own, ...Object.values(names.beside[place] ?? {})].map(
        (name, at) => [name, sums.map(({ linear }) => linear[place * each + at]!)] as const,
      ),
    ),
    ...pairsOf(placesOf(variables)).flatMap(([j, k]) => {
      const [xj, xk] = [j - 1, k - 1];
      const [aj, ak] = [many + xj, many + xk];
      const places = [
        [xj, xk],
        [xj, ak],
        [xk, aj],
        [aj, ak],
      ] as const;
      return pairNames(j, k).map((name, at) => {
        const [row, column] = places[at]!;
        return [name, sums.map(({ products }) => products[row * width + column]!)] as const;
      });
    }),
  ];
  return {
    names: columns.map(([name]) => name),
    types: columns.map(() => 'DOUBLE'),
    columns: columns.map(([, values]) => values),
    count: sums.length,
  };
}

/** The estimates of every domain in the form of `momentsSql`'s rows. */
function meansRows(sums: Rows, variables: readonly Variable[], cells: Cells, study: Study): Rows {
  const averages = ['mean', ...Object.keys(variables[0]?.beside ?? {})];
  const names = ['domain', 'a', 'b', 'n', 'weight', ...averages, 'covariance'];
  const found = domainEstimates(sums, variables, cells, study, (_, row) =>
    ['n', 'weight', ...averages].map(row),
  );
  const items = variables.map(({ item }) => item);
  const rows = found.flatMap(({ domain, n, weight, items: numbers, covariance }): Cell[][] => [
    [domain.id, null, null, n, weight, ...averages.map(() => null), null],
    ...pairsOf([...items.keys()]).map(([j, k], place) => [
      domain.id,
      items[j]!,
      items[k]!,
      ...numbers[j]!,
      covariance[place]!,
    ]),
  ]);
  return {
    names,
    types: names.map((_, at) => (at < 3 ? 'VARCHAR' : 'DOUBLE')),
    columns: names.map((_, at) => rows.map((row) => row[at]!)),
    count: rows.length,
  };
}
