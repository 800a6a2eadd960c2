import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consistent } from '../../../src/lib/stats/pls/consistent.ts';
import { totalEffects } from '../../../src/lib/stats/pls/effects.ts';
import { DEFAULT_PLS } from '../../../src/lib/stats/pls/estimate.ts';
import type { PlsEstimate } from '../../../src/lib/stats/pls/estimate.ts';
import { measure } from '../../../src/lib/stats/pls/measurement.ts';
import { isFault } from '../../../src/lib/stats/pls/model.ts';
import { plsResampler } from '../../../src/lib/stats/pls/resample.ts';
import { estimateStages } from '../../../src/lib/stats/pls/stages.ts';
import type { StagedModel } from '../../../src/lib/stats/pls/stages.ts';
import { distance, ecsi, estimated, momentsOf, rows } from './data.ts';

const model = ecsi();
const tight = { tolerance: 1e-12, iterations: 3000 } as const;
const original = estimated(model, momentsOf(rows), tight);
const plain = { model, estimate: original, stages: null, first: null };
const means = Array.from(
  { length: 17 },
  (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? NaN), 0) / 160,
);
const table = {
  values: Float64Array.from(rows.flatMap((row) => row.map((value, at) => value - (means[at] ?? NaN)))),
  rows: 160,
  columns: 17,
};

/** The parameters of an estimate in the order of a resampler's. */
function parameters({ paths, rSquared, weights, loadings }: PlsEstimate): readonly number[] {
  return [
    ...model.paths.map(([from, to]) => paths[to]?.[from] ?? NaN),
    ...totalEffects(paths).flat(),
    ...rSquared.map((value) => value ?? 0),
    ...weights.flat(),
    ...loadings.flat(),
  ];
}

describe('a resample', () => {
  test('estimates what the same rows, so often, give', () => {
    const resampler = plsResampler(plain, table);
    const out = new Float64Array(resampler.places.count);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 159 }), { minLength: 160, maxLength: 160 }), (drawn) => {
        const counts = rows.map((_, at) => drawn.filter((one) => one === at).length);
        expect(resampler.run(counts, out)).toBe(true);
        const own = estimated(model, momentsOf(rows, counts), tight);
        expect(distance([...out], parameters(own))).toBeLessThan(1e-8);
      }),
      { numRuns: 30 },
    );
  });

  test('by consistent PLS', () => {
    const resampler = plsResampler(plain, table, original.options, true);
    const out = new Float64Array(resampler.places.count);
    expect(
      resampler.run(
        rows.map(() => 1),
        out,
      ),
    ).toBe(true);
    const corrected = consistent(model, original, measure(model, momentsOf(rows), original));
    if (isFault(corrected)) throw new Error(JSON.stringify(corrected));
    const behind = [
      ...model.paths.map(([from, to]) => corrected.paths[to]?.[from] ?? NaN),
      ...corrected.rSquared.map((value) => value ?? 0),
      ...corrected.loadings.flat(),
    ];
    expect(distance([...out], [...parameters(original), ...behind])).toBeLessThan(1e-9);
  });

  test('turns its scores as those of the original', () => {
    const turned = {
      ...original,
      weights: original.weights.map((block, at) => (at === 2 ? block.map((weight) => -weight) : block)),
    };
    const resampler = plsResampler({ ...plain, estimate: turned }, table);
    const out = new Float64Array(resampler.places.count);
    resampler.run(
      rows.map(() => 1),
      out,
    );
    model.paths.forEach(([from, to], at) => {
      const sign = (from === 2) === (to === 2) ? 1 : -1;
      expect(out[at]).toBeCloseTo(sign * (original.paths[to]?.[from] ?? NaN), 9);
    });
  });

  test('fills a missing value with the mean under its own counts', () => {
    const values = Float64Array.from(table.values);
    for (const at of [0, 20, 100, 900]) values[at] = NaN;
    const counts = rows.map((_, at) => at % 3);
    const filled = rows.map((row, place) =>
      row.map((value, column) => {
        if (!Number.isNaN(values[place * 17 + column])) return value;
        const there = rows.flatMap((one, other) =>
          Number.isNaN(values[other * 17 + column])
            ? []
            : new Array<number>(counts[other] ?? 0).fill(one[column] ?? NaN),
        );
        return there.reduce((sum, one) => sum + one, 0) / there.length;
      }),
    );
    const resampler = plsResampler(plain, { ...table, values });
    const out = new Float64Array(resampler.places.count);
    expect(resampler.run(counts, out)).toBe(true);
    expect(distance([...out], parameters(estimated(model, momentsOf(filled, counts), tight)))).toBeLessThan(
      1e-8,
    );
  });

  test('estimates both stages of a higher-order construct', () => {
    const whole: StagedModel = {
      constructs: [
        { name: 'image', indicators: [0, 1, 2], mode: 'A' },
        { name: 'experience', indicators: [], mode: 'B', parts: [2, 3] },
        { name: 'expectation', indicators: [3, 4], mode: 'A' },
        { name: 'quality', indicators: [5, 6, 7, 8], mode: 'A' },
        { name: 'satisfaction', indicators: [11, 12, 13], mode: 'A' },
      ],
      paths: [
        [0, 1],
        [1, 4],
        [0, 4],
      ],
    };
    const counts = rows.map((_, at) => (at * at) % 4);
    for (const metric of ['standardised', 'raw'] as const) {
      const settings = { ...DEFAULT_PLS, ...tight, metric };
      const [base, own] = [rows.map(() => 1), counts].map((one) =>
        estimateStages(whole, momentsOf(rows, one), settings),
      );
      if (base === undefined || own === undefined || isFault(base) || isFault(own)) throw new Error('fault');
      const resampler = plsResampler(base, table);
      const out = new Float64Array(resampler.places.count);
      expect(resampler.run(counts, out)).toBe(true);
      const expected = own.model.paths.map(([from, to]) => own.estimate.paths[to]?.[from] ?? NaN);
      expect(distance([...out.slice(0, 3)], expected)).toBeLessThan(1e-9);
    }
  });

  test('without variation in an indicator gives no estimate', () => {
    const resampler = plsResampler(plain, table);
    const out = new Float64Array(resampler.places.count);
    expect(
      resampler.run(
        rows.map((_, at) => (at < 2 ? 1 : 0)),
        out,
      ),
    ).toBe(false);
  });
});
