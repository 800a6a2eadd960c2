import type { Columns } from '../../engine/types.ts';
import { WeightedCovariance } from '../../stats/linear/cross-products.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import type { DriverMoments } from '../../weighting/moments.ts';
import { respondentScores } from '../../weighting/respondent-scores.ts';
import { weightedParents } from '../../study/structure.ts';
import type { MeasuredNode, Structure } from '../../study/structure.ts';

/**
 * The driver moments (`drivers.ts`) of any resample: what every derived weight is estimated from, complete cases of each parent.
 *
 * @param columns with the items' scores (`itemColumn`)
 * @param overall overall satisfaction; zeros stand for it where it was not asked
 * @returns weights of the rows → moments of every parent, in the order of `weightedParents`; without logarithms where nobody asks for
 *   entropy
 */
export function resampledDrivers(
  columns: Columns,
  overall: Float64Array | undefined,
  system: Structure,
): (weights: Float64Array, logarithms?: boolean) => readonly DriverMoments[] {
  const outcome = overall ?? new Float64Array(columns.count);
  const scores = respondentScores(columns, system);
  const frequency = columns.values['_frequency'];
  const parents = weightedParents(system).map((parent) => ofParent(parent, outcome, scores, frequency));
  return (weights, logarithms = true) => parents.map((moments) => moments(weights, logarithms));
}

function ofParent(
  { id, children }: MeasuredNode,
  overall: Float64Array,
  scores: ReadonlyMap<string, Float64Array>,
  frequency: Float64Array | undefined,
): (weights: Float64Array, withLogarithms: boolean) => DriverMoments {
  const variables = [overall, ...children.flatMap((child) => scores.get(child) ?? [])];
  const size = variables.length;
  const complete = Int32Array.from(
    Array.from(overall.keys()).filter((row) => variables.every((variable) => !Number.isNaN(variable[row]))),
  );
  const values = new Float64Array(complete.length * size);
  complete.forEach((row, at) =>
    variables.forEach((variable, k) => (values[at * size + k] = variable[row]! - ORIGIN)),
  );
  const products = new WeightedCovariance({ values, rows: complete.length, columns: size });
  const n = complete.reduce((sum, row) => sum + (frequency?.[row] ?? 1), 0);
  const counts = new Float64Array(complete.length);
  const logarithms = variables
    .slice(1)
    .map((child) => Float64Array.from(complete, (row) => timesLogarithm(child[row]!)));
  const matrix = new Float64Array(size * size);
  return (weights, withLogarithms) => {
    for (let at = 0; at < counts.length; at += 1) counts[at] = weights[complete[at]!]!;
    const weight = products.compute(counts, matrix);
    const logarithmic = logarithms.map((terms) => {
      if (!withLogarithms) return NaN;
      let sum = 0;
      for (let at = 0; at < counts.length; at += 1) sum += counts[at]! * terms[at]!;
      return sum / weight;
    });
    const covariance: number[] = [];
    for (let a = 0; a < size; a += 1)
      for (let b = a; b < size; b += 1) covariance.push(matrix[a * size + b]!);
    return {
      parent: id,
      children,
      n,
      weight,
      means: Array.from(products.centre, (mean) => mean + ORIGIN),
      covariance,
      logarithmic,
    };
  };
}

/** s·ln(s/50), 0 where s is 0. */
function timesLogarithm(score: number): number {
  return score > 0 ? score * Math.log(score / ORIGIN) : 0;
}
