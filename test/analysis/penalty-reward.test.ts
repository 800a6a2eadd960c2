import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import truth from '../../data/network-operator/tiers.json' with { type: 'json' };
import { penaltyReward } from '../../src/lib/analysis/penalty-reward/analysis.ts';
import type { PenaltyRewardMoments } from '../../src/lib/analysis/penalty-reward/moments.ts';
import type { TierResult } from '../../src/lib/analysis/penalty-reward/result.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { DEFAULT_TIERS } from '../../src/lib/study/types.ts';
import type { Study, StudyOptions } from '../../src/lib/study/types.ts';
import { bundledEngine, bundledStudy } from '../data/bundled.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';

describe('the network operator', () => {
  let about: Study;
  let engine: Engine;
  let moments: PenaltyRewardMoments;

  beforeAll(async () => {
    ({ study: about, engine } = await bundledEngine('network-operator'));
    moments = given(await computeMoments(engine, penaltyReward, about));
  }, 60_000);
  afterAll(() => engine.close());

  const solved = (options: Partial<StudyOptions> = {}): TierResult =>
    given(penaltyReward.solve(moments, about, { ...about.options, ...options }));

  test('keeps everybody who answered both outcomes, prepaid customers with two billing items too', () => {
    const [pooled, ...parts] = solved().scopes;
    expect(pooled?.n).toBe(5919);
    expect(parts.map(({ scope }) => scope.id)).toEqual(['wave=1999', 'wave=2000', 'provider=Competitor']);
    // Payment methods and the monthly bill are not asked of prepaid customers.
    expect(pooled?.items.filter(({ counts }) => counts.open > 500).map(({ item }) => item)).toEqual([
      'payment_methods',
      'monthly_bill',
    ]);
    for (const { item, satisfaction, loyalty } of pooled?.items ?? []) {
      expect(isRefusal(satisfaction), item).toBe(false);
      expect(isRefusal(loyalty), item).toBe(false);
    }
  });

  test('finds most of the true tiers again, and the effects where they are', () => {
    const items: Readonly<Record<string, { tier: string; penalty: number; reward: number }>> = truth.items;
    const [pooled] = solved().scopes;
    let right = 0;
    let errors = 0;
    for (const { item, tier, satisfaction } of pooled?.items ?? []) {
      const { penalty, reward } = given(satisfaction);
      const true_ = items[item]!;
      right += Number(tier === true_.tier);
      // The ends of the scale shorten effects by some tenth (tiers.json).
      errors += ((penalty.value - 0.9 * true_.penalty) / penalty.se) ** 2 / 80;
      errors += ((reward.value - 0.9 * true_.reward) / reward.se) ** 2 / 80;
    }
    expect(right).toBeGreaterThanOrEqual(28);
    // The mean squared standardised error is near 1 if the standard errors are right.
    expect(errors).toBeGreaterThan(0.6);
    expect(errors).toBeLessThan(1.6);
  });

  test('every excitement quality is one by loyalty, never by satisfaction', () => {
    const [pooled] = solved().scopes;
    const exciting = (pooled?.items ?? []).filter(({ excites }) => excites).map(({ item }) => item);
    expect(exciting).toEqual(['complaint_followup', 'offer_worth', 'mobile_internet', 'innovation']);
  });

  test('margin and bands move tiers, solved from the same moments', () => {
    const count = (result: TierResult, tier: string): number =>
      result.scopes[0]?.items.filter((one) => one.tier === tier).length ?? 0;
    const strict = solved({ tiers: { ...DEFAULT_TIERS, margin: 0.5 } });
    expect(count(strict, 'indifferent')).toBe(0);
    const narrow = solved({ tiers: { ...DEFAULT_TIERS, bands: 'narrow' } });
    expect(narrow.scopes[0]?.items[0]?.counts).not.toEqual(solved().scopes[0]?.items[0]?.counts);
    const at = solved().sensitivity.find(({ options }) => options.bands === 'narrow' && options.margin === 2);
    expect(at?.tiers).toEqual(
      Object.fromEntries((narrow.scopes[0]?.items ?? []).map(({ item, tier }) => [item, tier])),
    );
  });
});

const HEADER = ['a', 'b', 'overall'];
const about = study(
  [
    field('a', 'performance', { item: 'a' }),
    field('b', 'performance', { item: 'b' }),
    field('overall', 'overall'),
  ],
  system(['a', 'b']),
);
/** 300 rows: the answers run through all pairs; satisfaction falls where "a" is low and rises where "b" is high. */
const ROWS = Array.from({ length: 300 }, (_, at) => {
  const [a, b] = [1 + (at % 10), 1 + ((at * 7 + Math.floor(at / 10)) % 10)];
  return [a, b, 5 + (a <= 4 ? -2 : 0) + (b >= 9 ? 2 : 0) + (at % 3) - 1];
});

async function tiersOf(rows: readonly (readonly (string | number | null)[])[], header = HEADER, of = about) {
  const moments = await momentsOf(penaltyReward, rowsOf(header, rows), of);
  return { moments, result: penaltyReward.solve(moments, of, of.options) };
}

/** The numbers of the main regression, rounded: a change of order may leave the last digits. */
function numbersOf({ cells }: PenaltyRewardMoments): unknown {
  return JSON.parse(
    JSON.stringify(cells[0], (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(9)) + 0 : value,
    ),
  );
}

test('the order of the rows does not matter', async () => {
  const [one, other] = [await tiersOf(ROWS), await tiersOf(ROWS.toReversed())];
  expect(numbersOf(other.moments)).toEqual(numbersOf(one.moments));
});

test('a row given twice equals frequency 2, with and without a design', async () => {
  const twice = ROWS.flatMap((row, at) => (at % 2 === 0 ? [row, row] : [row]));
  const counted = ROWS.map((row, at) => [...row, at % 2 === 0 ? 2 : 1]);
  const of = study([...about.fields, field('times', 'frequency')], about.system);
  expect(numbersOf((await tiersOf(counted, [...HEADER, 'times'], of)).moments)).toEqual(
    numbersOf((await tiersOf(twice)).moments),
  );
  const weighted = study([...about.fields, field('w', 'weight')], about.system);
  const both = study([...weighted.fields, field('times', 'frequency')], about.system);
  const heavy = (rows: readonly (readonly number[])[]) =>
    rows.map((row) => [...row.slice(0, 3), 1 + (row[0] ?? 0) / 10, ...row.slice(3)]);
  expect(numbersOf((await tiersOf(heavy(counted), [...HEADER, 'w', 'times'], both)).moments)).toEqual(
    numbersOf((await tiersOf(heavy(twice), [...HEADER, 'w'], weighted)).moments),
  );
});

test('a reversed scale gives the same tiers as its mirror', async () => {
  const mirrored = ROWS.map(([a = 0, b = 0, overall = 0]) => [11 - a, b, overall]);
  const scale = { min: 1, max: 10, direction: 'down' } as const;
  const of = study([field('a', 'performance', { item: 'a', scale }), ...about.fields.slice(1)], about.system);
  expect(numbersOf((await tiersOf(mirrored, HEADER, of)).moments)).toEqual(
    numbersOf((await tiersOf(ROWS)).moments),
  );
});

test('what the data cannot support is refused, item by item or as a whole', async () => {
  const high = ROWS.map(([, b, overall], at) => [at % 40 === 0 ? 2 : 7 + (at % 2) * 2, b ?? 0, overall ?? 0]);
  const { result } = await tiersOf(high);
  const [a] = given(result).scopes[0]?.items ?? [];
  expect(a).toMatchObject({
    tier: 'undetermined',
    satisfaction: { refused: 'few-in-band-low', parameters: { n: 8 } },
  });
  const same = await tiersOf(ROWS.map(([x = 0, , overall = 0]) => [x, x, overall]));
  expect(given(same.result).scopes[0]?.items.at(-1)?.satisfaction).toMatchObject({
    refused: 'dependent-bands',
  });
  const clustered = study([...about.fields, field('town', 'cluster')], about.system);
  const towns = ROWS.map((row, at) => [...row, `town ${at % 4}`]);
  expect((await tiersOf(towns, [...HEADER, 'town'], clustered)).result).toMatchObject({
    refused: 'few-for-items',
    parameters: { n: 300, columns: 5, df: -1 },
  });
  expect((await tiersOf(ROWS.map(([x = 0, y = 0]) => [x, y, null]))).result).toMatchObject({
    refused: 'nothing-answered',
  });
});

test('a constant outcome is refused in words, satisfaction as a whole, loyalty beside it', async () => {
  expect((await tiersOf(ROWS.map(([x = 0, y = 0]) => [x, y, 7]))).result).toMatchObject({
    refused: 'constant-outcome',
    parameters: { field: { field: 'overall' } },
  });
  const loyal = study(
    [
      ...about.fields,
      field('again', 'repurchase', { type: 'number', scale: { min: 1, max: 10, direction: 'up' } }),
    ],
    about.system,
  );
  const { result } = await tiersOf(
    ROWS.map((row) => [...row, 7]),
    [...HEADER, 'again'],
    loyal,
  );
  const [item] = given(result).scopes[0]?.items ?? [];
  expect(item?.loyalty).toMatchObject({
    refused: 'constant-outcome',
    parameters: { field: { field: 'again' } },
  });
  expect(item?.tier).toBe('basic');
});

test('too few rows, and no rows, are refused', async () => {
  const three = given((await tiersOf(ROWS.slice(0, 3))).result).scopes[0]?.items[0]?.satisfaction;
  expect(three).toMatchObject({ refused: 'group-too-small' });
  const { result } = await tiersOf(ROWS.slice(0, 40));
  for (const { satisfaction } of given(result).scopes[0]?.items ?? [])
    expect(satisfaction).toMatchObject({ refused: expect.stringMatching(/^few-in-band/) as string });
  const empty = await tiersOf(ROWS.map(([x = 0, y = 0]) => [x, y, null]));
  expect(empty.result).toMatchObject({ refused: 'nothing-answered' });
});

test('a study without satisfaction, items or wide enough scales is refused', () => {
  const [a, b, overall] = about.fields as [
    Study['fields'][number],
    Study['fields'][number],
    Study['fields'][number],
  ];
  expect(penaltyReward.requires({ ...about, fields: [a, b] })).toMatchObject({ refused: 'no-outcome' });
  expect(penaltyReward.requires({ ...about, fields: [overall] })).toMatchObject({
    refused: 'no-performance',
  });
  const scale = { min: 0, max: 1, direction: 'up' } as const;
  expect(penaltyReward.requires({ ...about, fields: [{ ...a, scale }, overall] })).toMatchObject({
    refused: 'no-bands',
  });
  expect(penaltyReward.requires(bundledStudy('copenhagen-housing'))).not.toBeNull();
});
