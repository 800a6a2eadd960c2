import type { Profile } from '../load/profile.ts';
import { isTypingError, spelt } from '../words/typing-error.ts';

/** A column with more categories is read by nobody. */
const MOST = 50;
/** A spelling that so many times as many have is the right one; what is rarer beside it may be an error of typing. */
const TIMES = 20;

/**
 * Spellings of a grouping column that seem to name a category which more have, with that category: those that differ in case, spaces or
 * marks alone ("BUSINESS", "north west"), and rare ones with a letter wrong ("Noth" is none: too short to tell).
 *
 * @param missing categories that mean "no answer": they are left as they are.
 */
export function alikeCategories(
  { type, top, distinct }: Profile,
  missing: readonly (string | number)[],
): Record<string, string> {
  if (type !== 'string' || distinct > MOST || distinct > top.length) return {};
  const given = top
    .filter(({ value }) => !missing.includes(value))
    .map(({ value, n }) => ({ text: String(value), n }))
    .toSorted((a, b) => b.n - a.n);
  const categories: typeof given = [];
  const found: [string, string][] = [];
  for (const one of given) {
    const category =
      categories.find(({ text }) => spelt(text) === spelt(one.text) && spelt(text) !== '') ??
      categories.find(({ text, n }) => n >= TIMES * one.n && isTypingError(one.text, text));
    if (category) found.push([one.text, category.text]);
    else categories.push(one);
  }
  return Object.fromEntries(found);
}
