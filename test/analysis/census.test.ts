import { expect, test } from 'vitest';
import { answerShares } from '../../src/lib/analysis/answer-shares/analysis.ts';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { readings } from '../../src/lib/analysis/gap/readings.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { nps } from '../../src/lib/analysis/nps/analysis.ts';
import { penaltyReward } from '../../src/lib/analysis/penalty-reward/analysis.ts';
import { readingSentence } from '../../src/lib/analysis/reading-sentence.ts';
import { surveyDesign } from '../../src/lib/analysis/survey-design/analysis.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study, StudyOptions } from '../../src/lib/study/types.ts';
import { english, remarkWords } from '../english.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';

const HEADER = ['p1', 'p2', 'e1', 'e2', 'overall', 'recommend', 'kind', 'provider', 'stratum', 'population'];
const SIZE = 240;

/** A number from 1 to `most` that looks random and is not. */
const drawn = (i: number, salt: number, most: number): number =>
  1 + ((((i + 3) * (salt * 7 + 11) * 2654435761) % 4294967296) % most);

type Row = readonly (string | number)[];

/** Two items of which the second exceeds what was expected by one answer for everybody; two strata, drawn whole by default. */
function row(i: number, population = SIZE / 2): Row {
  const expected = 1 + (drawn(i, 5, 9) % 9);
  const [p1, overall] = [drawn(i, 1, 10), drawn(i, 2, 10)];
  return [
    p1,
    expected + 1,
    Math.max(1, drawn(i, 3, 6)),
    expected,
    Math.round((p1 + overall) / 2),
    drawn(i, 4, 11) - 1,
    i % 3 === 0 ? 'x' : 'y',
    i % 4 === 0 ? 'b' : 'a',
    i % 2 === 0 ? 's' : 't',
    population,
  ];
}

const ITEMS = ['p1', 'p2'] as const;

function about(options: Partial<StudyOptions> = {}, finite = true): Study {
  return study(
    [
      ...ITEMS.map((item) => field(item, 'performance', { item })),
      ...ITEMS.map((item) => field(item.replace('p', 'e'), 'expectation', { item })),
      field('overall', 'overall'),
      field('recommend', 'recommend', { type: 'number', scale: { min: 0, max: 10, direction: 'up' } }),
      field('kind', 'segment'),
      field('provider', 'provider'),
      field('stratum', 'stratum'),
      ...(finite ? [field('population', 'population', { type: 'number' })] : []),
    ],
    system([...ITEMS]),
    options,
    { focalProvider: 'a' },
  );
}

async function solved<M, R>(
  analysis: Analysis<M, R>,
  of: Study = about(),
  make: (i: number) => Row = (i) => row(i),
  count = SIZE,
): Promise<R> {
  const source = rowsOf(
    HEADER,
    Array.from({ length: count }, (_, i) => make(i)),
  );
  return given(analysis.solve(await momentsOf(analysis, source, of), of, of.options));
}

test('everybody was asked: gaps are known exactly, in a full table, without t and p', async () => {
  const of = about();
  const result = await solved(gap, of);
  const [all] = result.groups;
  const nodes = given(all).nodes;
  expect(Object.keys(nodes).sort()).toEqual(['index', 'p1', 'p2']);
  for (const { se, low, high, value, t, p, pHolm } of Object.values(nodes)) {
    expect([se, t, p, pHolm]).toEqual([0, null, null, null]);
    expect([low, high]).toEqual([value, value]);
  }
  expect(nodes['p1']?.verdict).toBe('above');
  expect(result.remarks.map(remarkWords).join()).toMatch(/census.*known exactly/);
  const said = readings(result, of).map((one) => readingSentence(one, of, english));
  expect(said.join(' ')).toMatch(/known exactly/);
  expect(said.join(' ')).not.toMatch(/beyond chance/);
});

test('everybody was asked: providers, net promoter score, shares and slopes have no test and no interval', async () => {
  const found = await solved(index);
  const { nodes } = given(found.benchmark);
  expect(Object.keys(nodes).sort()).toEqual(['index', 'p1', 'p2']);
  for (const { t, p, pHolm, se } of Object.values(nodes))
    expect([t, p, pHolm, se]).toEqual([null, null, null, 0]);
  expect(found.remarks.map(({ code }) => code)).toContain('census');

  const score = await solved(nps);
  const [all] = score.groups;
  const { estimate, shown } = given(given(all).score);
  expect(shown).toBe('known');
  expect([estimate.se, estimate.low, estimate.high]).toEqual([0, estimate.value, estimate.value]);
  expect(score.differences.length).toBeGreaterThan(0);
  for (const { p, pHolm } of score.differences) expect([p, pHolm]).toEqual([null, null]);

  const [answers] = (await solved(answerShares)).groups;
  const top = given(given(answers).top);
  expect([top.low, top.high]).toEqual([top.value, top.value]);

  const { regression } = await solved(surveyDesign);
  for (const { t, p } of given(regression).terms) expect([t, p]).toEqual([null, null]);
});

test('everybody was asked: tiers are what they are, not “dependent bands”', async () => {
  const of = about();
  const { scopes } = await solved(penaltyReward, of);
  const item = given(scopes[0]).items.find((one) => one.item === 'p1');
  const { penalty } = given(given(item).satisfaction);
  expect([penalty.se, penalty.low]).toEqual([0, penalty.value]);
});

test('a sample is tested as before, whatever its population', async () => {
  const result = await solved(gap, about(), (i) => row(i, 1000));
  const nodes = given(result.groups[0]).nodes;
  expect(nodes['p1']?.p).toBeGreaterThan(0);
  expect(result.remarks.map(({ code }) => code)).toEqual(['gap-family']);
  expect(result.remarks.map(remarkWords).join()).toMatch(/Holm.*one level within one group/);
  // Weights that were estimated from the answers are held fixed, and that is said.
  const derived = await solved(gap, about({ scheme: 'entropy' }), (i) => row(i, 1000));
  expect(derived.remarks.map(({ code }) => code)).toEqual(['gap-family', 'gap-weights-held']);
  expect(derived.remarks.map(remarkWords).join()).toMatch(/hold the weights fixed/);
});

test('which family Holm covers is said of net promoter scores, where anything is tested', async () => {
  const sampled = await solved(nps, about(), (i) => row(i, 1000));
  expect(sampled.remarks.map(({ code }) => code)).toEqual(['nps-family']);
  expect(sampled.remarks.map(remarkWords).join()).toMatch(/Holm over the differences of one field/);
  const census = await solved(nps);
  expect(census.remarks.map(({ code }) => code)).not.toContain('nps-family');
});

test('in a sample, a difference on which all agree is the largest gap, shown as constant', async () => {
  const worse = (i: number): Row => {
    const [p1 = 0, p2 = 0, , , ...rest] = row(i) as number[];
    return [p1, p2, p1, p2 + 1, ...rest];
  };
  const of = about({}, false);
  const result = await solved(gap, of, worse);
  const all = given(result.groups[0]);
  expect(all.constant).toEqual(expect.arrayContaining(['p1', 'p2', 'index']));
  expect(all.nodes['p2']).toMatchObject({ verdict: 'constant', p: null, pHolm: null });
  expect(all.nodes['p2']?.value).toBeCloseTo(-100 / 9, 9);
  expect(result.remarks).toEqual([]);
  const said = readings(result, of).map((one) => readingSentence(one, of, english));
  expect(said.join(' ')).toMatch(/largest shortfall measured is in p2.*the same difference, 11\.1 points/);
});

test('overall satisfaction that is the same for all, or made from the scores, is not regressed', async () => {
  const constant = (i: number): Row => row(i).map((cell, at) => (at === 4 ? 4 : cell));
  const { regression } = await solved(surveyDesign, about({}, false), constant, 60);
  expect(regression).toEqual({ refused: 'constant-outcome', parameters: { field: { field: 'overall' } } });
  const copied = (i: number): Row => row(i).map((cell, at, all) => (at === 4 ? all[0]! : cell));
  const exact = await solved(surveyDesign, about({}, false), copied, 60);
  expect(exact.regression).toEqual({ refused: 'perfect-fit', parameters: { field: { field: 'overall' } } });
});

test('one respondent alone has no interval, whatever the smallest group', async () => {
  const of = about({ minGroup: 1 }, false);
  const single = (i: number): Row => row(i).map((cell, at) => (at === 6 ? (i === 1 ? 'x' : 'y') : cell));
  const alone = { refused: 'group-too-small', parameters: { n: 1, minimum: 2 } };
  const group = <G extends { readonly domain: { readonly id: string } }>(groups: readonly G[]): G =>
    given(groups.find(({ domain }) => domain.id === 'kind=x'));
  expect(group((await solved(index, of, single)).groups)).toMatchObject({ n: 1, index: alone, nodes: {} });
  expect(group((await solved(gap, of, single)).groups)).toMatchObject({ n: 1, refusal: alone, nodes: {} });
  expect(group((await solved(nps, of, single)).groups).score).toEqual(alone);
  expect(isRefusal(group((await solved(answerShares, of, single)).groups).mean)).toBe(true);
});
