import { expect, test } from 'vitest';
import { clustersOf } from '../../src/lib/stats/clusters.ts';

/** Correlations of items of some factors: `within` where two are of one, `between` where not. */
const blocks = (factors: readonly number[], within: number, between: number) =>
  factors.map((one, a) => factors.map((other, b) => (a === b ? 1 : one === other ? within : between)));

test('items of one factor are one group, the largest first', () => {
  const found = clustersOf(blocks([0, 1, 0, 2, 1, 1, 2, 1], 0.6, 0.3), 3);
  expect(found.groups.map((group) => group.toSorted())).toEqual([
    [1, 4, 5, 7],
    [0, 2],
    [3, 6],
  ]);
  expect(found.rest).toEqual([]);
});

test('the item that goes with the others the most stands first, and one turned round is in its group', () => {
  const all = blocks([0, 0, 0, 1, 1], 0.5, 0.1);
  const set = (a: number, b: number, r: number) => (all[a]![b] = all[b]![a] = r);
  set(0, 2, -0.7);
  set(1, 2, -0.6);
  expect(clustersOf(all, 2).groups).toEqual([
    [2, 0, 1],
    [3, 4],
  ]);
});

test('what goes with nothing is left over, what goes with a group a little joins it', () => {
  const all = blocks([0, 0, 0, 1, 1, 1, 2, 3], 0.6, 0.05);
  for (const at of [0, 1, 2]) all[6]![at] = all[at]![6] = 0.3;
  const { groups, rest } = clustersOf(all, 2);
  expect(groups.map((group) => group.toSorted())).toEqual([
    [0, 1, 2, 6],
    [3, 4, 5],
  ]);
  expect(rest).toEqual([7]);
});
