import type { Workspace } from './workspace.ts';

/** Turns a construct's score round: its weights, its loadings, its correlations. */
function flip(
  { constructs, indicators, start, weights, loadings, correlations }: Workspace,
  construct: number,
): void {
  for (let at = start[construct]!; at < start[construct + 1]!; at += 1) weights[at]! *= -1;
  for (let at = 0; at < indicators; at += 1) loadings[construct * indicators + at]! *= -1;
  for (let other = 0; other < constructs; other += 1) {
    if (other === construct) continue;
    correlations[construct * constructs + other]! *= -1;
    correlations[other * constructs + construct]! *= -1;
  }
}

/**
 * The sign rule after convergence: a construct whose loadings are mostly negative is turned round (Σ sign(loading) < 0; where that is
 * 0, Σ loading < 0). Loadings are correlations, whatever the metric.
 */
export function orientScores(work: Workspace): void {
  const { constructs, indicators, start, loadings, deviations } = work;
  for (let construct = 0; construct < constructs; construct += 1) {
    let [signs, sum] = [0, 0];
    for (let at = start[construct]!; at < start[construct + 1]!; at += 1) {
      const loading = loadings[construct * indicators + at]! / deviations[at]!;
      signs += Math.sign(loading);
      sum += loading;
    }
    if (signs < 0 || (signs === 0 && sum < 0)) flip(work, construct);
  }
}
/**
 * Turns the scores of a resample as those of the original: so that its weights agree with them more than they disagree.
 *
 * @param original the weights of the original, in the workspace's order
 */
export function alignScores(work: Workspace, original: Float64Array): void {
  const { constructs, start, weights, deviations } = work;
  for (let construct = 0; construct < constructs; construct += 1) {
    let agreement = 0;
    for (let at = start[construct]!; at < start[construct + 1]!; at += 1)
      agreement += weights[at]! * original[at]! * deviations[at]! * deviations[at]!;
    if (agreement < 0) flip(work, construct);
  }
}
