import { solveSymmetric } from '../cholesky.ts';
import { distance } from './calibration.ts';
import type { Calibrated, CalibrationFault, Margin } from './calibration.ts';

/** Margins are met to this share of each total, or the bounds do not allow it. */
const MET = 1e-9;

/**
 * Raking whose ratios of new to old weight stay within bounds: the logit-like distance of Deville & Särndal (1992, case 6 cut), as R's
 * `calibrate(calfun = "raking", bounds = )`: ratio exp(λ′x) cut to [lower, upper], λ by Newton's method with step halving.
 *
 * @returns `infeasible` where no ratios within the bounds meet the margins
 */
export function rakeBounded(
  weights: Float64Array,
  margins: readonly Margin[],
  { lower, upper }: { readonly lower: number; readonly upper: number },
): Calibrated | CalibrationFault {
  const columns = dummies(margins);
  const targets = columns.map(({ total }) => total);
  const size = columns.length;
  let lambda = new Array<number>(size).fill(0);
  const ratio = (row: number, at: readonly number[]): number => {
    let sum = 0;
    columns.forEach((column, k) => {
      if (column.has(row)) sum += at[k]!;
    });
    return Math.exp(sum);
  };
  const clamp = (one: number): number => Math.min(upper, Math.max(lower, one));
  const weigh = (at: readonly number[]): Float64Array =>
    weights.map((weight, row) => weight * clamp(ratio(row, at)));
  const missed = (calibrated: Float64Array): number[] =>
    columns.map((column, k) => {
      let sum = 0;
      for (let row = 0; row < calibrated.length; row += 1) if (column.has(row)) sum += calibrated[row]!;
      return targets[k]! - sum;
    });
  const norm = (values: readonly number[]): number => Math.hypot(...values);
  let current = weigh(lambda);
  for (let iteration = 1; iteration <= 200; iteration += 1) {
    const misses = missed(current);
    const residual = distance(current, margins);
    if (residual <= MET) return { weights: current, residual, iterations: iteration };
    const slopes = weights.map((weight, row) => {
      const one = ratio(row, lambda);
      return one > lower && one < upper ? weight * one : 0;
    });
    const matrix = columns.map((a) =>
      columns.map((b) => {
        let sum = 0;
        for (let row = 0; row < slopes.length; row += 1) if (a.has(row) && b.has(row)) sum += slopes[row]!;
        return sum;
      }),
    );
    const solved = solveSymmetric(matrix, misses);
    if ('dependent' in solved) return { fault: 'infeasible', residual };
    let [step, next, better] = [1, lambda, current];
    do {
      const length = step;
      next = lambda.map((one, k) => one + length * solved.x[k]!);
      better = weigh(next);
      step /= 2;
    } while (norm(missed(better)) >= norm(misses) && step > 1e-6);
    if (norm(missed(better)) >= norm(misses)) return { fault: 'infeasible', residual };
    lambda = next;
    current = better;
  }
  return { fault: 'infeasible', residual: distance(current, margins) };
}

interface Dummy {
  readonly total: number;
  readonly has: (row: number) => boolean;
}

/** All categories of the first margin; of the others all but their first, which those determine. */
function dummies(margins: readonly Margin[]): readonly Dummy[] {
  return margins.flatMap(({ of, totals }, m) =>
    totals.flatMap((total, category): Dummy[] =>
      m > 0 && category === 0 ? [] : [{ total, has: (row) => of[row] === category }],
    ),
  );
}
