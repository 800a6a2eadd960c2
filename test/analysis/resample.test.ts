import { describe, expect, test } from 'vitest';
import { bootstrapEstimates } from '../../src/lib/survey/resampling/bootstrap-estimates.ts';
import type { BootstrapEstimate } from '../../src/lib/survey/resampling/bootstrap-estimates.ts';
import { prepareJob } from '../../src/lib/survey/resampling/chunk.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { resamplingSql, valuesOf } from '../../src/lib/survey/resampling/columns.ts';
import { resamplingOf } from '../../src/lib/analysis/types.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import { SAYS_NOTHING } from './definition.ts';
import { engineOver, field, given, rowsOf, study, system } from './fixture.ts';

/** The weighted mean of one item: the smallest thing that can be resampled. */
const mean: Analysis<null, null, Readonly<Record<string, BootstrapEstimate | null>>> = {
  ...SAYS_NOTHING,
  id: 'mean',
  version: 1,
  reads: ['confidence'],
  requires: ({ fields }) => (fields.some(({ name }) => name === 'p1') ? null : refuse('no-performance')),
  queries: () => ({}),
  moments: () => null,
  solve: () => null,
  resampling: () =>
    Promise.resolve({
      columns: (about) => resamplingSql({ score: 'p1' }, about),
      replicate(columns) {
        const scores = valuesOf(columns, 'score');
        return {
          names: ['mean'],
          statistics(weights) {
            let [sum, total] = [0, 0];
            weights.forEach((weight, row) => {
              if (Number.isNaN(scores[row])) return;
              sum += weight * scores[row]!;
              total += weight;
            });
            return Float64Array.of(sum / total);
          },
        };
      },
      summarise: (draws, _, { confidence }) => bootstrapEstimates(draws, confidence),
    }),
};

const answers = Array.from({ length: 60 }, (_, row): (string | number | null)[] => [
  row % 9 === 4 ? null : ((row * 7) % 10) + 1,
  `area ${row % 3}`,
  `block ${Math.floor(row / 4)}`,
  1 + (row % 2),
]);
const source = rowsOf(['p1', 'area', 'block', 'w'], answers);
const simple = study([field('p1', 'performance', { item: 'p1' })], system(['p1']));
const designed = study(
  [...simple.fields, field('area', 'stratum'), field('block', 'cluster'), field('w', 'weight')],
  simple.system,
);

async function estimate(
  about = simple,
  options: Parameters<typeof resample>[4] = {},
): Promise<BootstrapEstimate> {
  const found = given(
    await resample(await engineOver(source, about), mean, about, about.options, {
      resamples: 800,
      ...options,
    }),
  );
  return given(found['mean']);
}

describe('resampling an analysis', () => {
  test('gives a mean the standard error and the interval of theory', async () => {
    const scores = answers.flatMap(([p]) => (typeof p === 'number' ? [((p - 1) * 100) / 9] : []));
    const average = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    const variance = scores.reduce((sum, one) => sum + (one - average) ** 2, 0) / scores.length;
    const { value, se, percentile, bca, failed } = await estimate();
    expect(value).toBeCloseTo(average, 12);
    expect(se / Math.sqrt(variance / scores.length)).toBeCloseTo(1, 1);
    expect(percentile.low).toBeLessThan(value - se);
    expect(given(bca).high).toBeGreaterThan(value + se);
    expect(failed).toBe(0);
  });

  test('gives the same numbers whatever the split, and others under another seed', async () => {
    const engine = await engineOver(source, designed);
    const columns = await engine.columns((await resamplingOf(mean)).columns(designed));
    const job = { study: designed, options: designed.options, columns, resamples: 40, seed: 3 };
    const prepared = given(prepareJob(await resamplingOf(mean), job));
    const all = prepared.chunk(0, prepared.tasks);
    const pieces = [
      [0, 1],
      [1, 18],
      [18, 19],
      [19, prepared.tasks],
    ] as const;
    const other = given(prepareJob(await resamplingOf(mean), job));
    const backwards = [...pieces].reverse().map(([from, to]) => [from, other.chunk(from, to)] as const);
    for (const [from, values] of backwards)
      expect([...values]).toEqual([...all.subarray(from, from + values.length)]);
    const elsewhere = given(prepareJob(await resamplingOf(mean), { ...job, seed: 4 }));
    expect([...elsewhere.chunk(1, 41)]).not.toEqual([...all.subarray(1, 41)]);
    expect(prepared.method).toBe('rao-wu-yue');
  });

  test('tells its progress up to the end', async () => {
    const told: [number, number][] = [];
    await estimate(simple, { resamples: 100, onProgress: (...step) => told.push(step) });
    expect(told.at(-1)).toEqual([161, 161]);
  });

  test('stops when aborted, with the signal’s reason', async () => {
    const leaving = new AbortController();
    const reason = new Error('the reader has left');
    const running = estimate(simple, {
      resamples: 1_000_000,
      signal: leaving.signal,
      onProgress: () => leaving.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
  });

  test('refuses what the analysis refuses, and a stratum with one unit', async () => {
    const none = study([], system(['p1']));
    const engine = await engineOver(
      rowsOf(
        ['p1', 'area'],
        [
          [1, 'a'],
          [2, 'a'],
          [3, 'b'],
        ],
      ),
      simple,
    );
    expect(await resample(engine, mean, none, none.options)).toEqual(refuse('no-performance'));
    const lonely = study([...simple.fields, field('area', 'stratum')], simple.system);
    const lonelyEngine = await engineOver(
      rowsOf(
        ['p1', 'area'],
        [
          [1, 'a'],
          [2, 'a'],
          [3, 'b'],
        ],
      ),
      lonely,
    );
    expect(await resample(lonelyEngine, mean, lonely, lonely.options)).toEqual(
      refuse('lonely-psu', { stratum: 'b' }),
    );
    const single = await engineOver(rowsOf(['p1'], [[1]]), simple);
    expect(await resample(single, mean, simple, simple.options)).toEqual(
      refuse('few-psus', { psus: 1, strata: 1 }),
    );
  });

  test('gives no estimate where over 5 % of the resamples fail', () => {
    const draws = {
      names: ['a'],
      original: Float64Array.of(1),
      resampled: Float64Array.from({ length: 100 }, (_, b) => (b < 6 ? NaN : b)),
      leftOut: Float64Array.of(1, 2, 4),
      jackknife: {
        groups: 3,
        others: Float64Array.of(2, 2, 2),
        stratum: new Int32Array(3),
        groupOf: new Int32Array(3),
      },
      resamples: 100,
      method: 'respondents',
    } as const;
    expect(bootstrapEstimates(draws, 0.95)['a']).toBeNull();
    const fewer = { ...draws, resampled: draws.resampled.map((_, b) => (b === 0 ? NaN : b)) };
    expect(bootstrapEstimates(fewer, 0.95)['a']?.failed).toBe(1);
    expect(isRefusal(draws)).toBe(false);
  });
});
