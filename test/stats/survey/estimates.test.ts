import { describe, expect, test } from 'vitest';
import { rake } from '../../../src/lib/stats/raking/raking.ts';
import { calibrationResiduals } from './reference/calibration.ts';
import { surveyDesign } from './reference/design.ts';
import type { LonelyRule, SampleRows, SurveyDesign } from './reference/design.ts';
import {
  designEffects,
  surveyMean,
  surveyQuantile,
  surveyRatio,
  surveyTotal,
} from './reference/estimates.ts';
import type { SurveyEstimate } from './reference/estimates.ts';
import { surveyRegression } from './reference/regression.ts';
import oracle from '../../oracle/design.json' with { type: 'json' };
import { designRows } from './rows.ts';

const { y, x, z, weight, stratum, cluster, population, sex, age, times } = designRows() as Record<
  'y' | 'x' | 'z' | 'weight' | 'stratum' | 'cluster' | 'population' | 'sex' | 'age' | 'times',
  Float64Array
>;
const count = y.length;

function made(rows: Omit<SampleRows, 'count'>, lonely?: LonelyRule): SurveyDesign {
  const design = surveyDesign({ count, weight, ...rows }, lonely);
  if ('fault' in design) throw new Error(design.fault);
  return design;
}

function near(found: number, expected: number, digits = 1e-9): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(digits * Math.max(1, Math.abs(expected)));
}

function same({ value, se }: SurveyEstimate, expected: { value: number; se: number }): void {
  near(value, expected.value);
  near(se, expected.se);
}

describe.each([
  ['simple', {}],
  ['strata', { stratum }],
  ['clusters', { stratum, cluster }],
  ['fpc', { stratum, cluster, population }],
  ['frequency', { stratum, frequency: times }],
] as const)('as R survey: %s', (name, rows) => {
  const design = made(rows);
  const expected = oracle[name];

  test('means, totals, ratios, domains and their standard errors', () => {
    expect(design.degrees).toBe(expected.degf);
    same(surveyMean(design, y), expected.mean);
    same(surveyTotal(design, y), expected.total);
    same(surveyRatio(design, y, x), expected.ratio);
    same(surveyMean(design, y, { within: (row) => sex[row] === 1 }), expected.domain);
  });

  test('quantiles with Woodruff’s interval', () => {
    for (const [probability, [value, low, high]] of [
      [0.5, expected.median],
      [0.1, expected.tenth],
    ] as const)
      expect(surveyQuantile(design, y, probability, 0.95)).toEqual({ value, low, high });
  });

  test('regression', () => {
    const fit = surveyRegression(design, y, [x, z]);
    if (!('coefficients' in fit)) throw new Error('no regression');
    expect(fit.df).toBe(expected.glm.df);
    near(fit.wald?.f ?? NaN, expected.glm.wald.f, 1e-8);
    near((fit.wald?.p ?? NaN) / expected.glm.wald.p, 1, 1e-7);
    fit.coefficients.forEach(({ value, se, p }, k) => {
      near(value, expected.glm.value[k]!);
      near(se, expected.glm.se[k]!, 1e-8);
      near(p, expected.glm.p[k]!, 1e-8);
    });
  });

  test('design effects', () => {
    const { deff, replace } = designEffects(design, y);
    near(deff, expected.deff, 1e-8);
    near(replace, expected.replace, 1e-8);
  });
});

test('regression on raked weights has R’s calibrated standard errors', () => {
  const margins = [
    { of: Int32Array.from(sex, (one) => one - 1), totals: oracle.margins.sex },
    { of: Int32Array.from(age, (one) => one - 1), totals: oracle.margins.age },
  ];
  const raked = rake(weight, margins);
  if ('fault' in raked) throw new Error(raked.fault);
  const design = made({ stratum, cluster, weight: raked.weights });
  const residuals = calibrationResiduals(raked.weights, margins);
  const fit = surveyRegression(design, y, [x, z], { residuals });
  if (!('coefficients' in fit)) throw new Error('no regression');
  fit.coefficients.forEach(({ value, se }, k) => {
    near(value, oracle.glmRaked.value[k]!, 1e-7);
    near(se, oracle.glmRaked.se[k]!, 1e-6);
  });
});

test.each([
  ['simple', {}],
  ['clusters', { stratum, cluster }],
] as const)(
  'rows of weight 0 (%s) stay in the design but give no degrees of freedom, as R’s degf',
  (name, rows) => {
    const none = weight.map((one, row) => (stratum[row] === 2 || cluster[row] === 1 ? 0 : one));
    const design = made({ ...rows, weight: none });
    expect(design.degrees).toBe(oracle.zeros[name].degf);
    same(surveyMean(design, y), oracle.zeros[name].mean);
  },
);

test('a row of frequency 2 is the row given twice', () => {
  const twice = Float64Array.from({ length: 2 * count }, (_, row) => y[row % count]!);
  const long = surveyDesign({ count: 2 * count });
  const short = surveyDesign({ count, frequency: new Float64Array(count).fill(2) });
  if ('fault' in long || 'fault' in short) throw new Error('no design');
  near(surveyMean(short, y).se, surveyMean(long, twice).se, 1e-12);
});

test('Kish’s effect of weights alone is n Σw²/(Σw)²', () => {
  const design = made({});
  const { kish } = designEffects(design, x);
  const sum = (power: number): number => weight.reduce((total, one) => total + one ** power, 0);
  near(kish, (count * sum(2)) / sum(1) ** 2, 1e-12);
});

describe('a stratum with one primary unit', () => {
  const kept = Array.from({ length: count }, (_, row) => row).filter(
    (row) => stratum[row]! > 1 || cluster[row] === 1,
  );
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (row) => values[row]!);
  const rows = { count: kept.length, weight: pick(weight), stratum: pick(stratum), cluster: pick(cluster) };

  test('is refused by default, and named by its row', () => {
    expect(surveyDesign(rows)).toEqual({ fault: 'lonely', row: 0 });
  });

  test.each(['adjust', 'average', 'certainty', 'remove'] as const)('enters by R’s rule “%s”', (rule) => {
    const design = surveyDesign(rows, rule);
    if ('fault' in design) throw new Error(design.fault);
    same(surveyMean(design, pick(y)), oracle.lonely[rule].mean);
    same(surveyTotal(design, pick(x)), oracle.lonely[rule].total);
  });
});

describe('what cannot be computed', () => {
  test('a negative weight is named by its row', () => {
    expect(surveyDesign({ count: 3, weight: Float64Array.of(1, -1, 1) })).toEqual({
      fault: 'weight',
      row: 1,
    });
    expect(surveyDesign({ count: 2, weight: Float64Array.of(1, NaN) })).toEqual({ fault: 'weight', row: 1 });
  });

  test('a population smaller than the sample', () => {
    expect(surveyDesign({ count: 3, population: Float64Array.of(2, 2, 2) })).toEqual({
      fault: 'population',
      row: 0,
    });
  });

  test('nothing, or one respondent', () => {
    expect(surveyDesign({ count: 0 })).toEqual({ fault: 'degrees', units: 0, strata: 0 });
    expect(surveyDesign({ count: 1 })).toEqual({ fault: 'lonely', row: 0 });
  });

  test('collinear columns and columns that do not vary', () => {
    const design = made({});
    const double = x.map((one) => 2 * one + 3);
    expect(surveyRegression(design, y, [x, double])).toEqual({ dependent: 1 });
    expect(surveyRegression(design, y, [new Float64Array(count).fill(4), x])).toEqual({ dependent: 0 });
  });

  test('more columns than primary units allow', () => {
    const few = surveyDesign({ count: 4 });
    if ('fault' in few) throw new Error(few.fault);
    const columns = [Float64Array.of(1, 2, 3, 5), Float64Array.of(1, 0, 1, 1), Float64Array.of(0, 0, 1, 0)];
    expect(surveyRegression(few, Float64Array.of(1, 2, 3, 4), columns)).toEqual({ few: 3 });
  });

  test('a column without any answer has no mean', () => {
    expect(surveyMean(made({}), new Float64Array(count).fill(NaN)).value).toBeNaN();
  });
});
