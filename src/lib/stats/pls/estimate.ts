import type { Square } from '../linear/correlation.ts';
import type { Packed } from '../linear/packed.ts';
import { iterate, STOPPING } from './iterate.ts';
import type { Stopping } from './iterate.ts';
import { modelFault, widestRegression } from './model.ts';
import type { PathModel, PlsFault } from './model.ts';
import { loadCovariance } from './prepare.ts';
import type { Metric } from './prepare.ts';
import { orientScores } from './signs.ts';
import { estimatePaths } from './structural.ts';
import { factorise } from '../linear/cholesky.ts';
import { workspaceOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export interface PlsOptions extends Stopping {
  readonly metric: Metric;
}

/** Path scheme, standardised indicators, 1e-7, 300 iterations. */
export const DEFAULT_PLS: PlsOptions = { ...STOPPING, metric: 'standardised' };

/** Covariances of the indicators and the number of rows behind them. */
export interface IndicatorMoments {
  /** Packed upper triangle, divisor n − 1. */
  readonly covariance: Packed;
  readonly size: number;
  readonly n: number;
}

/** A path model estimated by partial least squares. Indices of constructs and indicators as in the model. */
export interface PlsEstimate {
  readonly options: PlsOptions;
  readonly iterations: number;
  /** Construct → weight of each of its indicators on the score of variance 1: of the standardised or of the centred indicator. */
  readonly weights: Square;
  /** Construct → standard deviation of each of its indicators in the metric of the run: 1 when standardised. */
  readonly deviations: Square;
  /** Construct → correlation of each of its indicators with its score. */
  readonly loadings: Square;
  /** Construct → correlation of every construct's indicators with its score: `crossLoadings[score][construct][indicator]`. */
  readonly crossLoadings: readonly Square[];
  /** Correlations of the scores. */
  readonly correlations: Square;
  /** `paths[to][from]`: coefficient of the score `from` in the equation of `to`, 0 without a path. */
  readonly paths: Square;
  /** Null for a construct without predecessors. */
  readonly rSquared: readonly (number | null)[];
}

/** A negative eigenvalue of the correlations down to −1e-10 is rounding. */
const ROUNDING = 1e-10;

/**
 * Estimates a path model from the covariance matrix of its indicators. Rows may stand for weighted or repeated respondents: they
 * have entered the matrix.
 *
 * Wold, H. (1982), Soft modeling; Lohmöller, J.-B. (1989), Latent variable path modeling with partial least squares; conventions as
 * in Tenenhaus, M. et al. (2005), PLS path modeling, Computational Statistics & Data Analysis 48, 159–205.
 *
 * @returns the estimate, or the fault of model or data
 */
export function estimatePls(
  model: PathModel,
  { covariance, size, n }: IndicatorMoments,
  options: PlsOptions = DEFAULT_PLS,
): PlsEstimate | PlsFault {
  const drawn = modelFault(model);
  if (drawn !== null) return drawn;
  const needed = widestRegression(model) + 2;
  if (n < needed) return { fault: 'few-rows', n, needed };
  const work = workspaceOf(model);
  const unusable = loadCovariance(work, covariance, size, options.metric) ?? notSemidefinite(work);
  if (unusable !== null) return unusable;
  const iterations = iterate(work, options);
  if (typeof iterations !== 'number') return iterations;
  orientScores(work);
  const collinear = estimatePaths(work);
  if (collinear >= 0) return { fault: 'dependent-constructs', construct: collinear };
  return read(work, options, iterations);
}

/** A covariance matrix has no negative eigenvalue: its correlations, a little raised on the diagonal, have a Cholesky factor. */
function notSemidefinite({ indicators, covariance, deviations }: Workspace): PlsFault | null {
  const raised = new Float64Array(indicators * indicators);
  for (let row = 0; row < indicators; row += 1)
    for (let column = 0; column < indicators; column += 1) {
      const at = row * indicators + column;
      raised[at] =
        covariance[at]! / (deviations[row]! * deviations[column]!) + (row === column ? ROUNDING : 0);
    }
  return factorise(raised, raised, indicators, 0, indicators, 0) >= 0 ? { fault: 'not-psd' } : null;
}

/** What the workspace holds, as an estimate of its own. */
function read(work: Workspace, options: PlsOptions, iterations: number): PlsEstimate {
  const { constructs, indicators, start } = work;
  const all = Array.from({ length: constructs }, (_, at) => at);
  const block = (at: number, value: (place: number) => number): readonly number[] =>
    Array.from({ length: start[at + 1]! - start[at]! }, (_, own) => value(start[at]! + own));
  const square = (values: Float64Array): Square =>
    all.map((row) => [...values.subarray(row * constructs, (row + 1) * constructs)]);
  const crossLoadings = all.map((score) =>
    all.map((at) =>
      block(at, (place) => work.loadings[score * indicators + place]! / work.deviations[place]!),
    ),
  );
  return {
    options,
    iterations,
    weights: all.map((at) => block(at, (place) => work.weights[place]!)),
    deviations: all.map((at) => block(at, (place) => work.deviations[place]!)),
    loadings: all.map((at) => crossLoadings[at]![at]!),
    crossLoadings,
    correlations: square(work.correlations),
    paths: square(work.paths),
    rSquared: all.map((at) => (work.predecessors[at]!.length === 0 ? null : work.rSquared[at]!)),
  };
}
