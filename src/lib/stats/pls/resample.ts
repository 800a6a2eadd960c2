import { WeightedCovariance } from '../cross-products.ts';
import type { Table } from '../cross-products.ts';
import { correctCorrelations } from './consistent.ts';
import type { PlsEstimate, PlsOptions } from './estimate.ts';
import { iterate } from './iterate.ts';
import type { PathModel } from './model.ts';
import { takeMetric } from './prepare.ts';
import { alignScores } from './signs.ts';
import { estimatePaths } from './structural.ts';
import { workspaceOf } from './workspace.ts';

/** Where each kind of parameter begins in the numbers of a resample. */
export interface ParameterPlaces {
  /** One a path, in the order of the model's paths. */
  readonly paths: number;
  /** K × K total effects, row = to. */
  readonly total: number;
  /** One a construct; 0 without predecessors. */
  readonly rSquared: number;
  /** Weights and loadings of the indicators, construct by construct. */
  readonly weights: number;
  readonly loadings: number;
  /** How many numbers there are in all. */
  readonly count: number;
}

/** Layout of the parameters of a model. */
export function parameterPlaces({ constructs, paths }: PathModel): ParameterPlaces {
  const k = constructs.length;
  const p = constructs.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const [total, rSquared] = [paths.length, paths.length + k * k];
  const weights = rSquared + k;
  return { paths: 0, total, rSquared, weights, loadings: weights + p, count: weights + 2 * p };
}

/** Estimates a path model again and again on the same rows, differently counted; nothing is allocated in between. */
export interface PlsResampler {
  readonly places: ParameterPlaces;
  /**
   * Estimates under these counts, aligned to the original's signs, into `out` (as `places` says).
   *
   * @returns false if this resample gives no estimate: an indicator does not vary in it, or the weights do not settle
   */
  run(counts: ArrayLike<number>, out: Float64Array): boolean;
}

/**
 * @param table the model's complete rows; column j is the indicator at position j of the covariance matrix
 * @param original the estimate on all rows
 * @param corrected paths, total effects and R² by consistent PLS
 */
export function plsResampler(
  model: PathModel,
  table: Table,
  original: PlsEstimate,
  options: PlsOptions = original.options,
  corrected = false,
): PlsResampler {
  const work = workspaceOf(model);
  const { constructs, indicators, order } = work;
  const places = parameterPlaces(model);
  const products = new WeightedCovariance(table);
  const covariance = new Float64Array(table.columns * table.columns);
  const before = Float64Array.from(original.weights.flat());
  const power = new Float64Array(constructs);
  const next = new Float64Array(constructs);

  const write = (out: Float64Array): void => {
    const { paths } = work;
    model.paths.forEach(([from, to], at) => (out[at] = paths[to * constructs + from]!));
    for (let from = 0; from < constructs; from += 1) {
      power.fill(0);
      power[from] = 1;
      for (let to = 0; to < constructs; to += 1) out[places.total + to * constructs + from] = 0;
      for (let step = 1; step < constructs; step += 1) {
        for (let to = 0; to < constructs; to += 1) {
          let sum = 0;
          for (let via = 0; via < constructs; via += 1) sum += paths[to * constructs + via]! * power[via]!;
          next[to] = sum;
          out[places.total + to * constructs + from]! += sum;
        }
        power.set(next);
      }
    }
    out.set(work.rSquared, places.rSquared);
    out.set(work.weights, places.weights);
    for (let construct = 0; construct < constructs; construct += 1)
      for (let at = work.start[construct]!; at < work.start[construct + 1]!; at += 1)
        out[places.loadings + at] = work.loadings[construct * indicators + at]! / work.deviations[at]!;
  };

  return {
    places,
    run(counts, out) {
      products.compute(counts, covariance);
      for (let row = 0; row < indicators; row += 1)
        for (let column = 0; column < indicators; column += 1)
          work.covariance[row * indicators + column] =
            covariance[order[row]! * table.columns + order[column]!]!;
      if (takeMetric(work, options.metric) !== null) return false;
      if (typeof iterate(work, options) !== 'number') return false;
      alignScores(work, before);
      if (corrected && !correctCorrelations(work)) return false;
      if (estimatePaths(work) >= 0) return false;
      write(out);
      return true;
    },
  };
}
