import { WeightedCovariance } from '../cross-products.ts';
import type { Table } from '../cross-products.ts';
import { correctCorrelations } from './consistent.ts';
import type { PlsOptions } from './estimate.ts';
import { iterate } from './iterate.ts';
import type { PathModel } from './model.ts';
import { takeMetric } from './prepare.ts';
import { alignScores } from './signs.ts';
import type { StagedEstimate, Stages } from './stages.ts';
import { estimatePaths } from './structural.ts';
import { workspaceOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

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
 * @param original the estimate on all rows; with a first stage, both stages are estimated in every resample
 * @param table the model's rows; column j is the indicator at position j of the covariance matrix
 * @param corrected paths, total effects and R² by consistent PLS
 */
export function plsResampler(
  { model, estimate, stages, first }: Pick<StagedEstimate, 'model' | 'estimate' | 'stages' | 'first'>,
  table: Table,
  options: PlsOptions = estimate.options,
  corrected = false,
): PlsResampler {
  const { columns } = table;
  const work = workspaceOf(model);
  const products = new WeightedCovariance(table);
  const matrix = new Float64Array(columns * columns);
  const signs = Float64Array.from(estimate.weights.flat());
  const early =
    stages === null || first === null
      ? null
      : firstStage(stages, Float64Array.from(first.weights.flat()), columns, options);
  const places = parameterPlaces(model);
  const write = writer(work, model, places);
  return {
    places,
    run(counts, out) {
      products.compute(counts, matrix);
      const whole = early === null ? matrix : early.extend(matrix);
      if (whole === null) return false;
      if (!settle(work, whole, columns + (early?.scores ?? 0), signs, options)) return false;
      if (corrected && !correctCorrelations(work)) return false;
      if (estimatePaths(work) >= 0) return false;
      write(out);
      return true;
    },
  };
}

/** Weights of a workspace's model from a covariance matrix, turned like the original's; false where there are none. */
function settle(
  work: Workspace,
  matrix: Float64Array,
  stride: number,
  signs: Float64Array,
  options: PlsOptions,
): boolean {
  const { indicators, order, covariance } = work;
  for (let row = 0; row < indicators; row += 1)
    for (let column = 0; column < indicators; column += 1)
      covariance[row * indicators + column] = matrix[order[row]! * stride + order[column]!]!;
  if (takeMetric(work, options.metric) !== null) return false;
  if (typeof iterate(work, options) !== 'number') return false;
  alignScores(work, signs);
  return true;
}

/** The first of two stages: puts the scores of the parts behind the indicators in the covariance matrix. */
function firstStage(stages: Stages, signs: Float64Array, columns: number, options: PlsOptions) {
  const work = workspaceOf(stages.first);
  const scores = stages.scored.length;
  const size = columns + scores;
  const extended = new Float64Array(size * size);
  const weights = new Float64Array(columns);
  return {
    scores,
    extend(matrix: Float64Array): Float64Array | null {
      if (!settle(work, matrix, columns, signs, options)) return null;
      for (let row = 0; row < columns; row += 1)
        for (let column = 0; column < columns; column += 1)
          extended[row * size + column] = matrix[row * columns + column]!;
      stages.scored.forEach((construct, score) => {
        const place = columns + score;
        weights.fill(0);
        for (let at = work.start[construct]!; at < work.start[construct + 1]!; at += 1) {
          const indicator = work.order[at]!;
          const deviation = options.metric === 'raw' ? 1 : Math.sqrt(matrix[indicator * (columns + 1)]!);
          weights[indicator] = work.weights[at]! / deviation;
        }
        // Scores before this one stand among the variables already.
        for (let other = 0; other < place; other += 1) {
          let sum = 0;
          for (let k = 0; k < columns; k += 1) sum += weights[k]! * extended[other * size + k]!;
          extended[other * size + place] = sum;
          extended[place * size + other] = sum;
        }
        let variance = 0;
        for (let k = 0; k < columns; k += 1) variance += weights[k]! * extended[place * size + k]!;
        extended[place * (size + 1)] = variance;
      });
      return extended;
    },
  };
}

/** Writes what a workspace holds as the numbers of a resample. */
function writer(work: Workspace, model: PathModel, places: ParameterPlaces): (out: Float64Array) => void {
  const { constructs, indicators } = work;
  const power = new Float64Array(constructs);
  const next = new Float64Array(constructs);
  return (out) => {
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
}
