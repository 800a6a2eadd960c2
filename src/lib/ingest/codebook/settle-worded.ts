import type { Draft } from './settle.ts';

/** So many columns that share their answers are hardly groups each. */
const ENOUGH = 3;
/** From a yes or no on there is an order that nobody told. */
const FEWEST = 3;
const MOST = 11;

/** The answers of a column whose words no scale knows, as one text; '' where it has too few, too many, or is no such column. */
function answersOf({ profile, scale, role }: Draft): string {
  const { type, top, distinct, meta, choice } = profile;
  const open = role.role === 'segment' && role.reason === 'few-values' && scale === undefined;
  if (!open || type !== 'string' || meta !== undefined || choice !== undefined) return '';
  if (distinct < FEWEST || distinct > MOST || distinct > top.length) return '';
  return top
    .map(({ value }) => String(value))
    .toSorted()
    .join('\u001f');
}

/**
 * Columns that share answers in words of which no scale is known, as those of a language that is not read: rather a battery of ratings
 * than so many groups. They are asked about together: only who made the questionnaire knows their order.
 */
export function settleWorded(drafts: readonly Draft[]): Draft[] {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const answers = answersOf(draft);
    if (answers !== '') counts.set(answers, (counts.get(answers) ?? 0) + 1);
  }
  return drafts.map((draft) =>
    (counts.get(answersOf(draft)) ?? 0) >= ENOUGH
      ? { ...draft, role: { role: 'segment', reason: 'shared-answers', confidence: 0.45 } }
      : draft,
  );
}
