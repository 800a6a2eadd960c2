/**
 * Three ways to the cross-products that the covariances of domains are made of, over the same rows in one run: the statement of today, which
 * sums residuals domain by domain; plain sums over cells (`survey/additive`); and columns read once into typed arrays and multiplied here.
 * `node bench/kernel.ts [--rows N]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openNative } from '../src/lib/engine/native.ts';
import type { Columns } from '../src/lib/engine/types.ts';
import { pathSource } from '../src/lib/ingest/container/source-node.ts';
import { structure } from '../src/lib/study/structure.ts';
import { cellsSql, pairNames } from '../src/lib/survey/additive/cells-sql.ts';
import { momentsSql } from '../src/lib/survey/domain-means-sql.ts';
import { importStudy } from '../src/lib/survey/open-study.ts';
import { median, print, section } from './print.ts';
import { writeSpineFile } from './spine-file.ts';
import { spineStudy } from './spine-study.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const ROUNDS = 3;
const BLOCK = 2048;

const study = spineStudy();
const variables = structure(study).items.map(({ id, performance }) => ({
  item: id,
  score: `"${performance.name}"`,
  read: { columns: [performance.name] as const },
}));
const count = variables.length;
const columnsSql = `SELECT _weight AS w, ${variables.map(({ score }, at) => `${score} - 50 AS x${at}`).join(', ')}
FROM scores
WHERE _weight IS NOT NULL`;

/**
 * Σ w²·x_j·x_k over the rows where both were answered, for every j ≤ k, row by row of a packed matrix: in blocks of rows that stay in the
 * processor's cache, two by two columns at a time.
 */
function crossProducts({ values: columns, count: all }: Columns): Float64Array {
  const products = new Float64Array((count * (count + 1)) / 2);
  const x = Array.from({ length: count }, () => new Float64Array(BLOCK));
  const u = Array.from({ length: count }, () => new Float64Array(BLOCK));
  const w = columns['w']!;
  for (let from = 0; from < all; from += BLOCK) {
    const n = Math.min(BLOCK, all - from);
    for (let j = 0; j < count; j += 1) {
      const [column, dense, weighted] = [columns[`x${j}`]!, x[j]!, u[j]!];
      for (let row = 0; row < n; row += 1) {
        const value = column[from + row]!;
        const weight = w[from + row]!;
        dense[row] = Number.isNaN(value) ? 0 : value;
        weighted[row] = dense[row]! * weight * weight;
      }
    }
    let place = 0;
    for (let j = 0; j < count; j += 1)
      for (let k = j; k < count; k += 1) {
        const [left, right] = [u[j]!, x[k]!];
        let sum = 0;
        for (let row = 0; row < n; row += 1) sum += left[row]! * right[row]!;
        products[place]! += sum;
        place += 1;
      }
  }
  return products;
}

interface Cost {
  readonly seconds: number;
  readonly processor: number;
}

async function cost(job: () => Promise<unknown>): Promise<Cost> {
  const found: Cost[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await job();
    const { user, system } = process.cpuUsage(before);
    found.push({ seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 });
  }
  return {
    seconds: median(found.map(({ seconds }) => seconds)),
    processor: median(found.map(({ processor }) => processor)),
  };
}

const directory = mkdtempSync(join(tmpdir(), 'kernel-'));
const engine = await openNative();
try {
  const file = join(directory, 'answers.csv');
  writeSpineFile(file, rows);
  await importStudy(engine, await pathSource(file), study);
  section(`${rows} × ${count} items: cross-products of ${(count * (count + 1)) / 2} pairs`);
  const today = await cost(() => engine.query(momentsSql(variables, study)));
  const cells = await cost(() => engine.query(cellsSql(variables, study)));
  let products: Float64Array = new Float64Array();
  let multiplying = 0;
  const arrays = await cost(async () => {
    const columns = await engine.columns(columnsSql);
    const started = performance.now();
    products = crossProducts(columns);
    multiplying = (performance.now() - started) / 1000;
  });
  for (const [way, { seconds, processor }] of [
    ['domain by domain (today)', today],
    ['plain sums over cells', cells],
    ['typed arrays, one core', arrays],
  ] as const) {
    print(way, seconds, 's');
    print('  of today’s time', seconds / today.seconds, '×');
    print('  processor', processor, 's');
  }
  print('typed arrays: multiplying alone', multiplying, 's');

  const sums = await engine.query(cellsSql(variables, study));
  let worst = 0;
  let place = 0;
  for (let j = 1; j <= count; j += 1)
    for (let k = j; k <= count; k += 1) {
      const column = sums.columns[sums.names.indexOf(pairNames(j, k)[0])]!;
      const expected = column.reduce<number>((sum, value) => sum + Number(value), 0);
      worst = Math.max(worst, Math.abs(products[place]! - expected) / Math.abs(expected));
      place += 1;
    }
  if (!(worst < 1e-12)) throw new Error(`The products differ by ${worst}.`);
} finally {
  await engine.close();
  rmSync(directory, { recursive: true, force: true });
}
