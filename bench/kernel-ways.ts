import type { Engine } from '../src/lib/engine/types.ts';
import { list } from '../src/lib/engine/sql-text.ts';
import { BLOCK_ROWS } from '../src/lib/stats/linear/blocked-products.ts';
import { pairsOf } from '../src/lib/stats/linear/packed.ts';
import { productSums } from '../src/lib/stats/linear/product-sums.ts';
import type { Study } from '../src/lib/study/types.ts';
import { structure } from '../src/lib/study/structure.ts';
import { cellsSql, pairNames, placesOf } from '../src/lib/survey/additive/cells-sql.ts';
import type { Variable } from '../src/lib/survey/available-means.ts';
import { momentsSql } from '../src/lib/survey/domain-means-sql.ts';
import { meansReduction } from '../src/lib/survey/reduction/means.ts';
import { reduceRows } from '../src/lib/survey/reduction/reduce-rows.ts';
import { scoresView } from '../src/lib/survey/scores.ts';
import { COLUMNS } from './spine-columns.ts';
import { spineStudy } from './spine-study.ts';

const STEPS = Array.from({ length: 10 }, (_, at) => 1 + at);

/** The study of `spine-study.ts`, and what of it is averaged. */
export function kernelStudy(): { readonly study: Study; readonly variables: readonly Variable[] } {
  const study = spineStudy();
  const variables = structure(study).items.map(({ id, performance }) => ({
    item: id,
    score: `"${performance.name}"`,
    read: { columns: [performance.name] as const },
  }));
  return { study, variables };
}

/** Makes `rows` answers in an engine, the same in every one: whole steps, 2 % missing. */
export async function makeAnswers(engine: Engine, study: Study, rows: number): Promise<void> {
  const drawn = (name: string, at: number): string => {
    const hash = `(hash(i * 64 + ${at}) % 10000)::BIGINT`;
    if (name === 'id') return 'i::DOUBLE';
    if (name === 'customer_type') return `['contract', 'high-bill', 'prepaid'][1 + ${hash} % 3]`;
    if (name === 'wave') return `1999 + (${hash} % 2)::DOUBLE`;
    if (name === 'weight') return `0.5 + (${hash} % 150) / 100`;
    return `CASE WHEN ${hash} % 50 > 0 THEN 1 + (${hash} // 50) % 10 END::DOUBLE`;
  };
  const columns = COLUMNS.map((name, at) => `${drawn(name, at)} AS "${name}"`);
  await engine.query(`CREATE OR REPLACE TABLE answers AS
SELECT i + 1 AS _row,
${list(columns, 2)}
FROM range(${rows}) AS t(i)`);
  const top = STEPS.map((value) => ({ value, n: 1 }));
  const extents = study.fields
    .filter(({ scale }) => scale !== undefined)
    .map(({ name }) => ({ name, min: 1, max: 10, distinct: top.length, top }));
  await engine.query(scoresView(study, extents));
}

/** The columns of `densePlainSql`: 0 where nothing was answered, and beside it whether something was. */
function denseSql(variables: readonly Variable[]): string {
  const columns = variables.flatMap(({ score }, at) => [
    `coalesce(${score} - 50, 0) AS x${at + 1}`,
    `(${score} IS NOT NULL)::DOUBLE AS a${at + 1}`,
  ]);
  return `CREATE OR REPLACE TABLE dense AS SELECT customer_type, wave, _weight * _weight AS q,
${list(columns, 2)}
FROM scores`;
}

/** The products of `cellsSql` without a NULL in sight. */
function densePlainSql(variables: readonly Variable[]): string {
  const sums = pairsOf(placesOf(variables)).flatMap(([j, k]) => {
    const [xx, xj, xk, q] = pairNames(j, k);
    return [
      `sum(q * x${j} * x${k}) AS ${xx}`,
      `sum(q * x${j} * a${k}) AS ${xj}`,
      `sum(q * a${j} * x${k}) AS ${xk}`,
      `sum(q * a${j} * a${k}) AS ${q}`,
    ];
  });
  return `SELECT customer_type, wave,
${list(sums, 2)}
FROM dense GROUP BY customer_type, wave`;
}

/** The ways to the products of all pairs, by name; each is timed by itself. */
export function ways(engine: Engine): readonly (readonly [name: string, run: () => Promise<unknown>])[] {
  const { study, variables } = kernelStudy();
  const reduction = meansReduction(variables, study)!;
  return [
    ['domain by domain (the statement that is shown)', () => engine.query(momentsSql(variables, study))],
    ['plain sums over cells', () => engine.query(cellsSql(variables, study))],
    ['dense columns: making them', () => engine.query(denseSql(variables))],
    ['dense columns: plain sums', () => engine.query(densePlainSql(variables))],
    ['typed arrays in blocks, read once (used)', () => reduceRows(engine, study, { moments: reduction })],
  ];
}

/** Multiplying alone, in blocks that lie ready: milliseconds for so many rows, in registers of 128 bits or number by number. */
export function multiply(rows: number, simd: boolean): number {
  const { variables } = kernelStudy();
  const { left, right, add } = productSums([2 * variables.length], simd);
  left.fill(1.5);
  right.fill(0.5);
  const started = performance.now();
  for (let row = 0; row < rows; row += BLOCK_ROWS) add(0, BLOCK_ROWS);
  return performance.now() - started;
}

/** The greatest relative difference between the products of the plain statement and those over dense columns. */
export async function worstDifference(engine: Engine): Promise<number> {
  const { study, variables } = kernelStudy();
  const [plain, dense] = [
    await engine.query(cellsSql(variables, study)),
    await engine.query(densePlainSql(variables)),
  ];
  const total = ({ names, columns }: typeof plain, name: string): number =>
    columns[names.indexOf(name)]!.reduce<number>((sum, value) => sum + Number(value), 0);
  return Math.max(
    ...pairsOf(placesOf(variables)).map(([j, k]) => {
      const [name] = pairNames(j, k);
      return Math.abs(total(plain, name) / total(dense, name) - 1);
    }),
  );
}
