import { solveSymmetric } from '../../../../src/lib/stats/linear/cholesky.ts';
import type { Square } from '../../../../src/lib/stats/linear/correlation.ts';
import { fisherUpperTail } from '../../../../src/lib/stats/distribution/f.ts';
import { leastSquares } from '../../../../src/lib/stats/least-squares.ts';
import { studentTwoSided } from '../../../../src/lib/stats/distribution/student.ts';
import { degreesAmong } from './design.ts';
import type { SurveyDesign } from './design.ts';
import type { SurveyOptions } from './estimates.ts';
import { taylorCovariance } from './variance.ts';

export interface SurveyCoefficient {
  readonly value: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
}

export interface SurveyRegression {
  /** Intercept first, then the columns. */
  readonly coefficients: readonly SurveyCoefficient[];
  /** Degrees of freedom of the tests: degf + 1 − p. */
  readonly df: number;
  /**
   * Wald's test of all slopes at once, F with p − 1 and `df` degrees of freedom (R's `regTermTest`); null without slopes, or with too few
   * primary units for their joint covariance.
   */
  readonly wald: { readonly f: number; readonly p: number } | null;
  readonly n: number;
}

/** Why there is none: a column that those before it determine, or too few primary units for so many columns. */
export type RegressionFault = { readonly dependent: number } | { readonly few: number };

/**
 * Weighted linear regression with Taylor standard errors, complete cases, as R's `svyglm(family = gaussian)`: influence w e (X′WX)⁻¹x,
 * tests on degf + 1 − p degrees of freedom.
 *
 * @param columns without an intercept, which is added
 * @returns `dependent`: 0 for the first of `columns`
 */
export function surveyRegression(
  design: SurveyDesign,
  y: Float64Array,
  columns: readonly Float64Array[],
  { within, residuals }: SurveyOptions = {},
): SurveyRegression | RegressionFault {
  const { count, weight, times } = design;
  const all = [...columns, y];
  const counted = Float64Array.from({ length: count }, (_, row) =>
    (within?.(row) ?? true) && all.every((one) => !Number.isNaN(one[row])) ? weight[row]! : 0,
  );
  const origins = all.map((one) => weightedMean(one, counted, times));
  const size = columns.length + 2;
  const at = (k: number, row: number): number => (k === 0 ? 1 : all[k - 1]![row]! - origins[k - 1]!);
  const products: number[] = [];
  for (let a = 0; a < size; a += 1)
    for (let b = a; b < size; b += 1) {
      let sum = 0;
      for (let row = 0; row < count; row += 1)
        if (counted[row]! > 0) sum += times[row]! * counted[row]! * at(a, row) * at(b, row);
      products.push(sum);
    }
  const p = columns.length + 1;
  const { inverse, coefficients, dropped } = leastSquares(products, p, 1);
  if (dropped[0] !== undefined) return { dependent: dropped[0] - 1 };
  const degrees = degreesAmong(design, (row) => counted[row]! > 0);
  const df = degrees + 1 - p;
  if (df < 1) return { few: degrees };
  const beta = coefficients[0]!;
  const influences = Array.from({ length: p }, () => new Float64Array(count));
  let n = 0;
  for (let row = 0; row < count; row += 1) {
    if (!(counted[row]! > 0)) continue;
    n += times[row]!;
    let residual = at(p, row);
    for (let k = 0; k < p; k += 1) residual -= beta[k]! * at(k, row);
    for (let k = 0; k < p; k += 1) {
      let sum = 0;
      for (let j = 0; j < p; j += 1) sum += inverse[k]![j]! * at(j, row);
      influences[k]![row] = counted[row]! * residual * sum;
    }
  }
  // The intercept at the columns' origins → at their zeros: b0 + ȳ − Σ b·origin, and so its influence.
  const origin = influences[0]!;
  for (let k = 1; k < p; k += 1)
    for (let row = 0; row < count; row += 1) origin[row]! -= origins[k - 1]! * influences[k]![row]!;
  const covariance = taylorCovariance(
    design,
    influences.map((influence) => residuals?.(influence) ?? influence),
  );
  const intercept = columns.reduce(
    (sum, _, k) => sum - beta[k + 1]! * origins[k]!,
    beta[0]! + origins[p - 1]!,
  );
  return {
    df,
    n,
    wald: wald(
      beta.slice(1),
      covariance.slice(1).map((row) => row.slice(1)),
      df,
    ),
    coefficients: beta.map((slope, k): SurveyCoefficient => {
      const value = k === 0 ? intercept : slope;
      const se = Math.sqrt(covariance[k]![k]!);
      return { value, se, t: value / se, p: studentTwoSided(value / se, df) };
    }),
  };
}

function wald(slopes: readonly number[], covariance: Square, df: number): SurveyRegression['wald'] {
  const solved = solveSymmetric(covariance, slopes);
  if (slopes.length === 0 || 'dependent' in solved) return null;
  const f = solved.x.reduce((sum, one, k) => sum + one * slopes[k]!, 0) / slopes.length;
  return { f, p: fisherUpperTail(f, slopes.length, df) };
}

function weightedMean(values: Float64Array, counted: Float64Array, times: Float64Array): number {
  let [sum, total] = [0, 0];
  counted.forEach((weight, row) => {
    if (weight === 0) return;
    sum += times[row]! * weight * values[row]!;
    total += times[row]! * weight;
  });
  return sum / total;
}
