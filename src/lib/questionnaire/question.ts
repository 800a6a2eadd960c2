/** A question as a respondent meets it. */
export interface Question {
  readonly text: string;
  /** The answers offered, in their order; empty where they are not known. */
  readonly answers: readonly string[];
}

/**
 * The faults that rules can name from the words of a question and its answers: two questions in one, a leading one, a negation, an absolute, a vague quantity, more than people
 * remember, agree or disagree instead of the matter itself, more good answers than bad ones, a scale without words, no way out for those whom it does not concern.
 */
export const FAULTS = [
  'double',
  'leading',
  'negation',
  'absolute',
  'vague',
  'memory',
  'agree',
  'unbalanced',
  'unlabelled',
  'no-exit',
] as const;
export type Fault = (typeof FAULTS)[number];

/** A fault that was named, and the words that gave rise to it, as they stand in the question or its answers. */
export interface Finding {
  readonly fault: Fault;
  readonly words: readonly string[];
}

/** By which rules a question is read: English ones, Chinese ones, or none, since it is written in neither script. */
export type Script = 'latin' | 'han' | 'other';

/** @returns `han` where a Chinese character stands in the question or its answers, else `latin` where a Latin letter does. */
export function scriptOf({ text, answers }: Question): Script {
  const all = [text, ...answers].join(' ');
  if (/\p{Script=Han}/u.test(all)) return 'han';
  return /\p{Script=Latin}/u.test(all) ? 'latin' : 'other';
}

/** The first place in `text` that each pattern finds, as it stands there, each once. Patterns need no `g`. */
export function marked(text: string, patterns: readonly RegExp[]): readonly string[] {
  const found = patterns.flatMap((pattern) => pattern.exec(text)?.[0].trim() ?? []);
  return [...new Set(found.filter((one) => one !== ''))];
}

/** `text` with whatever the patterns (with `g`) find taken out. */
export function without(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, ' ¦ '), text);
}
