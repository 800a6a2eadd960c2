import { columnText } from '../../load/column-text.ts';
import { meansMissing } from '../../words/missing.ts';
import type { ScaleProposal } from './scales.ts';
import type { Profile } from '../../load/profile.ts';
import { ENOUGH_ANSWERS, usualEnds } from './usual-ends.ts';

/** LimeSurvey's codes of the choices of a question, where no one gave others: A1, A2 …; AO01, AO02 … */
const CODE = /^AO?0?([1-9]\d?)$/;

const placeOf = (text: string): number => Number(CODE.exec(text)?.[1]);

/** True if all answers of a column are codes of choices. */
export function areAnswerCodes({ top, type, answered }: Profile): boolean {
  const texts = top.map(({ value }) => String(value)).filter((text) => !meansMissing(text));
  return type === 'string' && answered > 0 && texts.length > 1 && texts.every((text) => CODE.test(text));
}

/**
 * A scale of the places of the choices, in the rows of a matrix question (`Q2[SQ001]`): hardly anything else is asked of several rows. Which
 * end is the good one, the codes do not say: the confidence is low.
 */
export function codeScale(profile: Profile): ScaleProposal | undefined {
  if (!areAnswerCodes(profile) || !/\[[^\]]+\]\s*$/.test(columnText(profile))) return undefined;
  const values = profile.top.map(({ value }) => String(value));
  const labels = values.filter((text) => !meansMissing(text));
  const missing = values.filter(meansMissing);
  const ends = usualEnds(labels.map(placeOf));
  if (ends === undefined || (labels.length < 3 && profile.answered >= ENOUGH_ANSWERS)) return undefined;
  return {
    scale: {
      ...ends,
      direction: 'up',
      labels: Object.fromEntries(labels.map((text) => [text, placeOf(text)])),
      ...(missing.length > 0 && { missing }),
    },
    reason: 'scale-codes',
    confidence: 0.5,
  };
}
