import { describe, expect, test } from 'vitest';
import { dimensionality } from '../../../src/lib/analysis/dimensionality/analysis.ts';
import { computeMoments, solveWith } from '../../../src/lib/analysis/run.ts';
import { packedEntry } from '../../../src/lib/stats/linear/packed.ts';
import { uniforms } from '../../../src/lib/stats/resample/philox.ts';
import { isRefusal, refuse } from '../../../src/lib/study/refusal.ts';
import { bundledEngine, bundledStudy } from '../../data/bundled.ts';
import { refusalWords } from '../../english.ts';
import oracle from '../../oracle/dimensionality.json' with { type: 'json' };
import { field, given, momentsOf, rowsOf, study, system } from '../fixture.ts';
import { ratings } from '../ratings.ts';

/** A study of two dimensions of three items; each rating follows its dimension's part of the row. */
function made(n: number, rating: (row: number, item: number) => number | null) {
  const dimensions = { one: ['a', 'b', 'c'], two: ['d', 'e', 'f'] };
  const items = Object.values(dimensions).flat();
  const about = study(
    items.map((item) => field(item, 'performance', { item })),
    system(dimensions),
  );
  const rows = Array.from({ length: n }, (_, row) => items.map((__, item) => rating(row, item)));
  return { about, source: rowsOf(items, rows) };
}

const noise = (row: number, item: number): number => Math.floor((((row + 1) * (item + 3) * 7919) % 101) / 34);
/** Items a, b and f follow one thing, c, d and e another. */
const crossed = (row: number, item: number): number =>
  1 + 2 * ([0, 1, 5].includes(item) ? row % 4 : Math.floor(row / 4) % 4) + noise(row, item);

async function solved({ about, source }: ReturnType<typeof made>) {
  return dimensionality.solve(await momentsOf(dimensionality, source, about), about, about.options);
}

describe('dimensionality', () => {
  test('weighted correlations and eigenvalues are R’s, complete cases', async () => {
    const { about, source } = ratings({ items: ['p1', 'p2', 'p3', 'p4', 'p5'], weight: true });
    const found = await momentsOf(dimensionality, source, about);
    const { weighted } = oracle;
    expect(found.n).toBe(weighted.n);
    expect(found.worth).toBeCloseTo(weighted.worth, 9);
    weighted.eigenvalues.forEach((value, at) => expect(found.eigenvalues[at]).toBeCloseTo(value, 9));
    weighted.correlations.forEach((row, a) =>
      row.forEach((r, b) => expect(packedEntry(found.correlations, 5, a, b)).toBeCloseTo(r, 9)),
    );
  });

  test('the Yellow Pages: as many components as psych’s fa.parallel, loadings as its fa', async () => {
    const { engine } = await bundledEngine('yellow-pages');
    const about = bundledStudy('yellow-pages');
    const found = given(
      solveWith(dimensionality, await computeMoments(engine, dimensionality, about), about),
    );
    await engine.close();
    const { yellow } = oracle;
    expect(found.n).toBe(1811);
    expect(found.beyond).toBe(yellow.components);
    yellow.eigenvalues.forEach((value, at) => expect(found.eigenvalues[at]).toBeCloseTo(value, 9));
    const { items, correlations } = given(found.suggested);
    const theirs = yellow.minres.oblimin.loadings;
    const order = Math.abs(theirs[0]![0]!) > Math.abs(theirs[0]![1]!) ? [0, 1] : [1, 0];
    const sign = order.map((k) => Math.sign(theirs.reduce((sum, row) => sum + row[k]!, 0)));
    items.forEach(({ loadings }, at) =>
      order.forEach((k, place) => expect(loadings[place]).toBeCloseTo(sign[place]! * theirs[at]![k]!, 4)),
    );
    expect(Math.abs(correlations[0]![1]!)).toBeCloseTo(
      Math.abs(yellow.minres.oblimin.correlations[0]![1]!),
      4,
    );
  });

  test('items that are answered like another dimension are found apart from their own', async () => {
    const found = given(await solved(made(320, crossed)));
    const { factors, items, solutions } = given(found.suggested);
    expect(found.declared.map(({ node }) => node)).toEqual(['one', 'two']);
    expect(factors).toMatchObject([
      { node: 'one', home: ['one'], items: 3 },
      { node: 'two', home: ['two'], items: 3 },
    ]);
    expect(items.filter(({ elsewhere }) => elsewhere).map(({ item }) => item)).toEqual(['c', 'f']);
    expect(items.every(({ unsteady }) => !unsteady)).toBe(true);
    expect(solutions).toBe(6);
  });

  test('a row of frequency 2 is the row given twice', async () => {
    const items = ['p1', 'p2', 'p3', 'p4'];
    const { about, source } = ratings({ items, frequency: true });
    const plain = ratings({ items });
    const once = await momentsOf(dimensionality, source, about);
    const twice = await momentsOf(
      dimensionality,
      `(SELECT * FROM ${plain.source}, range(4) AS copies(copy) WHERE copy < times::INTEGER)`,
      plain.about,
    );
    expect(once.n).toBe(twice.n);
    once.eigenvalues.forEach((value, at) => expect(value).toBeCloseTo(twice.eigenvalues[at]!, 9));
  });

  test.each([
    [
      'too few who rated everything',
      made(60, (row, item) => (item === 4 && row > 5 ? null : crossed(row, item))),
      'dimensionality-few-cases',
    ],
    [
      'an item that everybody rates alike',
      made(60, (row, item) => (item === 4 ? 7 : crossed(row, item))),
      'dimensionality-constant-item',
    ],
  ] as const)('refuses %s, naming the item', async (_, about, code) => {
    const found = await solved(about);
    if (!isRefusal(found)) throw new Error('not refused');
    expect(found).toMatchObject({ refused: code, parameters: { child: { node: 'e' } } });
    expect(refusalWords(found)).not.toContain('{');
  });

  test('unrelated answers have no dimension; correlations stand', async () => {
    const uniform = uniforms(7, 0);
    const random = made(400, () => 1 + Math.floor(10 * uniform()));
    const found = given(await solved(random));
    expect(found.beyond).toBe(0);
    expect(found.suggested).toEqual(refuse('dimensionality-none', { n: 400 }));
    expect(refusalWords(found.suggested as never)).not.toContain('{');
  });

  test('an item given twice ends in words or numbers, never in none', async () => {
    const found = given(await solved(made(200, (row, item) => crossed(row, item === 1 ? 0 : item))));
    expect(JSON.stringify(found)).not.toMatch(/null.*NaN|NaN/);
    const { suggested } = found;
    if (isRefusal(suggested)) expect(suggested.refused).toBe('dimensionality-no-convergence');
    else for (const { loadings } of suggested.items) expect(loadings.every(Number.isFinite)).toBe(true);
  });

  test('needs four items, and no more than 64', () => {
    const about = (n: number) => {
      const items = Array.from({ length: n }, (_, at) => `i${at}`);
      return study(
        items.map((item) => field(item, 'performance', { item })),
        system(items),
      );
    };
    expect(dimensionality.requires(about(3))).toEqual(
      refuse('dimensionality-few-items', { n: 3, minimum: 4 }),
    );
    expect(dimensionality.requires(about(4))).toBeNull();
    expect(dimensionality.requires(about(65))).toEqual(
      refuse('dimensionality-many-items', { n: 65, most: 64 }),
    );
  });
});
