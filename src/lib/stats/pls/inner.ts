import { regressOnPredecessors } from './structural.ts';
import type { Workspace } from './workspace.ts';

/** How the scores of a construct's neighbours are weighted when it is estimated from inside the model. */
export const INNER_SCHEMES = ['centroid', 'factorial', 'path'] as const;
export type InnerScheme = (typeof INNER_SCHEMES)[number];

/**
 * Inner weights of every construct from the correlations of the scores, into `inner`. Neighbours are the constructs joined by a path.
 * Centroid: the sign of their correlation, 0 for none (Wold 1982). Factorial: the correlation. Path: regression coefficients for
 * predecessors, correlations for successors (Lohmöller 1989).
 *
 * @returns −1, or the construct whose predecessors are linearly dependent (path scheme only)
 */
export function innerWeights(work: Workspace, scheme: InnerScheme): number {
  const { constructs, correlations, inner, right } = work;
  inner.fill(0);
  for (let construct = 0; construct < constructs; construct += 1) {
    const row = construct * constructs;
    const before = work.predecessors[construct]!;
    const after = work.successors[construct]!;
    if (scheme === 'path' && before.length > 0) {
      if (Number.isNaN(regressOnPredecessors(work, construct))) return construct;
      for (let k = 0; k < before.length; k += 1) inner[row + before[k]!] = right[k]!;
    } else
      for (let k = 0; k < before.length; k += 1) {
        const r = correlations[row + before[k]!]!;
        inner[row + before[k]!] = scheme === 'centroid' ? Math.sign(r) : r;
      }
    for (let k = 0; k < after.length; k += 1) {
      const r = correlations[row + after[k]!]!;
      inner[row + after[k]!] = scheme === 'centroid' ? Math.sign(r) : r;
    }
  }
  return -1;
}
