import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import { SCHEMES } from '../../src/lib/study/types.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { field, given, indexOf, rowsOf, study, system } from './fixture.ts';
import { ratingsSource } from './ratings.ts';

const ITEMS = ['a', 'b', 'c', 'd', 'e'];
const TREE = { left: ['a', 'b'], right: ['c', 'd', 'e'] };

const fields = (frequency = false) => [
  ...ITEMS.map((item) => field(item, 'performance', { item })),
  field('overall', 'overall'),
  field('g', 'segment'),
  field('f', frequency ? 'frequency' : 'ignore'),
];
const about = (frequency = false): Study => study(fields(frequency), system(TREE), { minGroup: 2 });

const answer = fc.option(fc.integer({ min: 1, max: 10 }), { freq: 8 });
const row = fc.tuple(
  fc.tuple(answer, answer, answer, answer, answer, answer),
  fc.constantFrom('x', 'y'),
  fc.integer({ min: 1, max: 3 }),
);
const table = fc.array(row, { minLength: 8, maxLength: 30 });
type Table = readonly (readonly [readonly (number | null)[], string, number])[];

const HEADER = [...ITEMS, 'overall', 'g', 'f'];
const source = (rows: Table): string =>
  rowsOf(
    HEADER,
    rows.map(([answers, group, times]) => [...answers, group, times]),
  );

const engine = openNative({ threads: 1 });
afterAll(async () => (await engine).close());

/** The moments of a table. */
async function momentsOf(rows: Table, frequency = false) {
  const opened = await engine;
  await opened.query(
    `CREATE OR REPLACE TABLE answers AS SELECT row_number() OVER () AS _row, * FROM ${source(rows)}`,
  );
  // A column that is NULL throughout has no type of its own.
  for (const name of [...ITEMS, 'overall'])
    await opened.query(`ALTER TABLE answers ALTER ${name} TYPE DOUBLE`);
  await opened.query(scoresView(about(frequency)));
  return given(await computeMoments(opened, index, about(frequency)));
}

/** Every number of two plain values equal to 1e-9. */
function alike(left: unknown, right: unknown): void {
  const numbers = (value: unknown): readonly number[] =>
    JSON.stringify(value)
      .match(/-?\d+(\.\d+)?(e[-+]?\d+)?/g)
      ?.map(Number) ?? [];
  const [a, b] = [numbers(left), numbers(right)];
  expect(a).toHaveLength(b.length);
  a.forEach((value, at) =>
    expect(Math.abs(value - (b[at] ?? NaN))).toBeLessThan(1e-9 * Math.max(1, Math.abs(value))),
  );
}

test('the order of rows does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      alike((await momentsOf(rows)).domains, (await momentsOf([...rows].reverse())).domains);
    }),
    { numRuns: 10 },
  );
}, 30_000);

test('a row given twice equals frequency 2', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const repeated = rows.flatMap((one) => Array.from({ length: one[2] }, () => one));
      const [left, right] = [await momentsOf(rows, true), await momentsOf(repeated)];
      alike(left.domains, right.domains);
      alike(left.drivers, right.drivers);
      expect(left.design.n).toBe(right.design.n);
    }),
    { numRuns: 10 },
  );
}, 30_000);

/** Weights of every scheme that has some, by scheme and node. */
async function weightsOf(rows: Table, frequency = false, tree: Study['system'] = system(TREE)) {
  const one = { ...about(frequency), system: tree };
  const opened = await engine;
  await momentsOf(rows, frequency);
  const result = given(solveWith(index, given(await computeMoments(opened, index, one)), one));
  return result.weights.flatMap(({ scheme, local }) =>
    Object.entries(local).map(([node, weight]) => ({ key: `${scheme} ${node}`, weight })),
  );
}

/** Enough complete rows for every scheme. */
const full = fc.array(
  fc.tuple(
    fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 6, maxLength: 6 }),
    fc.constantFrom('x', 'y'),
    fc.integer({ min: 1, max: 3 }),
  ),
  { minLength: 12, maxLength: 30 },
);

test('weights of every scheme do not hang on the order of rows, and a row given twice counts as frequency 2', async () => {
  await fc.assert(
    fc.asyncProperty(full, async (rows) => {
      const expected = await weightsOf(rows);
      alike(await weightsOf([...rows].reverse()), expected);
      const repeated = rows.flatMap((one) => Array.from({ length: one[2] }, () => one));
      alike(await weightsOf(rows, true), await weightsOf(repeated));
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('weights follow their node when the tree lists it elsewhere', async () => {
  const turned = system({ right: ['e', 'c', 'd'], left: ['b', 'a'] });
  await fc.assert(
    fc.asyncProperty(full, async (rows) => {
      const byKey = (one: { key: string }, other: { key: string }): number => (one.key < other.key ? -1 : 1);
      const [before, after] = [await weightsOf(rows), await weightsOf(rows, false, turned)];
      const inBoth = new Set(before.map(({ key }) => key));
      alike(
        after.filter(({ key }) => inBoth.has(key)).sort(byKey),
        before.filter(({ key }) => after.some((one) => one.key === key)).sort(byKey),
      );
      expect(after.length).toBe(before.length);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('stretching an item’s scale changes entropy, and no weight that comes from correlations', async () => {
  await fc.assert(
    fc.asyncProperty(full, async (rows) => {
      // The scale of "a" said to run from −8 instead of 1: its scores are 50 + half of what they were.
      const stretched = about().fields.map((one) =>
        one.name === 'a' ? { ...one, scale: { min: -8, max: 10, direction: 'up' as const } } : one,
      );
      // On item level only: the mean of a dimension is made of scores, so its composition does change.
      const flat = { ...about(), system: system(ITEMS) };
      const opened = await engine;
      await momentsOf(rows);
      const solved = async (one: Study) => {
        await opened.query(scoresView(one));
        return given(solveWith(index, given(await computeMoments(opened, index, one)), one)).weights;
      };
      const [before, after] = [await solved(flat), await solved({ ...flat, fields: stretched })];
      const of = (weights: typeof before, name: string) =>
        weights.find(({ scheme }) => scheme === name)?.local ?? {};
      for (const name of ['correlation', 'regression', 'johnson', 'lmg', 'component'])
        alike(of(after, name), of(before, name));
      const [entropyBefore, entropyAfter] = [of(before, 'entropy')['a'] ?? 0, of(after, 'entropy')['a'] ?? 0];
      if (entropyBefore > 0.01) expect(entropyAfter).toBeLessThan(entropyBefore);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('local weights sum to 1 within every parent, node scores aggregate, contributions sum to the index', async () => {
  const fieldsOfRatings = [1, 2, 3, 4, 5].map((number) =>
    field(`p${number}`, 'performance', { item: `p${number}` }),
  );
  for (const scheme of SCHEMES) {
    const importance = [1, 2, 3, 4, 5].map((number) =>
      field(`e${number}`, 'importance', { item: `p${number}` }),
    );
    const tree = { left: ['p1', 'p2'], right: ['p3', 'p4', 'p5'] };
    const one = study(
      [...fieldsOfRatings, ...importance, field('overall', 'overall'), field('group', 'segment')],
      system(tree),
      { scheme, comparisons: { left: { right: 3 }, p3: { p4: 2, p5: 4 }, p4: { p5: 2 } } },
    );
    const { result } = await indexOf(ratingsSource(one), one);
    const weights = given(result.weights.find((candidate) => candidate.scheme === scheme));
    expect(weights.refusal).toBeNull();
    for (const children of [['left', 'right'], tree.left, tree.right])
      expect(children.reduce((sum, child) => sum + (weights.local[child] ?? NaN), 0)).toBeCloseTo(1, 12);
    for (const group of result.groups) {
      const root = given(group.nodes['index']);
      for (const level of [1, 2]) {
        const nodes = Object.values(group.nodes).filter((node) => node.level === level);
        expect(nodes.reduce((sum, node) => sum + node.contribution, 0)).toBeCloseTo(root.value, 10);
        expect(nodes.reduce((sum, node) => sum + node.lost, 0)).toBeCloseTo(100 - root.value, 10);
        expect(nodes.reduce((sum, node) => sum + node.weight, 0)).toBeCloseTo(1, 12);
      }
      for (const [parent, children] of Object.entries(tree)) {
        const there = children.filter((child) => group.nodes[child] !== undefined);
        const sum = there.reduce((total, child) => total + (weights.local[child] ?? NaN), 0);
        const score = there.reduce(
          (total, child) => total + ((weights.local[child] ?? NaN) / sum) * given(group.nodes[child]).value,
          0,
        );
        expect(given(group.nodes[parent]).value).toBeCloseTo(score, 10);
      }
      expect(given(group.ownSet)).toMatchObject({ value: root.value, se: root.se });
    }
  }
});

test('own weights rule the first level, the scheme below it', async () => {
  const rows: Table = Array.from({ length: 20 }, (_, i) => [
    [(i % 10) + 1, (i % 3) + 1, (i % 7) + 1, (i % 4) + 1, (i % 5) + 1, (i % 9) + 1],
    'x',
    1,
  ]);
  const one = study(fields(), system(TREE), { minGroup: 2, ownWeights: { left: 3, right: 1 } });
  const { result } = await indexOf(source(rows), one);
  expect(result.scheme).toBe('user');
  expect(result.weights.map(({ scheme }) => scheme)).toEqual(['user', ...SCHEMES]);
  expect(result.weights[0]?.local).toMatchObject({ left: 0.75, right: 0.25, a: 0.5, b: 0.5 });
  expect(result.weights[0]?.global['c']).toBeCloseTo(0.25 / 3, 12);
});
