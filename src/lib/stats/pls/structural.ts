import { factorise, substitute } from '../linear/cholesky.ts';
import type { Workspace } from './workspace.ts';

/**
 * Regression of a construct's score on those of its predecessors, from the scores' correlations; the coefficients are left in
 * `right`, in the order of the predecessors. Returns R², or NaN if the predecessors are linearly dependent.
 */
export function regressOnPredecessors(work: Workspace, construct: number): number {
  const { constructs, correlations, matrix, right } = work;
  const before = work.predecessors[construct]!;
  const size = before.length;
  for (let row = 0; row < size; row += 1) {
    const from = before[row]! * constructs;
    right[row] = correlations[from + construct]!;
    for (let column = 0; column <= row; column += 1)
      matrix[row * constructs + column] = correlations[from + before[column]!]!;
  }
  if (factorise(matrix, matrix, constructs, 0, size) >= 0) return NaN;
  substitute(matrix, constructs, 0, size, right, 0);
  let explained = 0;
  for (let row = 0; row < size; row += 1)
    explained += right[row]! * correlations[before[row]! * constructs + construct]!;
  return explained;
}

/**
 * Path coefficients and R² of every construct with predecessors, from the correlations of the scores, into `paths` and `rSquared`.
 *
 * @returns −1, or the construct whose predecessors are linearly dependent
 */
export function estimatePaths(work: Workspace): number {
  const { constructs, paths, rSquared, right } = work;
  paths.fill(0);
  rSquared.fill(0);
  for (let to = 0; to < constructs; to += 1) {
    const before = work.predecessors[to]!;
    if (before.length === 0) continue;
    const explained = regressOnPredecessors(work, to);
    if (Number.isNaN(explained)) return to;
    rSquared[to] = explained;
    for (let k = 0; k < before.length; k += 1) paths[to * constructs + before[k]!] = right[k]!;
  }
  return -1;
}
