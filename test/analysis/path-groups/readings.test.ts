import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathGroupsMadeUnder } from '../../../src/lib/analysis/path-model/made-under.ts';
import { readings } from '../../../src/lib/analysis/path-groups/readings.ts';
import type { PathGroupsResult, PathGroupsTest } from '../../../src/lib/analysis/path-groups/result.ts';
import { holm } from '../../../src/lib/stats/holm.ts';
import { byKey, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, DOMAINS, study } from '../readings/study.ts';

const CONSTRUCTS = ['quality', 'satisfaction', 'loyalty'];
const PATHS = [
  ['quality', 'satisfaction'],
  ['satisfaction', 'loyalty'],
  ['quality', 'loyalty'],
] as const;
const [first, second] = DOMAINS.filter(({ kind }) => kind === 'provider');

const anyCase = fc
  .record({
    options: anyOptions,
    n: fc.tuple(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 2, max: 300 })),
    constructs: byKey(
      CONSTRUCTS,
      fc.record({ established: fc.boolean(), equal: fc.boolean(), c: number(0.5, 1) }),
    ),
    paths: fc.tuple(
      ...PATHS.map(() =>
        fc.record({ one: number(0.1, 1), two: number(-1, 0), p: number(0.0005, 1), turn: fc.boolean() }),
      ),
    ),
    tested: fc.boolean(),
    remarks: fc.subarray(['persons', 'design'] as const),
  })
  .map(({ options, n, constructs, paths, tested, remarks }) => {
    const result: PathGroupsResult = {
      choices: [[first!, second!].map((domain, at) => ({ ...domain, n: n[at]! }))],
      compared: [first!, second!],
      remarks,
    };
    const values = Object.values(constructs);
    const partial = values.every(({ equal }) => equal) ? 'full' : 'partial';
    const permuted = (value: number, p: number) => ({ value, p, low: -0.2, high: 0.2 });
    const ends = paths.map(({ one, two, turn }): [number, number] => (turn ? [two, one] : [one, two]));
    const adjusted = holm(paths.map(({ p }) => p));
    const test: PathGroupsTest = {
      compared: [first!.id, second!.id],
      n,
      invariance: values.every(({ established }) => established) ? partial : 'none',
      constructs: CONSTRUCTS.map((id) => ({
        id,
        agreement: permuted(constructs[id]!.c, 0.2),
        means: permuted(0.1, 0.4),
        variances: permuted(0, 0.5),
        ...constructs[id]!,
      })),
      paths: PATHS.map(([from, to], at) => ({
        from,
        to,
        ...permuted(ends[at]![0] - ends[at]![1], paths[at]!.p),
        first: ends[at]![0],
        second: ends[at]![1],
        pHolm: adjusted[at]!,
        comparable: constructs[from]!.established && constructs[to]!.established,
      })),
      permutations: 1000,
      failed: 0,
      options: pathGroupsMadeUnder({ ...study, options }),
    };
    return { options, result, test, resampled: tested ? test : undefined };
  });

describe('readings of the path model in two groups', () => {
  it('name a difference only beyond chance and between constructs that mean the same', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result, test, resampled }) => {
        const found = readings(result, study, { options, ...(resampled && { resampled }) });
        checkReadings(found, {
          study,
          claims: CLAIMS['path-groups'],
          from: { result, resampled },
          derived: /persons|design|incomparable|undecided/,
        });
        const named = found.filter(({ code }) => code.includes('path-above') || code.includes('path-below'));
        const allowed = test.paths.filter(({ comparable, pHolm }) => comparable && pHolm < 0.05);
        expect(named.length).toBe(
          resampled === undefined || Math.min(...test.n) < options.minGroup ? 0 : allowed.length,
        );
        if (Math.min(...test.n) < options.minGroup) expect(found).toEqual([]);
        else if (resampled !== undefined) expect(found[0]?.code).toMatch(/invariance/);
      }),
      { numRuns: 200 },
    );
  });
});
