import { expect, test } from 'vitest';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import type { GapResult } from '../../src/lib/analysis/gap/result.ts';
import type { Study, StudyOptions } from '../../src/lib/study/types.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';

/** Two dimensions; expectation of `fine` and `limit` in `billing`, of `speed` in `network`; `extra` has none. */
function about(options: Partial<StudyOptions> = {}): Study {
  return study(
    [
      ...['fine', 'limit', 'speed', 'extra'].map((item) => field(item, 'performance', { item })),
      ...['fine', 'limit', 'speed'].map((item) => field(`${item} expected`, 'expectation', { item })),
      field('type', 'segment'),
    ],
    system({ billing: ['fine', 'limit'], network: ['speed', 'extra'] }),
    options,
  );
}

const HEADER = [
  'fine',
  'fine expected',
  'limit',
  'limit expected',
  'speed',
  'speed expected',
  'extra',
  'type',
];

/** `fine` far above, `limit` below expectation, and more so for prepaid; `speed` always one step above. */
const rows = Array.from({ length: 40 }, (_, i) => {
  const prepaid = i % 2 === 0;
  return [
    9 + (i % 2),
    3 + (i % 3),
    4 + (i % 3),
    (prepaid ? 8 : 4) + (i % 5) / 4,
    5 + (i % 4),
    4 + (i % 4),
    5,
    prepaid ? 'prepaid' : 'contract',
  ];
});

async function solved(options: Partial<StudyOptions> = {}): Promise<GapResult> {
  const one = about(options);
  return given(gap.solve(await momentsOf(gap, rowsOf(HEADER, rows), one), one, one.options));
}

test('a level that looks fine and fails below is listed as a reversal, with the gap above it', async () => {
  const { reversals } = await solved();
  expect(reversals.map(({ domain, node, under }) => [domain.id, node, under])).toEqual([
    ['all', 'limit', 'billing'],
    ['type=prepaid', 'limit', 'billing'],
  ]);
  expect(reversals[1]?.gap.value).toBeLessThan(-30);
  expect(reversals[1]?.above.value).toBeGreaterThan(0);
});

test('a dimension is the weighted mean of its items’ gaps, on those that were asked both ways', async () => {
  const { groups, unpaired } = await solved();
  const all = given(groups[0]);
  expect(unpaired).toEqual(['extra']);
  const [fine, limit] = [given(all.nodes['fine']), given(all.nodes['limit'])];
  expect(given(all.nodes['billing']).value).toBeCloseTo((fine.value + limit.value) / 2, 10);
  expect(given(all.nodes['billing']).dz).toBeNull();
  expect(fine.verdict).toBe('above');
});

test('differences that are all the same are shown, not tested, and enter what stands above them', async () => {
  const all = given((await solved()).groups[0]);
  expect(all.constant).toEqual(['network', 'speed']);
  expect(all.nodes['speed']).toMatchObject({ verdict: 'constant', t: null, p: null, pHolm: null });
  expect(given(all.nodes['index']).value).toBeCloseTo((given(all.nodes['billing']).value + 100 / 9) / 2, 10);
});

test('a scheme without weights leaves the items their gaps and says why', async () => {
  const result = await solved({ scheme: 'johnson' });
  expect(result.refusal?.refused).toBe('no-overall');
  expect(Object.keys(given(result.groups[0]).nodes).sort()).toEqual(['fine', 'limit', 'speed']);
});

test('a small group is suppressed', async () => {
  const result = await solved({ minGroup: 30 });
  const prepaid = given(result.groups.find(({ domain }) => domain.id === 'type=prepaid'));
  expect(prepaid.refusal).toEqual({ refused: 'group-too-small', parameters: { n: 20, minimum: 30 } });
  expect(prepaid.nodes).toEqual({});
  expect(result.reversals.map(({ domain }) => domain.id)).toEqual(['all']);
});

test('no number of a result is missing or infinite', async () => {
  const bad: string[] = [];
  const visit = (value: unknown, place: string): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) bad.push(place);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${place}.${key}`);
  };
  visit(await solved(), 'result');
  expect(bad).toEqual([]);
});
