import { categorySums, rake } from '../../../../src/lib/stats/raking/raking.ts';
import type { Calibrated, CalibrationFault, Margin } from '../../../../src/lib/stats/raking/raking.ts';

/** Post-stratification: raking to one margin, met at once (R's `postStratify`). */
export function postStratify(weights: Float64Array, margin: Margin): Calibrated | CalibrationFault {
  return rake(weights, [margin]);
}

/**
 * What calibration takes from an influence before it is squared: the residual of influence/weight on the margins' categories, times
 * weight, as R survey does for `rake` and `postStratify` (rows count alike). Category means are taken away in turns until nothing moves.
 */
export function calibrationResiduals(
  weights: Float64Array,
  margins: readonly Margin[],
): (influence: Float64Array) => Float64Array {
  const ones = Float64Array.from(weights, (weight) => Number(weight > 0));
  const counts = margins.map(({ of, totals }) => categorySums(ones, of, totals.length));
  return (influence) => {
    const rest = influence.map((value, row) => (ones[row] === 0 ? 0 : value / weights[row]!));
    const scale = Math.max(...rest.map(Math.abs), Number.MIN_VALUE);
    for (let turn = 0, moved = Infinity; turn < 1000 && moved > 1e-13 * scale; turn += 1) {
      moved = 0;
      for (const [m, { of, totals }] of margins.entries()) {
        const sums = categorySums(rest, of, totals.length);
        for (let row = 0; row < rest.length; row += 1) {
          if (ones[row] === 0) continue;
          const mean = sums[of[row]!]! / counts[m]![of[row]!]!;
          moved = Math.max(moved, Math.abs(mean));
          rest[row]! -= mean;
        }
      }
    }
    return rest.map((value, row) => value * weights[row]!);
  };
}
