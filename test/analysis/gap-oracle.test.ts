import { describe, expect, test } from 'vitest';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import type { GapResult } from '../../src/lib/analysis/gap/result.ts';
import oracle from '../oracle/survey.json' with { type: 'json' };
import { given, momentsOf } from './fixture.ts';
import { ratings, schools } from './ratings.ts';

const five = ['p1', 'p2', 'p3', 'p4', 'p5'];

async function gapsOf({ about, source }: ReturnType<typeof ratings>): Promise<GapResult> {
  return given(gap.solve(await momentsOf(gap, source, about), about, about.options));
}

const group = (result: GapResult, id: string) => given(result.groups.find(({ domain }) => domain.id === id));

function same(got: number | null | undefined, expected: number, what: string): void {
  const error = Math.abs((got ?? NaN) - expected) / Math.max(1, Math.abs(expected));
  expect(error, `${what}: ${got} for ${expected}`).toBeLessThan(1e-10);
}

describe('a simple random sample: R t.test(paired = TRUE) and p.adjust("holm")', () => {
  test.each(['all', 'A', 'C'] as const)('%s', async (name) => {
    const found = group(await gapsOf(ratings({ items: five })), name === 'all' ? 'all' : `group=${name}`);
    const tests = oracle.gap.tests[name];
    const adjusted = oracle.gap.holm[name];
    const items = five.filter((item) => found.nodes[item] !== undefined);
    expect(items).toHaveLength(adjusted.length);
    items.forEach((item, at) => {
      const [got, expected] = [given(found.nodes[item]), given(tests[at])];
      if (!('value' in expected)) throw new Error(`R has no test of ${item}`);
      for (const key of ['value', 'se', 'df', 't', 'p', 'low', 'high', 'dz'] as const)
        same(got[key], expected[key], `${name} ${item} ${key}`);
      same(got.pHolm, given(adjusted[at]), `${name} ${item} pHolm`);
      same(got.performance - got.expectation, got.value, 'P − E');
    });
  });
});

test('design weights: every gap and the index of gaps with their Taylor errors', async () => {
  const result = await gapsOf(ratings({ items: five, weight: true }));
  for (const [id, expected] of Object.entries(oracle.gap.weighted)) {
    const found = group(result, id);
    let at = 0;
    five.forEach((item, row) => {
      same(found.nodes[item]?.value, given(expected.mean[row]), item);
      same(found.nodes[item]?.se, Math.sqrt(given(expected.covariance[at])), `${item} se`);
      at += five.length - row;
    });
    same(found.nodes['index']?.value, given(expected.index.value), 'index');
    same(found.nodes['index']?.se, given(expected.index.se), 'index se');
  }
});

test('strata and clusters: svymean of the difference, in all and in domains', async () => {
  const result = await gapsOf(schools({ stratum: true, cluster: true }));
  const { all, No, Yes } = oracle.gap.schools;
  for (const [id, expected] of [
    ['all', all],
    ['awards=No', No],
    ['awards=Yes', Yes],
  ] as const) {
    const found = group(result, id).nodes['api00'];
    same(found?.value, expected.value, id);
    same(found?.se, expected.se, `${id} se`);
    expect(found?.df).toBe(oracle.degrees.both);
  }
  expect(result.unpaired).toEqual(['parents', 'responses', 'meals']);
});
