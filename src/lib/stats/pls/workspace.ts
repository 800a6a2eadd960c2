import { predecessors } from './model.ts';
import type { PathModel } from './model.ts';

/**
 * Everything that the iteration reads and writes, laid out once for a model so that nothing is allocated while it runs: p
 * indicators, construct by construct, and K constructs.
 */
export interface Workspace {
  readonly indicators: number;
  readonly constructs: number;
  /** Place in the workspace → position of the indicator in the covariance matrix. */
  readonly order: Int32Array;
  /** Construct → the first place of its indicators; K + 1 entries. */
  readonly start: Int32Array;
  readonly modeB: readonly boolean[];
  readonly predecessors: readonly Int32Array[];
  readonly successors: readonly Int32Array[];
  /** p × p covariance matrix of the indicators in the metric of the run; both triangles filled. */
  readonly covariance: Float64Array;
  /** Standard deviations of the indicators in that metric: 1 when standardised. */
  readonly deviations: Float64Array;
  /** Outer weights; every construct's score has variance 1. */
  readonly weights: Float64Array;
  /** The next weights, while they are made. */
  readonly proposal: Float64Array;
  /** K × p: covariance of a construct's score with every indicator. */
  readonly loadings: Float64Array;
  /** K × K correlations of the scores. */
  readonly correlations: Float64Array;
  /** K × K: row j holds the inner weights of the other scores in the inner estimate of construct j. */
  readonly inner: Float64Array;
  /** p × p: Cholesky factors of the blocks in mode B. */
  readonly factors: Float64Array;
  /** K × K, row = to, column = from. */
  readonly paths: Float64Array;
  /** Construct → R²; 0 for one without predecessors. */
  readonly rSquared: Float64Array;
  /** Matrix and right-hand side of one small regression. */
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/** A workspace for a model without faults (`modelFault`). */
export function workspaceOf(model: PathModel): Workspace {
  const { constructs, paths } = model;
  const count = constructs.length;
  const start = new Int32Array(count + 1);
  constructs.forEach(({ indicators }, at) => (start[at + 1] = start[at]! + indicators.length));
  const size = start[count]!;
  return {
    indicators: size,
    constructs: count,
    order: Int32Array.from(constructs.flatMap(({ indicators }) => indicators)),
    start,
    modeB: constructs.map(({ mode }) => mode === 'B'),
    predecessors: constructs.map((_, at) => Int32Array.from(predecessors(model, at))),
    successors: constructs.map((_, at) =>
      Int32Array.from(new Set(paths.filter(([from]) => from === at).map(([, to]) => to))),
    ),
    covariance: new Float64Array(size * size),
    deviations: new Float64Array(size),
    weights: new Float64Array(size),
    proposal: new Float64Array(size),
    loadings: new Float64Array(count * size),
    correlations: new Float64Array(count * count),
    inner: new Float64Array(count * count),
    factors: new Float64Array(size * size),
    paths: new Float64Array(count * count),
    rSquared: new Float64Array(count),
    matrix: new Float64Array(count * count),
    right: new Float64Array(count),
  };
}
