import type { Study } from '../study/types.ts';
import { designRoles } from './design.ts';

/**
 * SQL of what a row of `scores` counts in a weighted sum: its design weight times the respondents behind it, as far as the study has
 * them.
 *
 * @param otherwise where every row counts 1
 */
export function counted(study: Study, otherwise = '1::DOUBLE'): string {
  const { weight, frequency } = designRoles(study);
  return [...(weight ? ['_weight'] : []), ...(frequency ? ['_frequency'] : [])].join(' * ') || otherwise;
}
