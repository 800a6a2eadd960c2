import { solveSymmetric } from '../linear/cholesky.ts';
import type { Square } from '../linear/correlation.ts';
import type { PlsEstimate } from './estimate.ts';
import { reliability } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { predecessors } from './model.ts';
import type { PathModel, PlsFault } from './model.ts';
import type { Workspace } from './workspace.ts';

/** What consistent PLS corrects: the estimate's correlations, paths, R² and loadings, of common factors instead of composites. */
export type ConsistentEstimate = Pick<PlsEstimate, 'correlations' | 'paths' | 'rSquared' | 'loadings'>;

/**
 * Consistent PLS (Dijkstra & Henseler 2015): correlations of the scores divided by √(ρA ρA), paths from those, loadings
 * proportional to the weights. Single indicators and constructs in mode B are taken without error.
 *
 * @returns the fault `inadmissible` where a reliability is not positive, a corrected correlation lies beyond 1 or an R² above it
 */
export function consistent(
  model: PathModel,
  estimate: PlsEstimate,
  { constructs }: Measurement,
): ConsistentEstimate | PlsFault {
  const reliabilities = constructs.map(({ rhoA }) => rhoA ?? 1);
  const unreliable = reliabilities.findIndex((rho) => !(rho > 0));
  if (unreliable >= 0) return { fault: 'inadmissible', construct: unreliable };
  const correlations: Square = estimate.correlations.map((row, a) =>
    row.map((r, b) => (a === b ? 1 : r / Math.sqrt(reliabilities[a]! * reliabilities[b]!))),
  );
  const beyond = correlations.findIndex((row, a) => row.some((r, b) => a !== b && !(Math.abs(r) < 1)));
  if (beyond >= 0) return { fault: 'inadmissible', construct: beyond };
  const paths = model.constructs.map(() => model.constructs.map(() => 0));
  const rSquared: (number | null)[] = [];
  for (const to of model.constructs.keys()) {
    const before = predecessors(model, to);
    const right = before.map((from) => correlations[to]![from]!);
    const solution = solveSymmetric(
      before.map((a) => before.map((b) => correlations[a]![b]!)),
      right,
    );
    if ('dependent' in solution) return { fault: 'inadmissible', construct: to };
    const explained = solution.x.reduce((sum, beta, k) => sum + beta * right[k]!, 0);
    if (!(explained <= 1)) return { fault: 'inadmissible', construct: to };
    rSquared.push(before.length === 0 ? null : explained);
    before.forEach((from, k) => (paths[to]![from] = solution.x[k]!));
  }
  const loadings = estimate.weights.map((weights, at) => {
    const rho = constructs[at]!.rhoA;
    if (rho === null || weights.length < 2) return estimate.loadings[at]!;
    const norm = weights.reduce((sum, weight) => sum + weight ** 2, 0);
    return weights.map((weight, own) => (weight * Math.sqrt(rho)) / norm / estimate.deviations[at]![own]!);
  });
  return { correlations, paths, rSquared, loadings };
}

/**
 * The same correction on the correlations in a workspace, for resamples.
 *
 * @param roots filled with √ρA of every construct
 * @returns false where it is inadmissible
 */
export function correctCorrelations(work: Workspace, roots: Float64Array): boolean {
  const { constructs, indicators, start, covariance, weights, correlations, modeB } = work;
  for (let at = 0; at < constructs; at += 1) {
    const first = start[at]!;
    const rho = modeB[at]!
      ? 1
      : reliability(
          weights.subarray(first, start[at + 1]),
          (a, b) => covariance[(first + a) * indicators + first + b]!,
        );
    if (!(rho > 0)) return false;
    roots[at] = Math.sqrt(rho);
  }
  for (let a = 0; a < constructs; a += 1)
    for (let b = 0; b < constructs; b += 1) {
      if (a === b) continue;
      const r = correlations[a * constructs + b]! / (roots[a]! * roots[b]!);
      if (!(Math.abs(r) < 1)) return false;
      correlations[a * constructs + b] = r;
    }
  return true;
}
