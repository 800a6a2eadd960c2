import { expect, test } from 'vitest';
import { decompose } from '../../src/lib/analysis/index/changes.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { engineOver, field, given, rowsOf, study, system } from './fixture.ts';

const ITEMS = ['a', 'b', 'c', 'd'];
const noise = (row: number, k: number): number => (((row * 7919 + k * 104_729) % 1009) / 1009) * 4 - 2;
const rating = (value: number): number => Math.max(1, Math.min(10, Math.round(value)));

/** 150 persons who answered in both waves, much the same both times; in wave 2 “left” is rated higher and counts for more. */
const rows = Array.from({ length: 300 }, (_, at): (string | number)[] => {
  const [person, wave] = [at % 150, at < 150 ? 1 : 2];
  const mood = 2 * noise(person, 99);
  const scores = ITEMS.map((_item, k) =>
    rating(5.5 + mood + noise(person, k) + 0.3 * noise(at, k + 7) + (wave === 2 && k < 2 ? 1 : 0)),
  );
  const overall = rating(5.5 + mood + (wave === 2 ? 0.9 : 0.3) * noise(person, 0) + noise(at, 50));
  return [...scores, overall, String(wave), `p${person}`, `q${at}`];
});
const source = rowsOf([...ITEMS, 'overall', 'wave', 'person', 'row'], rows);
function about(id: 'person' | 'row', more: Partial<Study['options']> = {}): Study {
  return study(
    [
      ...ITEMS.map((item) => field(item, 'performance', { item })),
      field('overall', 'overall'),
      field('wave', 'wave'),
      field(id, 'id'),
    ],
    system({ left: ['a', 'b'], right: ['c', 'd'] }),
    { scheme: 'johnson', ...more },
  );
}
const changes = async (of: Study) =>
  given(await resample(await engineOver(source, of), index, of, of.options, { resamples: 400 }));

test('a change is what the scores did and what the weights did; its headline has common weights', async () => {
  const { changes: found, effect } = await changes(about('person'));
  expect(found.scheme).toBe('johnson');
  const [change] = found.pairs;
  const { common, total, scores, weights } = given(change);
  expect([change?.from, change?.to]).toEqual(['wave=1', 'wave=2']);
  expect(given(total).value).toBeCloseTo(given(scores).value + given(weights).value, 10);
  const [before, after] = ['wave=1', 'wave=2'].map((wave) => given(effect['johnson']?.[wave]).value);
  expect(given(common).value).toBeCloseTo(after! - before!, 10);
  expect(given(weights).value).not.toBeCloseTo(0, 3);
});

test('under equal weights the weights did nothing', async () => {
  const [change] = (await changes(about('person', { scheme: 'equal' }))).changes.pairs;
  expect(given(given(change).weights).value).toBeCloseTo(0, 10);
  expect(given(given(change).weights).se).toBeCloseTo(0, 10);
});

test('persons who answer in both waves make the error of a change smaller', async () => {
  const [panel] = (await changes(about('person', { scheme: 'equal' }))).changes.pairs;
  const [apart] = (await changes(about('row', { scheme: 'equal' }))).changes.pairs;
  expect(given(given(panel).common).value).toBeCloseTo(given(given(apart).common).value, 10);
  expect(given(given(panel).common).se).toBeLessThan(0.5 * given(given(apart).common).se);
});

test('a decomposition leaves no remainder, whatever scores and weights', () => {
  const of = (scores: Record<string, number>, weights: Record<string, number>) => ({
    scores: (item: string): number => scores[item] ?? 0,
    weights: new Map(Object.entries(weights)),
  });
  const before = of({ a: 40, b: 60, c: 80 }, { a: 0.2, b: 0.8 });
  const after = of({ a: 50, b: 55, c: 70 }, { a: 0.3, b: 0.4, c: 0.3 });
  const { scores, weights } = decompose(before, after);
  const sum = ({ scores: score, weights: share }: typeof before): number =>
    [...share].reduce((total, [item, weight]) => total + weight * score(item), 0);
  expect(scores + weights).toBeCloseTo(sum(after) - sum(before), 12);
});

test('every segment is held against the first of its field, without a remainder', async () => {
  const thirds = rows.map((row, at) => [...row, ['x', 'y', 'z'][at % 3]!]);
  const base = about('person', { scheme: 'johnson' });
  const of = {
    ...base,
    fields: [
      ...base.fields.filter(({ role }) => role !== 'wave'),
      field('third', 'segment', { order: ['y', 'x', 'z'] }),
    ],
  };
  const engine = await engineOver(
    rowsOf([...ITEMS, 'overall', 'wave', 'person', 'row', 'third'], thirds),
    of,
  );
  const { changes: found, effect } = given(await resample(engine, index, of, of.options, { resamples: 60 }));
  expect(found.pairs.map(({ from, to }) => [from, to])).toEqual([
    ['third=y', 'third=x'],
    ['third=y', 'third=z'],
  ]);
  for (const { from, to, common, total, scores, weights } of found.pairs) {
    expect(given(total).value).toBeCloseTo(given(scores).value + given(weights).value, 10);
    const [before, after] = [from, to].map((id) => given(effect['johnson']?.[id]).value);
    expect(given(common).value).toBeCloseTo(after! - before!, 10);
  }
});
