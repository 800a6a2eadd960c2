import type { Cell, Rows } from '../engine/types.ts';
import { BLOCK_ROWS } from '../stats/linear/blocked-products.ts';
import { productSums } from '../stats/linear/product-sums.ts';
import { pairsOf } from '../stats/linear/packed.ts';
import { ORIGIN } from '../stats/score-origin.ts';
import { structure, weightedParents } from '../study/structure.ts';
import type { MeasuredNode } from '../study/structure.ts';
import type { Study } from '../study/types.ts';
import type { Accumulator, Reduction, ScoreBlock } from '../survey/reduction/types.ts';
import { nodesByLevel, OVERALL } from './drivers.ts';

/** The rows of `driversSql`, from one reading; undefined where there is nothing to weigh. */
export function driverReduction(study: Study): Reduction | undefined {
  const { items } = structure(study);
  const overall = study.fields.find(({ role }) => role === 'overall')?.name;
  if (weightedParents(structure(study)).length === 0) return undefined;
  const columns = [
    ...(overall === undefined ? [] : [overall]),
    ...items.map(({ performance }) => performance.name),
  ];
  return { columns, begin: () => driverAccumulator(study, overall) };
}

/** What is summed for one parent among those who answered all of its variables. */
interface Sums {
  readonly parent: string;
  /** Overall satisfaction, where it was asked; then the children. */
  readonly names: readonly string[];
  n: number;
  weight: number;
  /** Of each variable: Σ w·(score − 50), and Σ w·s·ln(s/50). */
  readonly moved: Float64Array;
  readonly logarithmic: Float64Array;
  /** Σ w·(score − 50)·(score − 50), width × width. */
  readonly products: Float64Array;
  readonly width: number;
}

function driverAccumulator(study: Study, overall: string | undefined): Accumulator {
  const system = structure(study);
  const columnOf = new Map(system.items.map(({ id, performance }) => [id, performance.name]));
  const inner = nodesByLevel(system).flatMap(({ nodes }) => nodes);
  const parents = weightedParents(system).map(({ id, children }) => ({
    parent: id,
    names: [...(overall === undefined ? [] : [OVERALL]), ...children],
  }));
  const { left, right, matrices, add } = productSums(parents.map(({ names }) => names.length));
  const sums = parents.map(({ parent, names }, at): Sums => {
    const { sums: products, width } = matrices[at]!;
    return {
      parent,
      names,
      n: 0,
      weight: 0,
      moved: new Float64Array(names.length),
      logarithmic: new Float64Array(names.length),
      products,
      width,
    };
  });
  const w = new Float64Array(BLOCK_ROWS);
  const missing = new Uint8Array(BLOCK_ROWS);
  const complete = new Int32Array(BLOCK_ROWS);
  const made = new Map(inner.map(({ id }) => [id, new Float64Array()]));

  /** Adds rows from `from` on, at most `BLOCK_ROWS`. */
  const addRows = (
    matrix: number,
    from: number,
    end: number,
    block: ScoreBlock,
    scores: readonly Float64Array[],
  ): void => {
    const one = sums[matrix]!;
    const { weight, frequency } = block;
    missing.fill(0);
    for (const column of scores)
      for (let row = from; row < end; row += 1) if (Number.isNaN(column[row]!)) missing[row - from] = 1;
    let rows = 0;
    for (let row = from; row < end; row += 1) {
      if (missing[row - from] === 1) continue;
      const f = frequency === null ? 1 : frequency[row]!;
      w[rows] = weight === null ? f : weight[row]! * f;
      complete[rows] = row;
      one.n += f;
      one.weight += w[rows]!;
      rows += 1;
    }
    scores.forEach((column, place) => {
      const start = place * BLOCK_ROWS;
      let [sum, logarithms] = [0, 0];
      for (let row = 0; row < rows; row += 1) {
        const score = column[complete[row]!]!;
        const moved = score - ORIGIN;
        right[start + row] = moved;
        left[start + row] = w[row]! * moved;
        sum += left[start + row]!;
        if (score !== 0) logarithms += w[row]! * score * Math.log(score / ORIGIN);
      }
      one.moved[place]! += sum;
      one.logarithmic[place]! += logarithms;
    });
    for (const columns of [right, left]) columns.fill(0, scores.length * BLOCK_ROWS, one.width * BLOCK_ROWS);
    add(matrix, rows);
  };

  return {
    add(block) {
      const { count, scores } = block;
      const of = new Map([...columnOf].map(([id, name]) => [id, scores.get(name)!]));
      if (overall !== undefined) of.set(OVERALL, scores.get(overall)!);
      for (const node of inner) {
        if (made.get(node.id)!.length < count) made.set(node.id, new Float64Array(count));
        const into = made.get(node.id)!;
        averageAvailable(node, of, count, into);
        of.set(node.id, into);
      }
      for (const [matrix, { names }] of sums.entries()) {
        const columns = names.map((name) => of.get(name)!);
        for (let from = 0; from < count; from += BLOCK_ROWS)
          addRows(matrix, from, Math.min(count, from + BLOCK_ROWS), block, columns);
      }
    },
    rows: () => driverRows(sums),
  };
}

/** A respondent's score of a node: the mean of its children's scores, if at least half are there. */
function averageAvailable(
  { children }: MeasuredNode,
  of: ReadonlyMap<string, Float64Array>,
  count: number,
  into: Float64Array,
): void {
  const columns = children.map((child) => of.get(child)!);
  for (let row = 0; row < count; row += 1) {
    let [available, sum] = [0, 0];
    for (const column of columns) {
      const score = column[row]!;
      if (Number.isNaN(score)) continue;
      available += 1;
      sum += score;
    }
    into[row] = available >= columns.length / 2 ? sum / available : NaN;
  }
}

function driverRows(sums: readonly Sums[]): Rows {
  const names = ['parent', 'a', 'b', 'n', 'weight', 'mean', 'covariance', 'logarithmic'];
  const rows = sums.flatMap(({ parent, names: own, n, weight, moved, logarithmic, products, width }) => {
    const mean = (place: number): number => moved[place]! / weight;
    return pairsOf([...own.keys()]).map(([a, b]): Cell[] => {
      const child = a === b && own[a] !== OVERALL;
      const known = weight > 0;
      return [
        parent,
        own[a]!,
        own[b]!,
        n,
        weight,
        known ? ORIGIN + mean(a) : null,
        known ? products[a * width + b]! / weight - mean(a) * mean(b) : null,
        child && known ? logarithmic[a]! / weight : null,
      ];
    });
  });
  return {
    names,
    types: names.map((_, at) => (at < 3 ? 'VARCHAR' : 'DOUBLE')),
    columns: names.map((_, at) => rows.map((row) => row[at]!)),
    count: rows.length,
  };
}
