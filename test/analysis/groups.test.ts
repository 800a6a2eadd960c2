import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groups } from '../../src/lib/analysis/groups/analysis.ts';
import { readings } from '../../src/lib/analysis/groups/readings.ts';
import type { GroupsResult } from '../../src/lib/analysis/groups/result.ts';
import { refusalSentence } from '../../src/lib/chart/sentence.ts';
import { kruskalTest } from '../../src/lib/stats/kruskal.ts';
import { waldTest } from '../../src/lib/stats/wald.ts';
import { welchDifference, welchTest } from '../../src/lib/stats/welch.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { Study, StudyOptions } from '../../src/lib/study/types.ts';
import { english } from '../english.ts';
import { field, given, indexOf, momentsOf, rowsOf, study, system } from './fixture.ts';
import { CLAIMS } from './readings/claims.ts';
import { checkReadings, namesNoSmallGroup } from './readings/check.ts';

const SCALE = { min: 0, max: 10, direction: 'up' } as const;
const HEADER = ['p', 'q', 'r', 'g', 'h'] as const;

/** Two dimensions of one item each, a question about the whole, and two ways to group. */
function asking(options: Partial<StudyOptions> = {}): Study {
  return study(
    [
      field('p', 'performance', { item: 'a', scale: SCALE }),
      field('q', 'performance', { item: 'b', scale: SCALE }),
      field('r', 'recommend', { type: 'number', scale: SCALE }),
      field('g', 'segment'),
      field('h', 'channel'),
    ],
    system({ x: ['a'], y: ['b'] }),
    { minGroup: 5, ...options },
  );
}

type Answers = readonly (number | null)[];

/** Respondents of each group, with the same answer in all questions. */
function answering(of: Readonly<Record<string, Answers>>): string {
  return rowsOf(
    HEADER,
    Object.entries(of).flatMap(([group, answers]) =>
      answers.map((answer, at) => [answer, answer, answer, group, at % 2 === 0 ? 'web' : 'shop']),
    ),
  );
}

async function solved(of: Study, source: string) {
  return groups.solve(await momentsOf(groups, source, of), of, of.options);
}

const LOW = [1, 2, 3, 2, 1, 3, 2, 2];
const HIGH = [8, 9, 10, 9, 8, 10, 9, 9];

describe('groups against the rest', () => {
  test('a group that rates higher is marked so in every measure, by the points that it is higher', async () => {
    const of = asking();
    const found = given(await solved(of, answering({ a: LOW, b: HIGH, c: LOW })));
    expect(found.measures.map(({ measure }) => measure.id)).toEqual(['index', 'x', 'y', 'a', 'b', 'r', 'r']);
    for (const { measure, groups: own } of found.measures.filter(({ measure: one }) => one.kind !== 'nps')) {
      const [first, second] = own;
      expect(second?.difference?.value, measure.id).toBeCloseTo(70, 9);
      expect(first?.difference?.value, measure.id).toBeCloseTo(-35, 9);
      expect(given(second?.difference?.pHolm)).toBeLessThan(0.001);
    }
    // Everybody is a detractor, or nobody is: no spread on one side, and some on the other.
    const nps = found.measures.at(-1);
    expect(nps?.groups.map(({ value }) => value)).toEqual([-100, 75, -100]);
  });

  test('the index of a group is that of the index', async () => {
    const of = asking();
    const source = answering({ a: LOW, b: HIGH });
    const { result } = await indexOf(source, of);
    const found = given(await solved(of, source));
    for (const { domain, value } of found.measures[0]!.groups) {
      const same = result.groups.find((one) => one.domain.id === domain.id);
      expect(value).toBeCloseTo(given(same?.index).value, 9);
    }
  });

  test('of two groups the first is held against the second, once', async () => {
    const found = given(await solved(asking(), answering({ a: LOW, b: HIGH })));
    expect(found.measures[0]!.groups.map(({ difference }) => difference === null)).toEqual([false, true]);
  });

  test('p is adjusted over all groups and measures of a kind, and no more', async () => {
    const found = given(await solved(asking(), answering({ a: LOW, b: [2, 3, 4, 3, 5, 3], c: LOW })));
    const dimensions = found.measures.filter(({ measure }) => measure.level === 1 && !measure.item);
    const p = dimensions.flatMap(({ groups: own }) => own.map(({ difference }) => difference!.p!));
    const least = dimensions[0]!.groups[1]!.difference!;
    expect(least.pHolm).toBeCloseTo(Math.min(1, p.length * Math.min(...p)), 12);
  });

  test('a small group counts among the rest, and is named nowhere', async () => {
    const of = asking();
    const found = given(await solved(of, answering({ a: LOW, b: HIGH, few: [0, 0] })));
    expect(found.groups.map(({ shown }) => shown)).toEqual([true, true, false]);
    for (const { groups: own } of found.measures)
      expect(own.map(({ domain }) => domain.category)).toEqual(['a', 'b']);
    expect(found.measures[0]!.groups[1]!.difference!.value).toBeCloseTo(90 - 16, 9);
    const said = readings(found, of);
    namesNoSmallGroup(said, found.groups, of.options);
    expect(said.at(-1)).toMatchObject({ code: 'groups.suppressed', parameters: { count: 1, minimum: 5 } });
  });

  test('an item that few of a group answered is compared among the others', async () => {
    const of = asking();
    const rows = [...LOW, ...HIGH].flatMap((answer, at) =>
      ['a', 'b', 'c'].map((group) => [answer, group === 'c' && at > 1 ? null : answer, null, group, 'web']),
    );
    const found = given(await solved(of, rowsOf(HEADER, rows)));
    const of2 = (id: string) => found.measures.find(({ measure }) => measure.id === id)!.groups.length;
    expect([of2('a'), of2('b')]).toEqual([3, 2]);
    expect(found.measures.some(({ measure }) => measure.kind === 'nps')).toBe(false);
  });

  test('where nothing varies there is a difference and no test', async () => {
    const found = given(
      await solved(asking(), answering({ a: Array<number>(6).fill(3), b: Array<number>(6).fill(7) })),
    );
    const [first] = found.measures;
    expect(first).toMatchObject({ whole: null });
    expect(first!.groups[0]!.difference).toMatchObject({ p: null, pHolm: null });
    expect(first!.groups[0]!.difference!.value).toBeCloseTo(-40, 9);
    expect(readings(found, asking()).map(({ code }) => code)).toEqual([]);
  });

  test('the option names the column; another one gives other moments', async () => {
    const of = asking({ groups: { field: 'h' } });
    expect(given(await solved(of, answering({ a: LOW, b: HIGH }))).field).toBe('h');
    expect(groups.queries(of)).not.toEqual(groups.queries(asking()));
  });
});

describe('refusals, each with the next step', () => {
  const said = (refusal: unknown): string => {
    if (!isRefusal(refusal)) throw new Error('not refused');
    return refusalSentence(refusal, asking(), english);
  };

  test('no grouping, a column that is none, too many groups, too few, nobody', async () => {
    const without = { ...asking(), fields: asking().fields.slice(0, 3) };
    expect(said(groups.requires(without))).toMatch(/Give one the role/);
    expect(said(groups.requires(asking({ groups: { field: 'p' } })))).toMatch(/“p”.*option “groups”/);
    expect(groups.requires({ ...asking(), fields: asking().fields.slice(3) })).toEqual(
      refuse('nothing-measured'),
    );
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`g${at}`, LOW]));
    expect(said(await solved(asking(), answering(many)))).toMatch(/21 groups; at most 20/);
    expect(said(await solved(asking(), answering({ a: LOW, b: [1] })))).toMatch(/1 group has/);
    expect(await solved(asking(), answering({ a: [null, null] }))).toMatchObject({
      refused: 'nothing-answered',
    });
  });
});

describe('tests of several means', () => {
  test('have nothing to say where nothing varies, or V is singular', () => {
    const still = { n: 5, mean: 3, variance: 0 };
    expect(welchDifference(still, still)).toBeUndefined();
    expect(welchTest([still, { n: 5, mean: 4, variance: 1 }])).toBeUndefined();
    expect(kruskalTest([[3, 0], [4, 0]])).toBeUndefined(); // prettier-ignore
    expect(kruskalTest([[3, 1], [0, 0]])).toBeUndefined(); // prettier-ignore
    expect(waldTest([1, 1], [[1, 1], [1, 1]], 10)).toBeUndefined(); // prettier-ignore
    expect(waldTest([1], [[1]], 0)).toBeUndefined();
  });
});

test('readings say only what their numbers bear, whatever was answered', async () => {
  const answer = fc.integer({ min: 0, max: 10 });
  const drawn = fc.sample(
    fc.record({
      a: fc.array(answer, { minLength: 6, maxLength: 14 }),
      b: fc.array(answer, { minLength: 6, maxLength: 14 }),
      c: fc.array(answer, { minLength: 0, maxLength: 14 }),
      shift: fc.integer({ min: 0, max: 7 }),
    }),
    { numRuns: 5, seed: 13 },
  );
  for (const { a, b, c, shift } of drawn) {
    const of = asking();
    const found = (await solved(
      of,
      answering({
        a: a.map((one) => Math.min(10, one + shift)),
        b: b.map((one) => Math.max(0, one - shift)),
        c,
      }),
    )) as GroupsResult;
    const tests = found.measures.flatMap(({ whole }) => whole ?? []);
    checkReadings(readings(found, of), {
      study: of,
      claims: CLAIMS.groups,
      from: [found, tests],
      derived: /questions-beyond|dimensions-undecided|suppressed/,
    });
  }
});
