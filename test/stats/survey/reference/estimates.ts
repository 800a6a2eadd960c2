import { studentQuantile } from '../../../../src/lib/stats/distribution/student.ts';
import type { SurveyDesign } from './design.ts';
import { taylorCovariance } from './variance.ts';

/** An estimate with its Taylor standard error. */
export interface SurveyEstimate {
  readonly value: number;
  readonly se: number;
  /** Respondents behind it. */
  readonly n: number;
}

/** What changes each row's influence before it is squared: residuals of a calibration (`calibration.ts`); absent where weights are the design's. */
export type Residuals = (influence: Float64Array) => Float64Array;

/** Rows of a design: a value each (NaN: no answer), a domain (rows outside it stay in the design), and weights that were calibrated. */
export interface SurveyOptions {
  readonly within?: ((row: number) => boolean) | undefined;
  readonly residuals?: Residuals | undefined;
}

function weightAt({ weight }: SurveyDesign, { within }: SurveyOptions, values: readonly Float64Array[]) {
  return (row: number): number =>
    (within?.(row) ?? true) && values.every((value) => !Number.isNaN(value[row])) ? weight[row]! : 0;
}

function estimate(
  design: SurveyDesign,
  value: number,
  influence: (row: number) => number,
  n: number,
  { residuals }: SurveyOptions,
): SurveyEstimate {
  const raw = Float64Array.from({ length: design.count }, (_, row) => influence(row));
  const variance = taylorCovariance(design, [residuals?.(raw) ?? raw])[0]?.[0] ?? NaN;
  return { value, se: Math.sqrt(variance), n };
}

/** Σ w·(what is asked), and how many respondents are in it. */
function sums({ count, times }: SurveyDesign, counted: (row: number) => number, of: (row: number) => number) {
  let [sum, n] = [0, 0];
  for (let row = 0; row < count; row += 1) {
    const weight = counted(row);
    if (weight === 0) continue;
    sum += times[row]! * weight * of(row);
    n += times[row]!;
  }
  return { sum, n };
}

/** The population total Σ w y, as R's `svytotal(na.rm = TRUE)`. */
export function surveyTotal(
  design: SurveyDesign,
  y: Float64Array,
  options: SurveyOptions = {},
): SurveyEstimate {
  const counted = weightAt(design, options, [y]);
  const { sum, n } = sums(design, counted, (row) => y[row]!);
  return estimate(design, sum, (row) => times0(counted(row), y[row]!), n, options);
}

/** The mean Σ w y / Σ w, as R's `svymean(na.rm = TRUE)`. NaN where nobody answered. */
export function surveyMean(
  design: SurveyDesign,
  y: Float64Array,
  options: SurveyOptions = {},
): SurveyEstimate {
  return surveyRatio(design, y, new Float64Array(design.count).fill(1), options);
}

/** The ratio Σ w y / Σ w x, as R's `svyratio(na.rm = TRUE)`. */
export function surveyRatio(
  design: SurveyDesign,
  y: Float64Array,
  x: Float64Array,
  options: SurveyOptions = {},
): SurveyEstimate {
  const counted = weightAt(design, options, [y, x]);
  const above = sums(design, counted, (row) => y[row]!);
  const below = sums(design, counted, (row) => x[row]!);
  const ratio = above.sum / below.sum;
  const influence = (row: number): number => times0(counted(row), (y[row]! - ratio * x[row]!) / below.sum);
  return estimate(design, ratio, influence, above.n, options);
}

/** weight · value, 0 where the weight is 0 although the value may be missing. */
function times0(weight: number, value: number): number {
  return weight === 0 ? 0 : weight * value;
}

/** A quantile with its interval; a bound that cannot be placed is null. */
export interface SurveyQuantile {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The smallest value below or at which the weighted share `probability` lies, with Woodruff's interval (1952) by t: as R's
 * `svyquantile(qrule = "math", interval.type = "mean", df = degf(design))`.
 */
export function surveyQuantile(
  design: SurveyDesign,
  y: Float64Array,
  probability: number,
  confidence: number,
  options: SurveyOptions = {},
): SurveyQuantile {
  const counted = weightAt(design, options, [y]);
  const rows = Array.from({ length: design.count }, (_, row) => row)
    .filter((row) => counted(row) > 0)
    .sort((a, b) => y[a]! - y[b]!);
  const total = rows.reduce((sum, row) => sum + design.times[row]! * counted(row), 0);
  const at = (share: number): number => {
    let sum = 0;
    for (const row of rows) {
      sum += design.times[row]! * counted(row);
      if (sum >= share * total * (1 - 1e-12)) return y[row]!;
    }
    return NaN;
  };
  const value = at(probability);
  const below = Float64Array.from(y, (one) => (Number.isNaN(one) ? NaN : Number(one <= value)));
  const share = surveyMean(design, below, options);
  const half = studentQuantile((1 + confidence) / 2, design.degrees) * share.se;
  const bound = (one: number): number | null => (one >= 0 && one <= 1 ? at(one) : null);
  return { value, low: bound(share.value - half), high: bound(share.value + half) };
}

/**
 * Design effects of a mean: its variance over that of a simple random sample of the same size. `deff` against one drawn without
 * replacement from Σw units, `replace` with replacement (R's `svymean(deff = TRUE)` and `deff = "replace"`); `kish` what unequal
 * weights alone cost, n Σw²/(Σw)² (Kish 1965).
 */
export function designEffects(
  design: SurveyDesign,
  y: Float64Array,
  options: SurveyOptions = {},
): { readonly deff: number; readonly replace: number; readonly kish: number } {
  const counted = weightAt(design, options, [y]);
  const { value, se, n } = surveyMean(design, y, options);
  const weights = sums(design, counted, () => 1).sum;
  const squares = sums(design, counted, (row) => (y[row]! - value) ** 2).sum;
  const withReplacement = ((squares / weights) * n) / (n - 1) / n;
  const kish = (n * sums(design, counted, counted).sum) / weights ** 2;
  const replace = se ** 2 / withReplacement;
  return { deff: weights > n ? (replace * weights) / (weights - n) : replace, replace, kish };
}
