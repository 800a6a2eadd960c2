import { symmetricEigen } from '../linear/eigen.ts';
import { distance, MET, unusable } from './raking.ts';
import type { Calibrated, CalibrationFault, Margin } from './raking.ts';

/** Under this share of the largest eigenvalue a direction has no curvature left: every ratio along it is at a bound. */
const FLAT = 1e-12;

/** Beyond this length of λ every ratio is at a bound, and longer steps change nothing. */
const FARTHEST = 1e4;

/**
 * Raking whose ratios of new to old weight stay within bounds: the logit-like distance of Deville & Särndal (1992, case 6 cut), as R's
 * `calibrate(calfun = "raking", bounds = )`: ratio exp(λ′x) cut to [lower, upper]. λ maximises the concave λ′T − Σ w ∫ ratio by Newton's
 * method with the pseudo-inverse (R's `ginv`), and by the gradient where all ratios along a direction are cut, so that it goes on where
 * R stops; steps are halved
 * until they climb, or halve what is missed (so near the top that climbing is lost in rounding).
 *
 * @param weights design weights, not negative
 * @returns `infeasible` where no ratios within the bounds meet the margins
 */
export function rakeBounded(
  weights: Float64Array,
  margins: readonly Margin[],
  { lower, upper }: { readonly lower: number; readonly upper: number },
): Calibrated | CalibrationFault {
  const fault = unusable(weights, margins);
  if (fault !== null) return fault;
  if (!(lower >= 0 && lower <= upper && upper < Infinity)) return { fault: 'bounds', lower, upper };
  const categories = margins.flatMap(({ totals }, margin) =>
    totals.map((total, category) => ({ margin, category, total })),
  );
  const first = margins.map((_, margin) => categories.findIndex((one) => one.margin === margin));
  const columns = Array.from(weights, (_, row) => margins.map(({ of }, m) => first[m]! + of[row]!));
  const exponents = (lambda: readonly number[]): Float64Array =>
    Float64Array.from(columns, (own) => own.reduce((sum, column) => sum + lambda[column]!, 0));
  const cut = (exponent: number): number => Math.min(upper, Math.max(lower, Math.exp(exponent)));
  const weigh = (at: Float64Array): Float64Array => weights.map((weight, row) => weight * cut(at[row]!));
  const [least, most] = [Math.log(lower), Math.log(upper)];
  /** ∫ of the cut ratio up to the exponent. */
  const integral = (exponent: number): number => {
    if (exponent <= least) return lower + lower * (exponent - least);
    return exponent < most ? Math.exp(exponent) : upper + upper * (exponent - most);
  };
  const height = (lambda: readonly number[], at: Float64Array): number =>
    categories.reduce((sum, { total }, k) => sum + total * lambda[k]!, 0) -
    weights.reduce((sum, weight, row) => sum + (weight > 0 ? weight * integral(at[row]!) : 0), 0);
  const misses = (calibrated: Float64Array): readonly number[] => {
    const missed = categories.map(({ total }) => total);
    columns.forEach((own, row) => {
      for (const column of own) missed[column]! -= calibrated[row]!;
    });
    return missed;
  };
  let lambda = categories.map(() => 0);
  let at = exponents(lambda);
  for (let iteration = 1; iteration <= 1000; iteration += 1) {
    const current = weigh(at);
    const residual = distance(current, margins);
    if (residual <= MET) return { weights: current, residual, iterations: iteration };
    const missed = misses(current);
    const curvature = categories.map(() => categories.map(() => 0));
    columns.forEach((own, row) => {
      const curved = at[row]! > least && at[row]! < most ? current[row]! : 0;
      for (const a of own) {
        for (const b of own) curvature[a]![b]! += curved;
      }
    });
    const direction = ascent(curvature, missed);
    const slope = direction.reduce((sum, one, k) => sum + one * missed[k]!, 0);
    const before = height(lambda, at);
    const nearer = 0.5 * Math.hypot(...missed);
    let length = 2;
    let next = lambda;
    do {
      length /= 2;
      next = lambda.map((one, k) => one + length * direction[k]!);
      at = exponents(next);
    } while (
      length > 1e-9 &&
      height(next, at) < before + 1e-4 * length * slope &&
      Math.hypot(...misses(weigh(at))) > nearer
    );
    lambda = next;
    if (length <= 1e-9 || Math.hypot(...lambda) > FARTHEST) return { fault: 'infeasible', residual };
  }
  return { fault: 'infeasible', residual: distance(weigh(at), margins) };
}

/** Newton's step where there is curvature, the gradient over the smallest curvature (or 1) where there is none. */
function ascent(curvature: readonly (readonly number[])[], gradient: readonly number[]): readonly number[] {
  const { values, vectors } = symmetricEigen(curvature);
  const largest = Math.max(...values);
  const curved = values.filter((value) => value > FLAT * largest);
  const flat =
    curved.length === 0 ? gradient.reduce((sum, one) => sum + Math.abs(one), 0) : Math.min(...curved);
  const step = gradient.map(() => 0);
  values.forEach((value, j) => {
    const along = vectors.reduce((sum, row, k) => sum + row[j]! * gradient[k]!, 0);
    const scaled = along / (value > FLAT * largest ? value : flat);
    vectors.forEach((row, k) => (step[k]! += scaled * row[j]!));
  });
  return step;
}
