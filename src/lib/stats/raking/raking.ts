import { leastSquares } from '../least-squares.ts';
import { packedEntry, packedLength, packedPosition } from '../linear/packed.ts';

/** Categories of every row in one margin, 0 … k − 1, and the population's totals of each. */
export interface Margin {
  readonly of: Int32Array;
  readonly totals: readonly number[];
}

/** Weights that meet their margins, or as near as they could come. */
export interface Calibrated {
  readonly weights: Float64Array;
  /** The largest relative distance of a weighted category from its total. */
  readonly residual: number;
  readonly iterations: number;
}

/** Why there are none. */
export type CalibrationFault =
  | { readonly fault: 'weight'; readonly row: number }
  | { readonly fault: 'total'; readonly margin: number }
  | { readonly fault: 'sums-differ'; readonly margin: number; readonly sum: number; readonly first: number }
  | { readonly fault: 'outside'; readonly margin: number; readonly row: number }
  | { readonly fault: 'bounds'; readonly lower: number; readonly upper: number }
  /** Whatever the weights, the margins up to this one give a category two different totals. */
  | { readonly fault: 'contradictory'; readonly margin: number }
  | { readonly fault: 'empty'; readonly margin: number; readonly category: number }
  | { readonly fault: 'infeasible'; readonly residual: number };

/** Margins are met to this share of each total. */
export const MET = 1e-9;
const MOST = 10_000;
/** Totals that differ by more than this share of the population contradict each other. */
const CONTRADICTS = 1e-8;

/**
 * Raking by iterative proportional fitting (Deming & Stephan 1940), as R's `rake`: margin after margin each category's weights are
 * scaled to its total, until all are met to 1e-9.
 *
 * @param weights design weights, not negative
 */
export function rake(weights: Float64Array, margins: readonly Margin[]): Calibrated | CalibrationFault {
  const fault = unusable(weights, margins);
  if (fault !== null) return fault;
  const current = Float64Array.from(weights);
  for (let iteration = 1; iteration <= MOST; iteration += 1) {
    for (const { of, totals } of margins) {
      const sums = categorySums(current, of, totals.length);
      for (let row = 0; row < current.length; row += 1) {
        const category = of[row]!;
        if (sums[category]! > 0) current[row]! *= totals[category]! / sums[category]!;
      }
    }
    const residual = distance(current, margins);
    if (residual <= MET) return { weights: current, residual, iterations: iteration };
  }
  return { fault: 'infeasible', residual: distance(current, margins) };
}

/** What makes weights and margins unusable for any calibration, or null. */
export function unusable(weights: Float64Array, margins: readonly Margin[]): CalibrationFault | null {
  const row = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (row >= 0) return { fault: 'weight', row };
  const sums = margins.map(({ totals }) => totals.reduce((sum, total) => sum + total, 0));
  for (const [margin, { of, totals }] of margins.entries()) {
    if (!totals.every((total) => total >= 0 && total < Infinity) || !(sums[margin]! > 0))
      return { fault: 'total', margin };
    if (Math.abs(sums[margin]! - sums[0]!) > MET * sums[0]!)
      return { fault: 'sums-differ', margin, sum: sums[margin]!, first: sums[0]! };
    const row = of.findIndex((category) => !(category >= 0 && category < totals.length));
    if (row >= 0) return { fault: 'outside', margin, row };
    const found = categorySums(weights, of, totals.length);
    const category = totals.findIndex((total, at) => total > 0 && found[at] === 0);
    if (category >= 0) return { fault: 'empty', margin, category };
  }
  const margin = contradictory(weights, margins);
  return margin === null ? null : { fault: 'contradictory', margin };
}

/**
 * The first margin with a category that the categories before it determine (X′WX is singular), but not to its total: no weights of
 * these rows could meet them all.
 */
function contradictory(weights: Float64Array, margins: readonly Margin[]): number | null {
  const categories = margins.flatMap(({ totals }, margin) => totals.map((total) => ({ margin, total })));
  const first = margins.map((_, margin) => categories.findIndex((one) => one.margin === margin));
  const size = categories.length;
  const products = new Array<number>(packedLength(size + 1)).fill(0);
  weights.forEach((weight, row) => {
    const own = margins.map(({ of }, m) => first[m]! + of[row]!);
    own.forEach((a, at) => {
      for (const b of own.slice(at)) products[packedPosition(size + 1, a, b)]! += weight;
    });
  });
  categories.forEach(({ total }, k) => (products[packedPosition(size + 1, k, size)] = total));
  const { coefficients, dropped } = leastSquares(products, size, 1);
  const whole = margins[0]?.totals.reduce((sum, total) => sum + total, 0) ?? 0;
  const wrong = dropped.find((k) => {
    const implied = coefficients[0]!.reduce(
      (sum, one, j) => sum + one * packedEntry(products, size + 1, k, j),
      0,
    );
    return Math.abs(implied - categories[k]!.total) > CONTRADICTS * whole;
  });
  return wrong === undefined ? null : categories[wrong]!.margin;
}

/** The weighted size of every category. */
export function categorySums(weights: Float64Array, of: Int32Array, categories: number): Float64Array {
  const sums = new Float64Array(categories);
  for (let row = 0; row < weights.length; row += 1) sums[of[row]!]! += weights[row]!;
  return sums;
}

/** The largest |sum − total| / total over all margins (a total of 0 counts as 1). */
export function distance(weights: Float64Array, margins: readonly Margin[]): number {
  return Math.max(
    0,
    ...margins.flatMap(({ of, totals }) => {
      const sums = categorySums(weights, of, totals.length);
      return totals.map((total, at) => Math.abs(sums[at]! - total) / (total === 0 ? 1 : total));
    }),
  );
}

/**
 * Weights cut to [lower, upper], what was cut spread evenly over those that were not (R's `trimWeights`). The margins are then met
 * no more: rake again and say how far they are off.
 */
export function trimWeights(weights: Float64Array, lower: number, upper: number): Float64Array {
  const inside = (weight: number): boolean => weight >= lower && weight <= upper;
  const cut = weights.map((weight) => Math.min(upper, Math.max(lower, weight)));
  const free = weights.filter(inside).length;
  const spread = free === 0 ? 0 : weights.reduce((sum, weight, row) => sum + weight - cut[row]!, 0) / free;
  return cut.map((weight, row) => (inside(weights[row]!) ? weight + spread : weight));
}

/** Trimming and raking in turns: the margins met last, so that the bounds may be passed a little, or not met at all. */
export interface TrimmedRaking extends Calibrated {
  /** How far the margins are off once the weights are cut a last time. */
  readonly trimmedResidual: number;
}

/** Cuts raked weights and rakes them again until the cut no longer moves the margins, or a hundred times. */
export function rakeTrimmed(
  weights: Float64Array,
  margins: readonly Margin[],
  { lower, upper }: { readonly lower: number; readonly upper: number },
): TrimmedRaking | CalibrationFault {
  let raked = rake(weights, margins);
  if ('fault' in raked) return raked;
  let trimmed = trimWeights(raked.weights, lower, upper);
  let rounds = 0;
  for (; rounds < 100 && distance(trimmed, margins) > MET; rounds += 1) {
    const again = rake(trimmed, margins);
    if ('fault' in again) return again;
    raked = again;
    trimmed = trimWeights(raked.weights, lower, upper);
  }
  return { ...raked, iterations: rounds, trimmedResidual: distance(trimmed, margins) };
}
