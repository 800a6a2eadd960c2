import { columnText } from '../load/column-text.ts';
import { beginningOf, isWord } from './headings/beginning.ts';
import type { Draft } from './settle.ts';

/** How sure it is whether a column is one of the ratings whose beginning it shares. */
const DOUBTED = 0.5;

/** Roles that a column of one or two different numbers is given by its answers alone. */
const BY_ANSWERS = ['constant', 'few-values'];

/** Roles that a column of numbers has by a word of its name alone. */
const BY_A_WORD = ['count', 'code', 'level'];
/** So many ratings of one beginning and with its answers outrank the word. */
const ENOUGH_FELLOWS = 2;
/** From so many levels on, answers are told from a count by what the others have. */
const ENOUGH_LEVELS = 4;

/** True if a column's numbers may be ratings, being more than ticks (0 or 1). */
const beyondTicks = ({ profile, role, scale }: Draft): boolean =>
  profile.type === 'number' &&
  !profile.choice &&
  !profile.meta &&
  ((role.role === 'performance' && scale?.reason === 'scale-values') ||
    (role.reason === 'few-values' && !(profile.min === 0 && profile.max === 1)));

/**
 * A column among ratings whose names begin as its own does ("sat_staff", "sat_price"). Where a word of its name says that it is a count
 * or a code ("sat_opening_hours"), though it has no other answers than they have, it is one of them. Where hardly anything was answered
 * ("all 2", "0 or 1"), nobody can be sure that it is none. It is asked about either way.
 */
export function settleFellows(drafts: readonly Draft[]): Draft[] {
  const rated = Map.groupBy(
    drafts.filter(({ role, scale }) => role.role === 'performance' && scale?.reason === 'scale-values'),
    ({ profile }) => beginningOf(columnText(profile)),
  );
  const mayRate = new Set(drafts.filter(beyondTicks).map(({ profile }) => beginningOf(columnText(profile))));
  return drafts.map((draft) => {
    const { profile, role, scale } = draft;
    const beginning = beginningOf(columnText(profile));
    const fellows = rated.get(beginning) ?? [];
    if (profile.type !== 'number' || profile.choice || !isWord(beginning)) return draft;
    if (BY_ANSWERS.includes(role.reason) && mayRate.has(beginning))
      return { ...draft, role: { ...role, confidence: Math.min(role.confidence, DOUBTED) } };
    if (fellows.length === 0) return draft;
    const levels = new Set(fellows.flatMap((one) => one.profile.top.map(({ value }) => value)));
    const theirs = profile.distinct >= ENOUGH_LEVELS && profile.top.every(({ value }) => levels.has(value));
    if (scale && BY_A_WORD.includes(role.reason) && fellows.length >= ENOUGH_FELLOWS && theirs)
      return { ...draft, role: { role: 'performance', reason: 'answers', confidence: DOUBTED } };
    return draft;
  });
}
