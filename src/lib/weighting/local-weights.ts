import type { Refusal } from '../study/refusal.ts';
import type { Remark } from '../study/remark.ts';

/** Weights of one parent's children, summing to 1; as they come out, negative ones too, where refused for that. */
export interface LocalWeights {
  /** In the order of the parent's children; empty where nothing could be computed. */
  readonly weights: readonly number[];
  /** R² of overall satisfaction on the children; null where the scheme does not use it. */
  readonly r2: number | null;
  readonly refusal: Refusal | null;
  /** Shares of R² before they are brought to 1, where the weights are such (Johnson, LMG). */
  readonly shares?: readonly number[];
  /** What has to be known about these weights, which stand. */
  readonly remarks: readonly Remark[];
}

/** Weights that cannot be computed at all. */
export function noWeights(refusal: Refusal): LocalWeights {
  return { weights: [], r2: null, refusal, remarks: [] };
}

/** Weights in proportion to non-negative values with a positive sum. */
export function proportional(
  values: readonly number[],
  more: Partial<Pick<LocalWeights, 'r2' | 'remarks' | 'shares'>> = {},
): LocalWeights {
  const sum = values.reduce((total, value) => total + value, 0);
  return { weights: values.map((value) => value / sum), r2: null, refusal: null, remarks: [], ...more };
}
