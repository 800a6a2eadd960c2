import { innerWeights } from './inner.ts';
import type { InnerScheme } from './inner.ts';
import type { PlsFault } from './model.ts';
import { factorise, substitute } from '../linear/cholesky.ts';
import type { Workspace } from './workspace.ts';

/** When the iteration stops. */
export interface Stopping {
  readonly scheme: InnerScheme;
  /** Largest change of a weight, in units of the standardised weight, at which the weights count as settled. */
  readonly tolerance: number;
  readonly iterations: number;
}

/** Default stopping rule: the path scheme, 1e-7, 300 iterations. */
export const STOPPING: Stopping = { scheme: 'path', tolerance: 1e-7, iterations: 300 };

/**
 * Outer weights by partial least squares (Wold 1982; all constructs at once, Lohmöller 1989), from the covariance matrix in the
 * workspace alone: the covariance of indicator and inner estimate is a sum of entries of S, so that no row is ever read. Starts
 * from weights 1; afterwards `weights`, `loadings` and `correlations` belong together.
 *
 * @returns how many iterations it took, or the fault
 */
export function iterate(work: Workspace, { scheme, tolerance, iterations }: Stopping): number | PlsFault {
  const { constructs, start, weights, proposal } = work;
  for (let construct = 0; construct < constructs; construct += 1) {
    if (!work.modeB[construct]) continue;
    const first = start[construct]!;
    const dependent = factorise(
      work.covariance,
      work.factors,
      work.indicators,
      first,
      start[construct + 1]! - first,
    );
    if (dependent >= 0)
      return { fault: 'dependent-indicator', construct, indicator: work.order[first + dependent]! };
  }
  proposal.fill(1);
  const flat = scale(work);
  if (flat >= 0) return { fault: 'unrelated-construct', construct: flat };
  weights.set(proposal);
  let change = Infinity;
  for (let done = 1; done <= iterations; done += 1) {
    score(work);
    const collinear = innerWeights(work, scheme);
    if (collinear >= 0) return { fault: 'dependent-constructs', construct: collinear };
    propose(work);
    const unrelated = scale(work);
    if (unrelated >= 0) return { fault: 'unrelated-construct', construct: unrelated };
    change = largestChange(work);
    weights.set(proposal);
    if (change < tolerance) {
      score(work);
      return done;
    }
  }
  return { fault: 'not-converged', iterations, change };
}

/** Loadings and correlations of the scores that the weights make. */
function score({
  constructs,
  indicators,
  start,
  covariance,
  weights,
  loadings,
  correlations,
}: Workspace): void {
  loadings.fill(0);
  for (let construct = 0; construct < constructs; construct += 1) {
    const row = construct * indicators;
    for (let own = start[construct]!; own < start[construct + 1]!; own += 1) {
      const weight = weights[own]!;
      const from = own * indicators;
      for (let other = 0; other < indicators; other += 1)
        loadings[row + other]! += weight * covariance[from + other]!;
    }
    for (let earlier = 0; earlier <= construct; earlier += 1) {
      let sum = 0;
      for (let at = start[earlier]!; at < start[earlier + 1]!; at += 1)
        sum += weights[at]! * loadings[row + at]!;
      correlations[construct * constructs + earlier] = sum;
      correlations[earlier * constructs + construct] = sum;
    }
  }
}

/** Covariances of the indicators with their construct's inner estimate; in mode B the regression on them. */
function propose(work: Workspace): void {
  const { constructs, indicators, start, loadings, inner, proposal, factors } = work;
  for (let construct = 0; construct < constructs; construct += 1) {
    const [first, end] = [start[construct]!, start[construct + 1]!];
    for (let at = first; at < end; at += 1) {
      let sum = 0;
      for (let other = 0; other < constructs; other += 1)
        sum += inner[construct * constructs + other]! * loadings[other * indicators + at]!;
      proposal[at] = sum;
    }
    if (work.modeB[construct]) substitute(factors, indicators, first, end - first, proposal, first);
  }
}

/** Under this variance a proposed score is rounding. */
const VANISHED = 1e-24;

/** Scales the proposed weights so that every score has variance 1. Returns −1, or the construct whose score does not vary. */
function scale({ constructs, indicators, start, proposal, covariance }: Workspace): number {
  for (let construct = 0; construct < constructs; construct += 1) {
    const [first, end] = [start[construct]!, start[construct + 1]!];
    let variance = 0;
    for (let a = first; a < end; a += 1) {
      const row = a * indicators;
      let sum = 0;
      for (let b = first; b < end; b += 1) sum += covariance[row + b]! * proposal[b]!;
      variance += proposal[a]! * sum;
    }
    if (!(variance > VANISHED)) return construct;
    const by = 1 / Math.sqrt(variance);
    for (let at = first; at < end; at += 1) proposal[at]! *= by;
  }
  return -1;
}

/** The largest change from the weights to the proposed ones, times the indicator's deviation; a construct's sign is free. */
function largestChange({ constructs, start, weights, proposal, deviations }: Workspace): number {
  let largest = 0;
  for (let construct = 0; construct < constructs; construct += 1) {
    const [first, end] = [start[construct]!, start[construct + 1]!];
    let [same, turned] = [0, 0];
    for (let at = first; at < end; at += 1) {
      same = Math.max(same, deviations[at]! * Math.abs(proposal[at]! - weights[at]!));
      turned = Math.max(turned, deviations[at]! * Math.abs(proposal[at]! + weights[at]!));
    }
    largest = Math.max(largest, Math.min(same, turned));
  }
  return largest;
}
