import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PLS } from '../../../src/lib/stats/pls/estimate.ts';
import { groupComparison, testGroups } from '../../../src/lib/stats/pls/groups.ts';
import { importancePerformance } from '../../../src/lib/stats/pls/importance-performance.ts';
import { isFault } from '../../../src/lib/stats/pls/model.ts';
import type { Metric } from '../../../src/lib/stats/pls/prepare.ts';
import { estimateStages, stagesOf } from '../../../src/lib/stats/pls/stages.ts';
import type { StagedModel } from '../../../src/lib/stats/pls/stages.ts';
import oracle from '../../oracle/pls.json' with { type: 'json' };
import { distance, ecsi, momentsOf, rows } from './data.ts';

const moments = momentsOf(rows);
const tight = { ...DEFAULT_PLS, tolerance: 1e-13, iterations: 3000 };
const means = Array.from(
  { length: 17 },
  (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? NaN), 0) / 160,
);

/** Image, expectation, quality, value as parts of experience, satisfaction, loyalty. */
const higher: StagedModel = {
  constructs: [
    { name: 'image', indicators: [0, 1, 2], mode: 'A' },
    { name: 'experience', indicators: [], mode: 'B', parts: [2, 3, 4] },
    { name: 'expectation', indicators: [3, 4], mode: 'A' },
    { name: 'quality', indicators: [5, 6, 7, 8], mode: 'A' },
    { name: 'value', indicators: [9, 10], mode: 'A' },
    { name: 'satisfaction', indicators: [11, 12, 13], mode: 'A' },
    { name: 'loyalty', indicators: [15, 16], mode: 'A' },
  ],
  paths: [
    [0, 1],
    [1, 5],
    [5, 6],
    [0, 6],
  ],
};

describe('a higher-order construct by two stages', () => {
  test.each(oracle.stages.map((run) => [run.metric, run] as const))('%s equals R on rows', (metric, run) => {
    const found = estimateStages(higher, moments, { ...tight, metric: metric as Metric });
    if (isFault(found)) throw new Error(JSON.stringify(found));
    expect(distance(found.first?.weights, run.firstWeights)).toBeLessThan(1e-9);
    expect(distance(found.estimate.weights, run.weights)).toBeLessThan(1e-9);
    expect(distance(found.estimate.loadings, run.loadings)).toBeLessThan(1e-9);
    expect(distance(found.estimate.paths, run.paths)).toBeLessThan(1e-9);
    expect(distance(found.estimate.rSquared, run.rSquared)).toBeLessThan(1e-9);
  });

  test('its score is spelled out in the items: variance 1 by their weights', () => {
    const found = estimateStages(higher, moments, tight);
    if (isFault(found)) throw new Error(JSON.stringify(found));
    found.weights.forEach((weights) => {
      const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? NaN), 0));
      const mean = scores.reduce((sum, score) => sum + score, 0) / 160;
      const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / 159;
      expect(variance).toBeCloseTo(1, 9);
    });
  });

  test('a part has neither paths nor parts, and belongs to one whole; faults name the place in the whole model', () => {
    const drawn: StagedModel = { ...higher, paths: [...higher.paths, [2, 5]] };
    expect(stagesOf(drawn, 17)).toEqual({ fault: 'part-misused', construct: 2 });
    const twice: StagedModel = {
      ...higher,
      constructs: higher.constructs.map((one, at) => (at === 0 ? { ...one, parts: [3] } : one)),
    };
    expect(stagesOf(twice, 17)).toEqual({ fault: 'part-misused', construct: 3 });
    const alone: StagedModel = { ...higher, paths: higher.paths.filter((path) => !path.includes(6)) };
    expect(estimateStages(alone, moments, tight)).toEqual({ fault: 'orphan', construct: 6 });
    expect(stagesOf(ecsi(), 17)).toBeNull();
  });
});

describe('the importance–performance map', () => {
  const found = estimateStages(ecsi(), moments, tight);
  if (isFault(found)) throw new Error(JSON.stringify(found));

  test('equals R on rows: means of weighted items, effects by regression of them', () => {
    const flipped = found.weights.some((row) => row.some((weight) => weight < 0));
    expect(flipped).toBe(false);
    const map = importancePerformance(found.weights, found.estimate.paths, means, 6);
    if ('indicator' in map) throw new Error('refused');
    expect(
      distance(
        map.map(({ performance }) => performance),
        oracle.ipma.performance,
      ),
    ).toBeLessThan(1e-8);
    expect(
      distance(
        map.slice(0, 6).map(({ importance }) => importance),
        oracle.ipma.importance.slice(0, 6),
      ),
    ).toBeLessThan(1e-8);
  });

  test('a negative weight is named', () => {
    const turned = found.weights.map((row, at) =>
      at === 2 ? row.map((one, k) => (k === 6 ? -one : one)) : row,
    );
    expect(importancePerformance(turned, found.estimate.paths, means, 6)).toEqual({
      construct: 2,
      indicator: 6,
    });
  });
});

describe('two groups', () => {
  const table = {
    values: Float64Array.from(rows.flatMap((row) => row.map((value, at) => value - (means[at] ?? NaN)))),
    rows: 160,
    columns: 17,
  };
  const compare = groupComparison(ecsi(), table, new Float64Array(160).fill(1), tight);
  if (typeof compare !== 'function') throw new Error(JSON.stringify(compare));
  const members = rows.map((_, at) => at < 100 && at % 2 === 0);

  test('contrasts equal R on rows', () => {
    const found = compare(members);
    if ('fault' in found) throw new Error(JSON.stringify(found));
    for (const name of ['agreement', 'means', 'variances', 'paths'] as const)
      expect(distance(found[name], oracle.groups[name]), name).toBeLessThan(1e-9);
  });

  test('groups exchanged turn every difference round', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows.keys()], { minLength: 60, maxLength: 100 }), (first) => {
        const chosen = rows.map((_, at) => first.includes(at));
        const [one, other] = [compare(chosen), compare(chosen.map((yes) => !yes))];
        if ('fault' in one || 'fault' in other) return;
        for (const name of ['means', 'variances', 'paths'] as const)
          expect(
            distance(
              one[name],
              other[name].map((value) => -value),
            ),
          ).toBeLessThan(1e-9);
        expect(distance(one.agreement, other.agreement)).toBeLessThan(1e-9);
      }),
      { numRuns: 10 },
    );
  });

  test('a group too small is said', () => {
    const few = compare(rows.map((_, at) => at < 4));
    expect(few).toMatchObject({ group: 0, fault: { fault: 'few-rows', n: 4 } });
  });

  test('permutation tests count what is at least as extreme', () => {
    const contrast = (agreement: number, path: number) => ({
      agreement: [agreement],
      means: [path],
      variances: [path],
      paths: [path],
    });
    const tested = testGroups(contrast(0.98, -0.3), [
      contrast(0.99, 0.1),
      contrast(0.97, 0.4),
      contrast(0.995, -0.2),
      contrast(0.98, 0.3),
    ]);
    expect(tested.agreement[0]).toMatchObject({ value: 0.98, p: 3 / 5, high: 1 });
    expect(tested.paths[0]).toMatchObject({ value: -0.3, p: 3 / 5 });
    expect(tested.permutations).toBe(4);
  });
});
