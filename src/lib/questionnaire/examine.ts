import { FAULTS, scriptOf } from './question.ts';
import type { Fault, Finding, Question, Script } from './question.ts';
import { scaleFaults } from './rules/scale.ts';
import { ENGLISH } from './rules/english.ts';
import { CHINESE } from './rules/chinese.ts';

/** What a language's rules look for in the wording: from a question to the words that are at fault, none if it is free of the fault. */
export type Wording = Readonly<
  Record<Exclude<Fault, 'unbalanced' | 'unlabelled'>, (question: Question) => readonly string[]>
>;

/** Beyond this many characters a text is no question; what stands behind is not read. */
export const LONGEST = 2000;

/** What the clinic finds in a question. */
export interface Examination {
  readonly script: Script;
  /** In the order of `FAULTS`, each fault once. */
  readonly findings: readonly Finding[];
}

const WORDING = { latin: ENGLISH, han: CHINESE } as const;

/**
 * Reads a question by stated rules and names its faults. The rules look at words only: they cannot tell whether it is understood, and a question without a finding is
 * not thereby a good one. A question in another script than Latin or Chinese gets no findings.
 *
 * @example examine({ text: 'Was the service fast and friendly?', answers: [] }).findings[0].fault // 'double'
 */
export function examine(asked: Question): Examination {
  const question = {
    text: asked.text.slice(0, LONGEST).replace(/\s+/g, ' ').replaceAll('’', "'").trim(),
    answers: asked.answers
      .map((answer) => answer.slice(0, LONGEST).replaceAll('’', "'").trim())
      .filter(Boolean),
  };
  const script = scriptOf(question);
  if (script === 'other') return { script, findings: [] };
  const found: Readonly<Record<Fault, readonly string[]>> = {
    ...(Object.fromEntries(
      Object.entries(WORDING[script]).map(([fault, rule]) => [fault, rule(question)]),
    ) as Record<keyof Wording, readonly string[]>),
    ...scaleFaults(question, script),
  };
  return {
    script,
    findings: FAULTS.flatMap((fault) => (found[fault].length === 0 ? [] : [{ fault, words: found[fault] }])),
  };
}
