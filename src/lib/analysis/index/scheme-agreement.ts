import { entryOf } from '../../study/entry.ts';
import { concordance, ranks } from '../../stats/concordance.ts';
import type { SchemeAgreement } from './result.ts';
import type { SchemeWeights } from '../../weighting/types.ts';
import { firstChoice } from '../../study/structure.ts';
import type { Structure } from '../../study/structure.ts';

/** Weights closer than this are equal: rounding must not rank them. */
const SAME = 1e-9;

/**
 * How far the schemes agree on which nodes weigh most: Kendall's W over the rankings that they give of the highest nodes that have
 * to be weighed against one another. Schemes without weights and equal weights (no ranking) are left out; negative
 * weights rank lowest, as they are.
 *
 * @returns null where fewer than two schemes rank anything
 */
export function schemeAgreement(
  weights: readonly SchemeWeights[],
  system: Structure,
): SchemeAgreement | null {
  const compared = firstChoice(system)?.children ?? [];
  const rankings = weights.flatMap(({ scheme, local }) => {
    const values = compared.map((node) => entryOf(local, node));
    if (scheme === 'user' || !values.every((value) => value !== undefined)) return [];
    const ranking = ranks(values, SAME);
    return new Set(ranking).size > 1 ? [ranking] : [];
  });
  const w = concordance(rankings);
  return w === null ? null : { w, schemes: rankings.length };
}
