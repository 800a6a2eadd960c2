import { expect, test } from 'vitest';
import { normalBelow, normalQuantile } from '../../../src/lib/stats/distribution/normal.ts';
import {
  acceleration,
  bcaInterval,
  percentileInterval,
  resampledQuantile,
} from '../../../src/lib/stats/resample/interval.ts';
import oracle from '../../oracle/resample.json' with { type: 'json' };

const sorted = Float64Array.from(oracle.t);
const one = {
  groups: oracle.left.length,
  others: new Float64Array(oracle.left.length).fill(oracle.left.length - 1),
  stratum: new Int32Array(oracle.left.length),
  groupOf: new Int32Array(0),
};

test('the normal distribution is R’s, far tails included', () => {
  oracle.below.z.forEach((z, at) => expect(normalBelow(z) / oracle.below.p[at]!).toBeCloseTo(1, 13));
  oracle.quantile.p.forEach((p, at) => expect(normalQuantile(p)).toBeCloseTo(oracle.quantile.z[at]!, 12));
  expect(() => normalQuantile(1)).toThrow(/between 0 and 1/);
});

test('the percentile interval is R boot’s', () => {
  for (const [confidence, [low, high]] of Object.entries(oracle.percentile)) {
    const found = percentileInterval(sorted, Number(confidence));
    expect(found.low).toBeCloseTo(low!, 12);
    expect(found.high).toBeCloseTo(high!, 12);
  }
});

test('beyond the extremes stands the extreme', () => {
  expect(resampledQuantile(sorted, 1e-9)).toBe(sorted[0]);
  expect(resampledQuantile(sorted, 1 - 1e-9)).toBe(sorted.at(-1));
});

test('acceleration and BCa interval are R boot’s', () => {
  const a = acceleration(Float64Array.from(oracle.left), one);
  expect(a).toBeCloseTo(oracle.acceleration, 12);
  for (const [confidence, [low, high]] of Object.entries(oracle.bca)) {
    const found = bcaInterval(sorted, oracle.value, a!, Number(confidence));
    expect(found?.low).toBeCloseTo(low!, 10);
    expect(found?.high).toBeCloseTo(high!, 10);
  }
});

test('without variation there is no acceleration, and no BCa with all resamples on one side', () => {
  expect(acceleration(new Float64Array(one.groups).fill(3), one)).toBeNull();
  expect(bcaInterval(sorted, sorted[0]! - 1, 0, 0.95)).toBeNull();
  expect(bcaInterval(sorted, sorted.at(-1)! + 1, 0, 0.95)).toBeNull();
});
