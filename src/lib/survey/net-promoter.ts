import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Field, Study } from '../study/types.ts';

/** On the scores of an answer from 0 to 10: from 9 a promoter, to 6 a detractor. */
const [PROMOTER, DETRACTOR] = [90, 60];

/**
 * The question that the net promoter score is made of. Refuses a study without one (`no-recommend`), and scales other than 0 to 10 (`nps-scale`): the cut
 * points 9 and 6 are the score's definition, and another scale's would be another measure.
 */
export function netPromoterQuestion({ fields }: Study): Field | Refusal {
  const asked = fields.find(({ role }) => role === 'recommend');
  if (asked === undefined) return refuse('no-recommend');
  const { min, max } = asked.scale ?? { min: NaN, max: NaN };
  return min === 0 && max === 10 ? asked : refuse('nps-scale', { field: { field: asked.name } });
}

/**
 * SQL of what an answer counts in the net promoter score: 100 (promoter), 0 or −100 (detractor), NULL without an answer.
 *
 * @param score SQL of the answer's score, 0–100
 */
export function netPromoterValue(score: string): string {
  return `CASE WHEN ${score} >= ${PROMOTER} THEN 100 WHEN ${score} <= ${DETRACTOR} THEN -100 WHEN ${score} IS NOT NULL THEN 0 END`;
}
