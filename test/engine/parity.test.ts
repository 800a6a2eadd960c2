import { describe, expect, test } from 'vitest';
import type { Rows } from '../../src/lib/engine/types.ts';
import { bytes, ENGINES } from './engines.ts';
import { assertSameRows } from './parity.ts';

const ITEMS = ['q1', 'q2', 'q3', 'q4', 'q5'];

/** 5,000 answers on scales of 1–10 with gaps, weights and groups, from a linear congruential generator. */
function answers(): string {
  let state = 20_250_101;
  const next = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
  const lines = [`id,segment,wave,weight,${ITEMS.join(',')}`];
  for (let id = 0; id < 5000; id += 1) {
    const marks = ITEMS.map((_, i) => (next() < 0.05 ? '' : 1 + Math.floor(10 * next() ** (0.3 + i / 5))));
    lines.push(
      `${id},"segment ${Math.floor(4 * next())}, é",2024-0${1 + Math.floor(3 * next())}-15,${next() + 0.5},${marks.join(',')}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const products = ITEMS.flatMap((a, i) => ITEMS.slice(i).map((b) => [a, b] as const));

const QUERIES: Readonly<Record<string, string>> = {
  'counts and weighted means by group': `SELECT segment, count(*) AS n, ${ITEMS.map(
    (item) =>
      `count(${item}) AS n_${item}, sum(weight * ${item}) / sum(weight) FILTER (${item} IS NOT NULL) AS mean_${item}`,
  ).join(', ')} FROM answers GROUP BY segment ORDER BY segment`,
  'weighted cross-products': `SELECT wave, ${products
    .map(([a, b]) => `sum(weight * (${a} - 5.5) * (${b} - 5.5)) AS "${a}×${b}"`)
    .join(', ')} FROM answers GROUP BY wave ORDER BY wave`,
  'two-step moments': `WITH means AS (SELECT segment, avg(q1) AS m FROM answers GROUP BY segment)
    SELECT segment, sum((q1 - m) ** 2) AS ss, stddev_samp(q1) AS sd, corr(q1, q2) AS r, quantile_cont(q3, .25) AS lower
    FROM answers JOIN means USING (segment) GROUP BY segment ORDER BY segment`,
  'windows and dates': `SELECT id, wave, wave + INTERVAL 1 DAY AS next, sum(weight) OVER (ORDER BY id) AS running, q1 = q2 AS same,
    row_number() OVER (PARTITION BY segment ORDER BY id) AS k FROM answers ORDER BY id LIMIT 3000`,
};

async function results(open: (typeof ENGINES)[number][1]): Promise<Rows[]> {
  const engine = await open();
  const file = await engine.attach(bytes(answers()));
  await engine.query(`CREATE TABLE answers AS FROM read_csv(${file.literal}, auto_detect=false, header=true, delim=',', quote='"',
    columns={id: 'BIGINT', segment: 'VARCHAR', wave: 'DATE', weight: 'DOUBLE', ${ITEMS.map((item) => `${item}: 'DOUBLE'`).join(', ')}})`);
  await file.release();
  const rows: Rows[] = [];
  for (const sql of Object.values(QUERIES)) rows.push(await engine.query(sql), await engine.read(sql));
  await engine.close();
  return rows;
}

describe('native and WASM give the same results', async () => {
  const native = await results(ENGINES[0]![1]);
  const wasm = await results(ENGINES[1]![1]);

  test.each(Object.keys(QUERIES).map((name, i) => [name, 2 * i] as const))('%s', (_, i) => {
    expect(native[i]?.count).toBeGreaterThan(2);
    assertSameRows(native[i]!, wasm[i]!);
    assertSameRows(native[i]!, native[i + 1]!);
    assertSameRows(native[i]!, wasm[i + 1]!);
    expect(wasm[i]!.types).toEqual(native[i]!.types);
  });
});

describe('assertSameRows', () => {
  const rows = (value: number | string): Rows => ({
    names: ['a'],
    types: ['X'],
    columns: [[1, value]],
    count: 2,
  });

  test('lets numbers differ by 1e-9 of their size, or by 1e-12', () => {
    assertSameRows(rows(1e9), rows(1e9 + 0.9));
    assertSameRows(rows(0), rows(9e-13));
  });

  test('names the first difference', () => {
    expect(() => assertSameRows(rows(1e9), rows(1e9 + 2))).toThrow(
      'Column "a", row 1: 1000000000 | 1000000002',
    );
    expect(() => assertSameRows(rows(0), rows(2e-12))).toThrow('row 1');
    expect(() => assertSameRows(rows(1), rows('1'))).toThrow('1 | "1"');
    expect(() => assertSameRows(rows(1), { ...rows(1), names: ['b'] })).toThrow('Columns differ: a | b');
  });
});
