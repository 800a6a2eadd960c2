import { WeightedCovariance } from '../linear/cross-products.ts';
import type { Table } from '../linear/cross-products.ts';
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
  /** The same by consistent PLS, NaN where that is inadmissible; `count` without it. */
  readonly consistentPaths: number;
  readonly consistentRSquared: number;
  readonly consistentLoadings: number;
  /** How many numbers there are in all. */
  readonly count: number;
}

/** Layout of the parameters of a model. */
function parameterPlaces({ constructs, paths }: PathModel, corrected: boolean): ParameterPlaces {
  const k = constructs.length;
  const p = constructs.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const [total, rSquared] = [paths.length, paths.length + k * k];
  const weights = rSquared + k;
  const loadings = weights + p;
  const consistentPaths = loadings + p;
  const consistentRSquared = consistentPaths + (corrected ? paths.length : 0);
  const consistentLoadings = consistentRSquared + (corrected ? k : 0);
  return {
    ...{
      paths: 0,
      total,
      rSquared,
      weights,
      loadings,
      consistentPaths,
      consistentRSquared,
      consistentLoadings,
    },
    count: consistentLoadings + (corrected ? p : 0),
  };
}

/** Estimates a path model again and again on the same rows, differently counted; nothing is allocated in between. */
export interface PlsResampler {
  readonly places: ParameterPlaces;
  /** K × columns: weights of every construct's score (variance 1) on the table's columns as they come, of the last run. */
  readonly scores: Float64Array;
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
 * @param corrected with paths, R² and loadings by consistent PLS behind the others
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
  const places = parameterPlaces(model, corrected);
  const write = writer(work, model, places);
  const scores = new Float64Array(model.constructs.length * columns);
  const roots = new Float64Array(model.constructs.length);
  return {
    places,
    scores,
    run(counts, out) {
      products.compute(counts, matrix);
      const whole = early === null ? matrix : early.extend(matrix);
      if (whole === null) return false;
      if (!settle(work, whole, columns + (early?.scores ?? 0), signs, options)) return false;
      if (estimatePaths(work) >= 0) return false;
      write(out);
      spell(work, whole, columns, early, options, scores);
      if (corrected && !(correctCorrelations(work, roots) && estimatePaths(work) < 0 && admissible(work)))
        out.fill(NaN, places.consistentPaths);
      else if (corrected) writeConsistent(work, model, roots, places, out);
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

/** What the first stage leaves: the weights of the parts' scores on the columns, scores × columns. */
type Early = ReturnType<typeof firstStage>;

/** Spells every score out in the table's columns. */
function spell(
  work: Workspace,
  matrix: Float64Array,
  columns: number,
  early: Early | null,
  { metric }: PlsOptions,
  into: Float64Array,
): void {
  const stride = columns + (early?.scores ?? 0);
  into.fill(0);
  for (let construct = 0; construct < work.constructs; construct += 1)
    for (let at = work.start[construct]!; at < work.start[construct + 1]!; at += 1) {
      const variable = work.order[at]!;
      const deviation = metric === 'raw' ? 1 : Math.sqrt(matrix[variable * (stride + 1)]!);
      const weight = work.weights[at]! / deviation;
      if (variable < columns) into[construct * columns + variable]! += weight;
      else
        for (let k = 0; k < columns; k += 1)
          into[construct * columns + k]! += weight * early!.parts[(variable - columns) * columns + k]!;
    }
}

/** No R² above 1. */
function admissible({ rSquared }: Workspace): boolean {
  return rSquared.every((explained) => explained <= 1);
}

/** Writes the workspace after the correction: paths, R², and loadings proportional to the weights. */
function writeConsistent(
  { constructs, start, weights, paths, rSquared, deviations, loadings, indicators, modeB }: Workspace,
  model: PathModel,
  roots: Float64Array,
  places: ParameterPlaces,
  out: Float64Array,
): void {
  model.paths.forEach(
    ([from, to], at) => (out[places.consistentPaths + at] = paths[to * constructs + from]!),
  );
  out.set(rSquared, places.consistentRSquared);
  for (let construct = 0; construct < constructs; construct += 1) {
    const [first, end] = [start[construct]!, start[construct + 1]!];
    const plain = modeB[construct]! || end - first < 2;
    let norm = 0;
    for (let at = first; at < end; at += 1) norm += weights[at]! ** 2;
    for (let at = first; at < end; at += 1)
      out[places.consistentLoadings + at] =
        (plain ? loadings[construct * indicators + at]! : (weights[at]! * roots[construct]!) / norm) /
        deviations[at]!;
  }
}

/** The first of two stages: puts the scores of the parts behind the indicators in the covariance matrix. */
function firstStage(stages: Stages, signs: Float64Array, columns: number, options: PlsOptions) {
  const work = workspaceOf(stages.first);
  const scores = stages.scored.length;
  const size = columns + scores;
  const extended = new Float64Array(size * size);
  const weights = new Float64Array(columns);
  const parts = new Float64Array(scores * columns);
  return {
    scores,
    parts,
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
        parts.set(weights, score * columns);
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
