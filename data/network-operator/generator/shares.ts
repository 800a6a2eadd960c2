import { correlations } from '../../../src/lib/stats/linear/correlation.ts';
import { relativeWeights } from '../../../src/lib/stats/johnson.ts';

/**
 * Johnson weights, normalised to sum 1, of drivers of an outcome: from weighted correlations of the complete rows.
 *
 * @param columns the outcome, then the drivers; NaN is a missing value
 * @throws Error if the drivers are linearly dependent
 */
export function johnsonShares(columns: readonly Float64Array[], weights: Float64Array): number[] {
  const found = relativeWeights(correlations(covariance(columns, weights), columns.length));
  if ('singular' in found) throw new Error('The simulated drivers are linearly dependent.');
  return found.weights.map((weight) => weight / found.rSquared);
}

/** Weighted covariances of the complete rows as an upper triangle by rows, up to a factor that correlations do not see. */
function covariance(columns: readonly Float64Array[], weights: Float64Array): number[] {
  const complete: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    if (columns.every((column) => !Number.isNaN(column[i]!))) complete.push(i);
  }
  const mean = columns.map((column) => {
    let sum = 0;
    let weight = 0;
    for (const i of complete) {
      sum += weights[i]! * column[i]!;
      weight += weights[i]!;
    }
    return sum / weight;
  });
  return columns.flatMap((a, p) =>
    columns.slice(p).map((b, beyond) => {
      const q = p + beyond;
      let sum = 0;
      for (const i of complete) sum += weights[i]! * (a[i]! - mean[p]!) * (b[i]! - mean[q]!);
      return sum;
    }),
  );
}
