import { columnText } from '../load/column-text.ts';
import { beginningOf, isWord } from './headings/beginning.ts';
import type { Draft } from './settle.ts';

/** How sure it is that a column is none of the ratings whose name it shares. */
const DOUBTED = 0.5;

/** Roles that a column of one or two different numbers is given by its answers alone. */
const BY_ANSWERS = ['constant', 'few-values'];

/**
 * A column in which hardly anything was answered ("all 2", "0 or 1") stands apart from the ratings whose names begin as its own does
 * ("service_staff", "service_price"): nobody can be sure of that, it is asked about.
 */
export function settleFellows(drafts: readonly Draft[]): Draft[] {
  const rated = Map.groupBy(
    drafts.filter(({ role, scale }) => role.role === 'performance' && scale?.reason === 'scale-values'),
    ({ profile }) => beginningOf(columnText(profile)),
  );
  return drafts.map((draft) => {
    const { profile, role } = draft;
    const beginning = beginningOf(columnText(profile));
    const fellows = rated.get(beginning)?.length ?? 0;
    const apart = profile.type === 'number' && !profile.choice && BY_ANSWERS.includes(role.reason);
    return apart && isWord(beginning) && fellows > 0
      ? { ...draft, role: { ...role, confidence: Math.min(role.confidence, DOUBTED) } }
      : draft;
  });
}
