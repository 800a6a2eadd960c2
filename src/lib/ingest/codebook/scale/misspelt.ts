import { FAMILIES_ELSEWHERE } from '../answers/languages/languages.ts';
import { plainText } from '../answers/label-levels.ts';
import { LABEL_FAMILIES } from '../answers/scale-labels.ts';
import { isTypingError } from '../../words/typing-error.ts';
import type { Profile } from '../../load/profile.ts';

type Answer = Profile['top'][number];

const KNOWN = [...new Set([...LABEL_FAMILIES, ...FAMILIES_ELSEWHERE].flatMap(({ levels }) => levels.flat()))];
const KNOWN_TEXTS = new Set(KNOWN);

/**
 * The option that each answer was meant to be, where it is written wrongly: one that more have given ("Very satisified" beside
 * "Very satisfied"), else the words of a known scale; every other answer is itself.
 *
 * @param answers the most frequent first.
 */
export function meantOptions(answers: readonly Answer[]): ReadonlyMap<string, string> {
  const given = answers.map(({ value, n }) => ({ text: String(value), plain: plainText(String(value)), n }));
  return new Map(
    given.map(({ text, plain, n }) => {
      const option = given.find((other) => other.n > n && isTypingError(plain, other.plain))?.text;
      const word = KNOWN_TEXTS.has(plain) ? undefined : KNOWN.find((known) => isTypingError(plain, known));
      return [text, option ?? word ?? text];
    }),
  );
}

/** The answers of a column of labels that were read as another option, with that option: only those that have its code. */
export function misspelt(
  answers: readonly Answer[],
  labels: Readonly<Record<string, number>>,
): { readonly value: string; readonly n: number; readonly option: string }[] {
  const meant = meantOptions(answers.filter(({ value }) => Object.hasOwn(labels, String(value))));
  return answers.flatMap(({ value, n }) => {
    const option = meant.get(String(value));
    if (option === undefined || option === value) return [];
    const code = Object.hasOwn(labels, option) ? labels[option] : undefined;
    return code === undefined || code === labels[String(value)] ? [{ value: String(value), n, option }] : [];
  });
}
