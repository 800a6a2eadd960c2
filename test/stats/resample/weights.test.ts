import { describe, expect, test } from 'vitest';
import { jackknife, jackknifeWeights } from '../../../src/lib/stats/resample/jackknife.ts';
import { resamplingPlan } from '../../../src/lib/stats/resample/plan.ts';
import type { ResamplingPlan, ResamplingRows } from '../../../src/lib/stats/resample/plan.ts';
import { replicateWeights } from '../../../src/lib/stats/resample/replicate-weights.ts';

function plan(rows: ResamplingRows): ResamplingPlan {
  const made = resamplingPlan(rows, 11);
  if ('lonely' in made) throw new Error('lonely');
  return made;
}

function weights(of: ResamplingPlan, b: number): Float64Array {
  const out = new Float64Array(of.unit.length);
  replicateWeights(of, b, out);
  return out;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const numbers = (values: readonly number[]): Float64Array => Float64Array.from(values);

// 3 strata of 4, 3 and 2 clusters with 1 or 2 rows each.
const stratum = numbers([0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
const cluster = numbers([1, 1, 2, 3, 4, 1, 2, 3, 3, 8, 9]);
const designed = plan({ count: 11, stratum, cluster });

describe('replicate weights', () => {
  test('of respondents are counts that sum to n', () => {
    const simple = plan({ count: 40 });
    expect(simple.method).toBe('respondents');
    for (const b of [1, 2, 3]) {
      const found = weights(simple, b);
      expect(sum(found)).toBe(40);
      expect(found.every(Number.isInteger)).toBe(true);
    }
    expect(weights(simple, 1)).toEqual(weights(simple, 1));
    expect(weights(simple, 1)).not.toEqual(weights(simple, 2));
  });

  test('by Rao, Wu and Yue are n/(n − 1) times counts of n − 1 draws a stratum, rows of a cluster together', () => {
    expect(designed.method).toBe('rao-wu-yue');
    for (let b = 1; b <= 50; b += 1) {
      const found = weights(designed, b);
      expect(found[0]).toBe(found[1]);
      expect(found[7]).toBe(found[8]);
      const draws = (rows: readonly number[], n: number): number =>
        sum(rows.map((row) => found[row]!)) * ((n - 1) / n);
      expect(draws([0, 2, 3, 4], 4)).toBeCloseTo(3, 12);
      expect(draws([5, 6, 7], 3)).toBeCloseTo(2, 12);
      expect(draws([9, 10], 2)).toBeCloseTo(1, 12);
    }
  });

  test('have expectation 1 and the design’s variance: (n_h/(n_h − 1))(1 − 1/n_h) of each unit', () => {
    const all = Array.from({ length: 20_000 }, (_, b) => weights(designed, b + 1)[3]!);
    const mean = sum(all) / all.length;
    const variance = sum(all.map((one) => (one - mean) ** 2)) / all.length;
    expect(mean).toBeCloseTo(1, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  test('keep a person’s rows together and draw n of n persons', () => {
    const persons = plan({ count: 5, person: numbers([7, 8, 7, NaN, 9]) });
    expect(persons.method).toBe('respondents');
    for (let b = 1; b < 20; b += 1) {
      const found = weights(persons, b);
      expect(found[0]).toBe(found[2]);
      expect(found[0]! + found[1]! + found[3]! + found[4]!).toBe(4);
    }
  });

  test('give a row of frequency f what f rows of their own get together', () => {
    const times = [3, 1, 2, 4];
    const short = plan({ count: 4, frequency: numbers(times) });
    const long = plan({ count: 10 });
    for (let b = 1; b < 20; b += 1) {
      const rows = weights(long, b);
      let start = 0;
      times.forEach((f, row) => {
        expect(weights(short, b)[row]! * f).toBeCloseTo(sum(rows.subarray(start, start + f)), 12);
        start += f;
      });
    }
  });
});

test('a unit alone in its stratum is named by its row', () => {
  const lonely = resamplingPlan({ count: 3, stratum: numbers([0, 1, 0]), cluster: numbers([1, 1, 2]) }, 1);
  expect(lonely).toEqual({ lonely: 1 });
  const kept = resamplingPlan(
    { count: 3, stratum: numbers([0, 1, 0]), cluster: numbers([1, 1, 2]) },
    1,
    true,
  );
  if ('lonely' in kept) throw new Error('lonely');
  const weights = new Float64Array(3);
  replicateWeights(kept, 1, weights);
  expect(weights[1]).toBe(1);
  expect(weights[0]! + weights[2]!).toBe(2);
});

describe('the jackknife', () => {
  test('leaves out every unit once, the rest of its stratum carrying its weight', () => {
    const left = jackknife(designed);
    expect(left.groups).toBe(9);
    expect([...left.others]).toEqual([3, 3, 3, 3, 2, 2, 2, 1, 1]);
    const out = new Float64Array(11);
    jackknifeWeights(designed, left, 0, out);
    expect([...out]).toEqual([0, 0, ...[2, 3, 4].map(() => 4 / 3), 1, 1, 1, 1, 1, 1]);
    jackknifeWeights(designed, left, 8, out);
    expect([...out]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 0]);
  });

  test('leaves out one of the respondents behind a row', () => {
    const counted = plan({ count: 2, frequency: numbers([3, 2]) });
    const out = new Float64Array(2);
    jackknifeWeights(counted, jackknife(counted), 4, out);
    expect(out[0]).toBeCloseTo(5 / 4, 12);
    expect(out[1]).toBeCloseTo(((5 / 4) * 1) / 2, 12);
  });

  test('over 2,000 units leaves out 200 random groups that share every stratum', () => {
    const many = plan({ count: 5000, stratum: Float64Array.from({ length: 5000 }, (_, row) => row % 2) });
    const left = jackknife(many);
    expect(left.groups).toBe(200);
    const out = new Float64Array(5000);
    const seen = new Float64Array(5000);
    for (let group = 0; group < 200; group += 1) {
      jackknifeWeights(many, left, group, out);
      expect(sum(out)).toBeCloseTo(5000, 8);
      out.forEach((weight, row) => {
        if (weight === 0) seen[row]! += 1;
      });
    }
    expect(seen.every((times) => times === 1)).toBe(true);
  });
});
