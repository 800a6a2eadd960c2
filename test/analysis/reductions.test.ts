import { expect, onTestFinished, test } from 'vitest';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import type { Engine, Rows } from '../../src/lib/engine/types.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { reduceRows } from '../../src/lib/survey/reduction/reduce-rows.ts';
import type { Reduction } from '../../src/lib/survey/reduction/types.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import type { Extent } from '../../src/lib/survey/scores.ts';
import { bundled, drawnDesign, makeWhole } from './designs.ts';
import { engineOver, field, rowsOf, study, system } from './fixture.ts';

const ALL = [index, gap] as unknown as readonly Analysis<unknown, unknown>[];

async function offered(analysis: Analysis<unknown, unknown>, about: Study) {
  const entries = Object.entries((await analysis.reductions!())(about));
  return Object.fromEntries(
    entries.flatMap(([name, reduction]): [string, Reduction][] =>
      reduction === undefined ? [] : [[name, reduction]],
    ),
  );
}

/** A row's text cells → its numbers. */
function byName({ names, columns, count }: Rows): ReadonlyMap<string, readonly (number | null)[]> {
  const isText = names.map((name) => ['domain', 'a', 'b', 'parent'].includes(name));
  return new Map(
    Array.from({ length: count }, (_, row) => {
      const cells = columns.map((column) => column[row]!);
      return [
        JSON.stringify(cells.filter((_, at) => isText[at])),
        cells.filter((_, at) => !isText[at]) as (number | null)[],
      ];
    }),
  );
}

/** Every number of the two within 1e-11; nothing is 0, as the moments read it. */
function same(read: Rows, stated: Rows, at: string): void {
  expect(read.names, at).toEqual(stated.names);
  const [one, other] = [byName(read), byName(stated)];
  expect([...one.keys()].sort(), at).toEqual([...other.keys()].sort());
  for (const [key, values] of one)
    values.forEach((value, place) => {
      const [a, b] = [value, other.get(key)![place]!].map((number) =>
        number === null || Number.isNaN(number) ? 0 : number,
      ) as [number, number];
      if (!(Math.abs(a - b) <= 1e-11 * Math.abs(b) + 1e-12))
        expect.fail(`${at} ${key} ${place}: ${a} read, ${b} stated`);
    });
}

async function compare(engine: Engine, about: Study, at: string): Promise<void> {
  for (const analysis of ALL.filter((one) => one.requires(about) === null)) {
    const reductions = await offered(analysis, about);
    const rows = await reduceRows(engine, about, reductions);
    expect(Object.keys(rows)).toEqual(Object.keys(reductions));
    for (const [name, read] of Object.entries(rows))
      same(read, await engine.query(analysis.queries(about)[name]!), `${at} ${analysis.id} ${name}`);
  }
}

/** All values of the columns of numbers, as an import has found them. */
async function profiled(engine: Engine, about: Study): Promise<readonly Extent[]> {
  return Promise.all(
    about.fields
      .filter(({ type }) => type === 'number')
      .map(async ({ name }) => {
        const { columns } = await engine.query(
          `SELECT DISTINCT "${name}" FROM answers WHERE "${name}" IS NOT NULL`,
        );
        const values = columns[0]!.map(Number);
        return {
          name,
          min: Math.min(...values),
          max: Math.max(...values),
          distinct: values.length,
          top: values.map((value) => ({ value, n: 1 })),
        };
      }),
  );
}

test(
  'the statements of a bundled study, read once from bytes, have the rows of the engine',
  { timeout: 180_000 },
  async () => {
    const { engine, about } = await bundled('network-operator');
    const [whole] = (await engine.query('SELECT any_value(_whole) FROM scores')).columns;
    expect(String(whole?.[0])).toMatch(/1{10}/);
    await compare(engine, about, 'network-operator');
  },
);

test('random designs, read as numbers and as bytes, have the rows of the engine', async () => {
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  for (let seed = 101; seed <= 112; seed += 1) {
    const { about, source } = drawnDesign(seed);
    await makeWhole(engine, about, source);
    await engine.query('CREATE OR REPLACE VIEW answers AS SELECT * FROM whole');
    await engine.query(scoresView(about, seed % 2 === 0 ? await profiled(engine, about) : []));
    await compare(engine, about, `design ${seed}`);
  }
});

test('an answer between two steps of the scale is read as it is', async () => {
  const about = study(
    [
      field('a', 'performance', { item: 'a' }),
      field('b', 'performance', { item: 'b' }),
      field('g', 'segment'),
    ],
    system(['a', 'b']),
  );
  const engine = await engineOver(
    rowsOf(
      ['a', 'b', 'g'],
      [
        [7.5, 3, 'x'],
        [2, 4, 'x'],
        [9, null, 'y'],
        [null, null, 'z'],
      ],
    ),
    about,
  );
  const extents = await profiled(engine, about);
  await engine.query(scoresView(about, extents));
  const [whole] = (await engine.query('SELECT any_value(_whole) FROM scores')).columns;
  expect(whole).toEqual(['010']);
  await compare(engine, about, 'halves');
});

test('clusters and raking leave the means to the engine', async () => {
  const fields = [field('a', 'performance', { item: 'a' }), field('b', 'performance', { item: 'b' })];
  const clustered = study([...fields, field('c', 'cluster')], system(['a', 'b']));
  expect(Object.keys(await offered(ALL[0]!, clustered))).toEqual(['drivers']);
});
