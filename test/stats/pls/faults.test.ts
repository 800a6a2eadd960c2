import { describe, expect, test } from 'vitest';
import { consistent } from '../../../src/lib/stats/pls/consistent.ts';
import { DEFAULT_PLS, estimatePls } from '../../../src/lib/stats/pls/estimate.ts';
import { measure } from '../../../src/lib/stats/pls/measurement.ts';
import type { PathModel } from '../../../src/lib/stats/pls/model.ts';
import { ecsi, estimated, momentsOf, rows } from './data.ts';

const model = ecsi();
const moments = momentsOf(rows);
const withColumn = (at: number, value: (row: readonly number[]) => number) =>
  momentsOf(rows.map((row) => row.map((old, column) => (column === at ? value(row) : old))));

describe('a drawing that is no model', () => {
  test('a cycle is named in the order of its paths', () => {
    const cyclic: PathModel = { ...model, paths: [...model.paths, [6, 3]] };
    expect(estimatePls(cyclic, moments)).toEqual({ fault: 'cycle', constructs: [3, 4, 5, 6] });
    expect(estimatePls({ ...model, paths: [...model.paths, [2, 2]] }, moments)).toEqual({
      fault: 'cycle',
      constructs: [2],
    });
  });

  test('an orphan, an empty construct and a shared indicator', () => {
    const alone: PathModel = { ...model, paths: model.paths.filter((path) => !path.includes(5)) };
    expect(estimatePls(alone, moments)).toEqual({ fault: 'orphan', construct: 5 });
    const change = (at: number, indicators: readonly number[]): PathModel => ({
      ...model,
      constructs: model.constructs.map((one, place) => (place === at ? { ...one, indicators } : one)),
    });
    expect(estimatePls(change(3, []), moments)).toEqual({ fault: 'no-indicators', construct: 3 });
    expect(estimatePls(change(3, [9, 0]), moments)).toEqual({ fault: 'shared-indicator', indicator: 0 });
  });
});

describe('data that do not bear the model', () => {
  test('too few rows', () => {
    expect(estimatePls(model, momentsOf(rows.slice(0, 5)))).toEqual({ fault: 'few-rows', n: 5, needed: 6 });
    expect(estimatePls(ecsi(['A', 'A', 'B']), momentsOf(rows.slice(0, 5)))).toMatchObject({ needed: 6 });
  });

  test('a constant indicator', () => {
    const fault = { fault: 'constant-indicator', indicator: 7 };
    expect(
      estimatePls(
        model,
        withColumn(7, () => 3),
      ),
    ).toEqual(fault);
  });

  test('a covariance matrix that no data have', () => {
    const { covariance } = moments;
    const pairwise = {
      ...moments,
      covariance: covariance.map((value, at) => (at === 1 ? 3 * value : value)),
    };
    expect(estimatePls(model, pairwise)).toEqual({ fault: 'not-psd' });
  });

  test('mode B: an indicator that others of its block determine', () => {
    const doubled = withColumn(2, (row) => (row[0] ?? NaN) + (row[1] ?? NaN));
    const fault = { fault: 'dependent-indicator', construct: 0, indicator: 2 };
    expect(estimatePls(ecsi(['B']), doubled)).toEqual(fault);
    expect(estimatePls(model, doubled)).toHaveProperty('weights');
  });

  test('predecessors that determine each other', () => {
    const same = momentsOf(rows.map((row) => [row[14] ?? NaN, row[14] ?? NaN, row[11] ?? NaN]));
    const three: PathModel = {
      constructs: [0, 1, 2].map((at) => ({ name: `${at}`, indicators: [at], mode: 'A' })),
      paths: [
        [0, 2],
        [1, 2],
      ],
    };
    for (const scheme of ['path', 'centroid'] as const)
      expect(estimatePls(three, same, { ...DEFAULT_PLS, scheme })).toEqual({
        fault: 'dependent-constructs',
        construct: 2,
      });
  });

  test('a construct without any correlation with its neighbours', () => {
    const two: PathModel = {
      constructs: [
        { name: 'a', indicators: [0], mode: 'A' },
        { name: 'b', indicators: [1], mode: 'A' },
      ],
      paths: [[0, 1]],
    };
    const unrelated = { covariance: [1, 0, 1], size: 2, n: 50 };
    expect(estimatePls(two, unrelated)).toEqual({ fault: 'unrelated-construct', construct: 0 });
  });

  test('no convergence within the iterations allowed', () => {
    const found = estimatePls(model, moments, { ...DEFAULT_PLS, tolerance: 1e-12, iterations: 3 });
    expect(found).toMatchObject({ fault: 'not-converged', iterations: 3 });
  });

  test('consistent PLS beyond correlation 1', () => {
    const mixed: PathModel = {
      constructs: [
        { name: 'a', indicators: [0, 2, 14], mode: 'A' },
        { name: 'b', indicators: [1, 15, 16], mode: 'A' },
      ],
      paths: [[0, 1]],
    };
    const found = estimated(mixed, moments);
    expect(consistent(mixed, found, measure(mixed, moments, found))).toMatchObject({ fault: 'inadmissible' });
  });
});
