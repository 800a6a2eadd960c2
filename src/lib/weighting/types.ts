import type { Refusal } from '../study/refusal.ts';
import type { Remark } from '../study/remark.ts';
import type { Scheme } from '../study/types.ts';

/** The share of one node within its parent (sum 1) under one scheme. */
export interface SchemeWeights {
  readonly scheme: Scheme | 'user';
  /** Node id → weight within its parent (root excluded). Negative derived weights are shown here as they are. */
  readonly local: Readonly<Record<string, number>>;
  /** Node id → product of local weights from the root down. */
  readonly global: Readonly<Record<string, number>>;
  /** Why this scheme gives no index (parent and reason), or null. */
  readonly refusal: Refusal | null;
  /** R² of the regression behind the first-level weights (correlation, regression, johnson, lmg), else null. */
  readonly r2: number | null;
  /** Node id → its share of R² within its parent, before the shares are brought to 1; Johnson and LMG only. */
  readonly shares?: Readonly<Record<string, number>>;
  /** What has to be known about the weights; of each kind the one for the highest parent, but every driver that goes against the outcome. */
  readonly remarks: readonly Remark[];
}

/** True for the schemes whose weights nobody's answers decide. */
export function isGiven(scheme: SchemeWeights['scheme']): boolean {
  return scheme === 'equal' || scheme === 'user' || scheme === 'ahp';
}
