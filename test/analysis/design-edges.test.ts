import { expect, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import type { Role, Study } from '../../src/lib/study/types.ts';
import { refusalWords } from '../english.ts';
import { designSource, designStudy } from './design-rows.ts';
import { field, given, indexOf, momentsOf, rowsOf, study, system } from './fixture.ts';
import { schools } from './ratings.ts';

const plain = (role: Role): Study =>
  study([field('a', 'performance', { item: 'a' }), field('w', role, { type: 'number' })], system(['a']));
const HEADER = ['a', 'w'];

/** The index of twenty answers, each with this weight. */
async function weighted(weight: (i: number) => number) {
  const of = plain('weight');
  const source = rowsOf(
    HEADER,
    Array.from({ length: 20 }, (_, i) => [1 + (i % 10), weight(i)]),
  );
  const engine = await openNative({ threads: 1 });
  try {
    await engine.query(`CREATE TABLE answers AS SELECT row_number() OVER () AS _row, * FROM ${source}`);
    await engine.query('ALTER TABLE answers ALTER w TYPE DOUBLE');
    const weights = Array.from({ length: 20 }, (_, i) => weight(i));
    const extent = { name: 'w', min: Math.min(...weights), max: Math.max(...weights) };
    await engine.query(scoresView(of, [extent]));
    const moments = given(await computeMoments(engine, index, of));
    return given(given(index.solve(moments, of, of.options)).groups[0]).index;
  } finally {
    await engine.close();
  }
}

test.each([1e-300, 1e308 / 3])('weights of some %d count by their ratios', async (size) => {
  const expected = given(await weighted((i) => 1 + (i % 3)));
  const found = given(await weighted((i) => size * (1 + (i % 3))));
  expect(found.value).toBeCloseTo(expected.value, 9);
  expect(found.se).toBeCloseTo(expected.se, 9);
});

test('a frequency that is no whole number is refused, and says where such a number belongs', async () => {
  const of = plain('frequency');
  const source = rowsOf(
    HEADER,
    Array.from({ length: 20 }, (_, i) => [1 + (i % 10), i === 3 ? 1.5 : 2]),
  );
  const found = index.solve(await momentsOf(index, source, of), of, of.options);
  expect(found).toEqual({ refused: 'frequency-fraction', parameters: { n: 1 } });
  expect(refusalWords(found as Refusal)).toMatch(/“weight”/);
});

test('cluster ids that recur in several strata are refused as in R, and nested where the study says so', async () => {
  const { about, source } = schools({ stratum: true, cluster: true });
  const silent = { ...about, options: { ...about.options, nested: undefined } };
  const found = index.solve(await momentsOf(index, source, silent), silent, silent.options);
  expect(found).toEqual({ refused: 'clusters-recur', parameters: { n: expect.any(Number) as unknown } });
  expect(refusalWords(found as Refusal)).toMatch(/option “nested”, as R’s nest = TRUE/);
  expect((await indexOf(source, about)).result.remarks).toEqual([]);
  const own = designStudy({ weight: 'weight', stratum: 'stratum', cluster: 'cluster' });
  expect((await indexOf(designSource(own), own)).result.remarks).toEqual([]);
});
