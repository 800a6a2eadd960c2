import { describe, expect, test } from 'vitest';
import { benchmark } from '../../src/lib/analysis/index/benchmark.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { field, given, indexOf, momentsOf, rowsOf, study, system } from './fixture.ts';

const HEADER = ['a', 'b', 'type', 'wave', 'who'];
const about = (more: Partial<Study> = {}): Study =>
  study(
    [
      ...['a', 'b'].map((item) => field(item, 'performance', { item })),
      field('type', 'segment', { order: ['young', 'old'] }),
      field('wave', 'wave'),
      field('who', 'provider'),
    ],
    system(['a', 'b']),
    { minGroup: 2 },
    { focalProvider: 'ours', ...more },
  );

/** Ours in waves 9 and 10, theirs in wave 9 only: each provider's latest wave differs. */
const rows = [
  ...Array.from({ length: 6 }, (_, i) => [1 + i, 4, i % 2 ? 'old' : 'young', '9', 'ours']),
  ...Array.from({ length: 8 }, (_, i) => [2 + i, 5 + (i % 3), i % 2 ? 'old' : 'young', '10', 'ours']),
  ...Array.from({ length: 5 }, (_, i) => [3 + i, i === 0 ? null : 2 + (i % 2), 'old', '9', 'theirs']),
];
const source = rowsOf(HEADER, rows);

test('which rows make up a domain, and the order of domains', async () => {
  const { moments } = await indexOf(source, about());
  expect(moments.domains.map(({ domain, n }) => [domain.id, domain.kind, n])).toEqual([
    ['all', 'all', 8],
    ['type=young', 'segment', 4],
    ['type=old', 'segment', 4],
    ['wave=9', 'wave', 6],
    ['wave=10', 'wave', 8],
    ['who=ours', 'provider', 8],
    ['who=theirs', 'provider', 5],
  ]);
  expect(moments.design).toMatchObject({ rows: 19, leftOut: 0, psus: 19, strata: 1, lonely: null });
});

test('names and categories that look like SQL stay names and categories', async () => {
  const name = `it's "a" ;-- DROP TABLE answers`;
  const one = study([field(name, 'performance', { item: name }), field(`g"'`, 'segment')], system([name]), {
    minGroup: 1,
  });
  const { result } = await indexOf(
    rowsOf(
      [name, `g"'`],
      [
        [1, `x'; DROP TABLE answers;--`],
        [10, null],
      ],
    ),
    one,
  );
  expect(result.groups.map(({ domain }) => domain.category)).toEqual([
    undefined,
    `x'; DROP TABLE answers;--`,
  ]);
  expect(given(result.groups[0]?.index).value).toBe(50);
});

describe('the benchmark', () => {
  test('is the difference of the two providers on their common items, independent errors', async () => {
    const { moments, result } = await indexOf(source, about());
    const found = given(benchmark(moments, about(), about().options));
    const [ours, theirs] = ['who=ours', 'who=theirs'].map((id) =>
      given(result.groups.find(({ domain }) => domain.id === id)?.index),
    );
    expect([found.provider, found.against]).toEqual(['ours', 'theirs']);
    const node = given(found.nodes['index']);
    expect(node.value).toBeCloseTo(given(ours).value - given(theirs).value, 12);
    expect(node.se).toBeCloseTo(Math.hypot(given(ours).se, given(theirs).se), 12);
    expect(node.df).toBe(18);
    expect(Object.keys(found.nodes)).toEqual(['index', 'a', 'b']);
  });

  test.each([
    ['one-provider', {}, 'nobody'],
    ['no-focal-provider', { focalProvider: undefined }, undefined],
    ['no-provider', { fields: about().fields.filter(({ role }) => role !== 'provider') }, undefined],
  ])('%s', async (code, more, against) => {
    const moments = await momentsOf(index, source, about());
    const found = benchmark(moments, about(more), about().options, against);
    expect(isRefusal(found) && found.refused).toBe(code);
  });
});
