import type { Rotated } from './rotate.ts';

/** The same factors, those that explain most first and each turned so that its loadings sum to more than 0. A rotation leaves both open. */
export function arranged({ loadings, correlations }: Rotated): Rotated {
  const weights = correlations.map((_, k) => loadings.reduce((sum, row) => sum + row[k]! ** 2, 0));
  const order = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!);
  const signs = order.map((k) => (loadings.reduce((sum, row) => sum + row[k]!, 0) < 0 ? -1 : 1));
  return {
    loadings: loadings.map((row) => order.map((k, at) => signs[at]! * row[k]!)),
    correlations: order.map((a, i) => order.map((b, j) => signs[i]! * signs[j]! * correlations[a]![b]!)),
  };
}
