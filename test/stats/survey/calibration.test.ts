import { describe, expect, test } from 'vitest';
import { rakeBounded } from '../../../src/lib/stats/raking/bounded-raking.ts';
import { distance, rake, rakeTrimmed, trimWeights } from '../../../src/lib/stats/raking/raking.ts';
import { calibrationResiduals, postStratify } from './reference/calibration.ts';
import type { Calibrated, CalibrationFault, Margin } from '../../../src/lib/stats/raking/raking.ts';
import { surveyDesign } from './reference/design.ts';
import { surveyMean, surveyTotal } from './reference/estimates.ts';
import oracle from '../../oracle/design.json' with { type: 'json' };
import raking from '../../oracle/raking.json' with { type: 'json' };
import { designRows } from './rows.ts';

const { y, x, weight, stratum, cluster, sex, age } = designRows() as Record<
  'y' | 'x' | 'weight' | 'stratum' | 'cluster' | 'sex' | 'age',
  Float64Array
>;
const margin = (of: Float64Array, totals: readonly number[]): Margin => ({
  of: Int32Array.from(of, (one) => one - 1),
  totals,
});
const margins = [margin(sex, oracle.margins.sex), margin(age, oracle.margins.age)];

function done<T extends Calibrated>(found: T | CalibrationFault): T {
  if ('fault' in found) throw new Error(found.fault);
  return found;
}

function near(found: ArrayLike<number>, expected: readonly number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, at) => expect(Math.abs(found[at]! / value - 1)).toBeLessThan(digits));
}

describe('raking', () => {
  const raked = done(rake(weight, margins));

  test('meets the margins to 1e-9 with R’s weights', () => {
    expect(distance(raked.weights, margins)).toBeLessThanOrEqual(1e-9);
    near(raked.weights, oracle.raked.weights, 1e-8);
  });

  test('has the standard errors of R’s calibration residuals', () => {
    const design = surveyDesign({ count: weight.length, weight: raked.weights, stratum, cluster });
    if ('fault' in design) throw new Error(design.fault);
    const residuals = calibrationResiduals(raked.weights, margins);
    const pairs = [
      [surveyMean(design, y, { residuals }), oracle.raked.mean],
      [surveyMean(design, x, { residuals }), oracle.raked.x],
      [surveyTotal(design, x, { residuals }), oracle.raked.total],
    ] as const;
    for (const [{ value, se }, expected] of pairs) near([value, se], [expected.value, expected.se], 1e-6);
  });

  test('within bounds gives R’s weights, and their ratios keep the bounds', () => {
    const bounded = done(rakeBounded(weight, margins, { lower: 0.8, upper: 1.35 }));
    near(bounded.weights, oracle.bounded.weights, 1e-8);
    expect(distance(bounded.weights, margins)).toBeLessThanOrEqual(1e-9);
  });

  test('refuses bounds that cannot be kept', () => {
    expect(rakeBounded(weight, margins, { lower: 0.97, upper: 1.03 })).toMatchObject({ fault: 'infeasible' });
  });

  test('after trimming says how far the margins are off', () => {
    const loose = done(rakeTrimmed(weight, margins, { lower: 0.5, upper: 4 }));
    expect(loose.residual).toBeLessThanOrEqual(1e-9);
    const tight = done(rakeTrimmed(weight, margins, { lower: 1.5, upper: 2 }));
    expect(tight.trimmedResidual).toBeGreaterThan(1e-3);
  });

  test.each([
    [
      'a negative weight',
      Float64Array.of(1, -1),
      [margin(Float64Array.of(1, 2), [1, 1])],
      { fault: 'weight', row: 1 },
    ],
    [
      'a total below 0',
      Float64Array.of(1, 1),
      [margin(Float64Array.of(1, 2), [3, -1])],
      { fault: 'total', margin: 0 },
    ],
    [
      'margins of different sums',
      Float64Array.of(1, 1),
      [margin(Float64Array.of(1, 2), [3, 1]), margin(Float64Array.of(2, 1), [3, 2])],
      { fault: 'sums-differ', margin: 1, sum: 5, first: 4 },
    ],
    [
      'a row outside every category',
      Float64Array.of(1, 1),
      [margin(Float64Array.of(1, 0), [2, 0])],
      { fault: 'outside', margin: 0, row: 1 },
    ],
    [
      'a category that nobody belongs to',
      Float64Array.of(1, 1),
      [margin(Float64Array.of(1, 1), [3, 1])],
      { fault: 'empty', margin: 0, category: 1 },
    ],
  ])('refuses %s', (_, weights, wanted, fault) => {
    expect(rake(weights, wanted)).toEqual(fault);
    expect(rakeBounded(weights, wanted, { lower: 0.5, upper: 2 })).toEqual(fault);
  });

  test('refuses bounds in the wrong order', () => {
    expect(rakeBounded(weight, margins, { lower: 2, upper: 1 })).toEqual({
      fault: 'bounds',
      lower: 2,
      upper: 1,
    });
  });

  test('goes on where every ratio of a category is at a bound', () => {
    const wanted = [
      margin(Float64Array.of(1, 1, 2, 2), [3.2, 0.8]),
      margin(Float64Array.of(1, 2, 1, 2), [2.2, 1.8]),
    ];
    const { weights } = done(rakeBounded(new Float64Array(4).fill(1), wanted, { lower: 0.4, upper: 1.8 }));
    near(weights, [1.8, 1.4, 0.4, 0.4], 1e-8);
  });

  test('solves, within bounds, whatever R’s calibrate solves, with its weights', () => {
    raking.forEach(({ weights, margins: wanted, lower, upper, solved }) => {
      if (solved === null) return;
      const found = done(
        rakeBounded(
          Float64Array.from(weights),
          wanted.map(({ of, totals }) => ({ of: Int32Array.from(of), totals })),
          { lower, upper },
        ),
      );
      expect(found.residual).toBeLessThanOrEqual(1e-9);
      near(found.weights, solved, 1e-7);
    });
  });

  test('refuses margins that contradict each other', () => {
    const wanted = [margin(Float64Array.of(1, 2), [3, 1]), margin(Float64Array.of(1, 2), [2, 2])];
    expect(rake(Float64Array.of(1, 1), wanted)).toEqual({ fault: 'contradictory', margin: 1 });
  });

  test('says infeasible where zeros stand in the way', () => {
    const of = (...codes: number[]): Float64Array => Float64Array.from(codes);
    const wanted = [margin(of(1, 1, 2), [1, 3]), margin(of(1, 2, 2), [2, 2])];
    expect(rake(Float64Array.of(1, 1, 1), wanted)).toMatchObject({ fault: 'infeasible' });
  });
});

test('post-stratification has R’s weights and standard errors', () => {
  const post = done(postStratify(weight, margins[1]!));
  near(post.weights, oracle.post.weights, 1e-12);
});

test('trimming is R’s', () => {
  near(trimWeights(weight, 0.8, 3.2), oracle.trimmed.weights, 1e-12);
});
