import { solveSymmetric } from '../linear/cholesky.ts';
import type { Square } from '../linear/correlation.ts';
import type { PlsEstimate } from './estimate.ts';
import { predecessors } from './model.ts';
import type { PathModel } from './model.ts';

/** Quality of the paths; `[to][from]`, null without a path. */
export interface StructuralQuality {
  /** Variance inflation of a predecessor in the equation of `to`: 1 / (1 − R² on the others). */
  readonly vif: readonly (readonly (number | null)[])[];
  /** Cohen's f²: what R² loses without the predecessor, over 1 − R²; scores are not estimated again. */
  readonly fSquared: readonly (readonly (number | null)[])[];
  /**
   * Goodness of fit (Tenenhaus et al. 2005): √(mean communality of blocks with several indicators, weighted by their number × mean
   * R²). Obsolete: it does not tell right from wrong models (Henseler & Sarstedt 2013). Null without such blocks.
   */
  readonly gof: number | null;
}

/** R² of one score on others, from their correlations; 0 on none, NaN on linearly dependent ones. */
function explained(correlations: Square, target: number, by: readonly number[]): number {
  if (by.length === 0) return 0;
  const right = by.map((from) => correlations[target]![from]!);
  const solution = solveSymmetric(
    by.map((a) => by.map((b) => correlations[a]![b]!)),
    right,
  );
  return 'dependent' in solution ? NaN : solution.x.reduce((sum, beta, k) => sum + beta * right[k]!, 0);
}

/** Variance inflation, effect sizes and the obsolete goodness of fit of an estimated path model. */
export function structuralQuality(model: PathModel, estimate: PlsEstimate): StructuralQuality {
  const { correlations, rSquared, loadings } = estimate;
  const perPath = (value: (to: number, from: number, others: readonly number[]) => number) =>
    model.constructs.map((_, to) => {
      const before = predecessors(model, to);
      return model.constructs.map((__, from) =>
        before.includes(from)
          ? value(
              to,
              from,
              before.filter((one) => one !== from),
            )
          : null,
      );
    });
  const communalities = loadings.filter((block) => block.length > 1).flat();
  const fits = rSquared.filter((value) => value !== null);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    vif: perPath((_, from, others) => 1 / (1 - explained(correlations, from, others))),
    fSquared: perPath((to, _, others) => {
      const full = rSquared[to]!;
      return (full - explained(correlations, to, others)) / (1 - full);
    }),
    gof:
      communalities.length === 0
        ? null
        : Math.sqrt(mean(communalities.map((loading) => loading ** 2)) * mean(fits)),
  };
}
