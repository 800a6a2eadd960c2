import { describe, expect, test } from 'vitest';
import { bootstrapEstimates, intervalLevel } from '../../src/lib/survey/resampling/bootstrap-estimates.ts';
import type { Draws } from '../../src/lib/survey/resampling/types.ts';
import { percentileInterval } from '../../src/lib/stats/resample/interval.ts';
import { given } from './fixture.ts';

const RESAMPLES = 199;
const resampled = Float64Array.from({ length: RESAMPLES }, (_, at) => Math.sin(at * 12.9898) * 10);

/** One statistic of a design with two strata of six units. */
function draws(method: Draws['method'], unitsAStratum = 6): Draws {
  const stratum = Int32Array.from({ length: 2 * unitsAStratum }, (_, at) => at % 2);
  return {
    names: ['mean'],
    original: Float64Array.of(0.1),
    resampled,
    leftOut: Float64Array.from(stratum, (_, at) => 0.1 + Math.cos(at)),
    jackknife: {
      groups: stratum.length,
      others: new Float64Array(stratum.length).fill(unitsAStratum - 1),
      stratum,
      groupOf: Int32Array.from(stratum.keys()),
    },
    resamples: RESAMPLES,
    method,
  };
}

describe('the level of bootstrap percentiles', () => {
  test('is that of t on units − strata degrees of freedom in a design (R: 2 * pnorm(qt(.975, df)) - 1)', () => {
    expect(intervalLevel(draws('rao-wu-yue'), 0.95)).toBeCloseTo(0.974128742836077, 12);
  });

  test('is the confidence itself for respondents drawn singly, and comes near it with many units', () => {
    expect(intervalLevel(draws('respondents'), 0.95)).toBe(0.95);
    expect(intervalLevel(draws('rao-wu-yue', 900), 0.95)).toBeCloseTo(0.95, 3);
  });

  test('is what both intervals are taken at', () => {
    const of = (method: Draws['method']) => given(bootstrapEstimates(draws(method), 0.95)['mean']);
    const [single, designed] = [of('respondents'), of('rao-wu-yue')];
    const sorted = resampled.slice().sort();
    expect(single.percentile).toEqual(percentileInterval(sorted, 0.95));
    expect(designed.percentile).toEqual(percentileInterval(sorted, intervalLevel(draws('rao-wu-yue'), 0.95)));
    const [narrow, wide] = [given(single.bca), given(designed.bca)];
    expect(wide.low).toBeLessThan(narrow.low);
    expect(wide.high).toBeGreaterThan(narrow.high);
    expect(designed.se).toBe(single.se);
  });
});
