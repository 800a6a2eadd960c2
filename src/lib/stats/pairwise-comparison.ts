import type { Square } from './linear/correlation.ts';

/** Weights from comparisons in pairs, and how far these contradict one another. */
export interface PairwiseWeights {
  /** Sum 1. */
  readonly weights: readonly number[];
  /** Principal eigenvalue λ ≥ n; n where all comparisons agree. */
  readonly eigenvalue: number;
  /** CI = (λ − n)/(n − 1); 0 for one or two. */
  readonly consistencyIndex: number;
  /** CR = CI/RI; 0 for one or two. From .10 the comparisons should be looked at again. */
  readonly consistencyRatio: number;
}

/** Saaty's random index: the mean CI of random comparisons of 1, 2, 3 … 10 things. */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/**
 * Weights by the analytic hierarchy process: the principal eigenvector of the matrix of comparisons, found by the power method
 * (a positive matrix has one, and it is positive: Perron). Above ten things the random index of ten stands in.
 *
 * Saaty, T. L. (1977), A scaling method for priorities in hierarchical structures, Journal of Mathematical Psychology 15(3),
 * 234–281; random index: Saaty (1980), The Analytic Hierarchy Process.
 *
 * @param matrix n × n, positive, matrix[i][j] how many times more i counts than j, matrix[j][i] its reciprocal
 * @throws RangeError if an entry is not positive and finite
 */
export function pairwiseWeights(matrix: Square): PairwiseWeights {
  if (matrix.some((row) => row.some((value) => !(value > 0 && Number.isFinite(value)))))
    throw new RangeError('pairwiseWeights needs a matrix of positive numbers.');
  const size = matrix.length;
  let weights: readonly number[] = matrix.map(() => 1 / size);
  let eigenvalue = size;
  for (let iteration = 0; iteration < 10_000; iteration += 1) {
    const before = weights;
    const image = matrix.map((row) => row.reduce((sum, value, j) => sum + value * (before[j] ?? NaN), 0));
    eigenvalue = image.reduce((sum, value) => sum + value, 0);
    weights = image.map((value) => value / eigenvalue);
    if (weights.every((value, i) => Math.abs(value - (before[i] ?? NaN)) <= 1e-16)) break;
  }
  const consistencyIndex = size < 3 ? 0 : Math.max(0, (eigenvalue - size) / (size - 1));
  const random = RANDOM_INDEX[Math.min(size, RANDOM_INDEX.length) - 1] ?? 0;
  return {
    weights,
    eigenvalue,
    consistencyIndex,
    consistencyRatio: size < 3 ? 0 : consistencyIndex / random,
  };
}
