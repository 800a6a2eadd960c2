import { answerDegree, isJudgement } from './answer-degree.ts';
import { answerLevels } from './answer-levels.ts';
import type { AnswerLevels } from './answer-levels.ts';
import { FAMILIES_ELSEWHERE } from './languages/languages.ts';
import { LABEL_FAMILIES } from './scale-labels.ts';
import { simplified } from '../../words/simplified.ts';

/** A text without what surrounds its words: case, brackets, numbers and letters that count it, stops after it. */
export function plainText(text: string): string {
  return (
    text
      .toLowerCase()
      // Names of options, as ODK has them: very_satisfied.
      .replace(/[\s_]+/g, ' ')
      .trim()
      .replace(/^(?:[(（[【]\s*(?:[a-h]|\d{1,2})\s*[)）\]】]|[a-h]\s*[.、．:：)）]|[①-⑩])\s*/, '')
      .replace(/^[\s\d.、:：=)）\-–—]+|[\s.。!！]+$/g, '')
      .replace(/\s*[(（]\s*\d+\s*(?:分|points?)?\s*[)）]\s*$/, '')
  );
}

const FAMILIES = [...LABEL_FAMILIES, ...FAMILIES_ELSEWHERE];

/** What is judged, behind the judgement: "good value", "very low quality". */
const NOUN = /(?<=[a-z]) (?:quality|value)$/;
/** The levels in the first family that knows all texts and tells them apart. */
function listedLevels(plain: readonly string[]): AnswerLevels | undefined {
  const simple = plain.map(simplified);
  return FAMILIES.map(({ id, levels }) => ({
    id,
    levels: plain.map((text, at) =>
      levels.findIndex((level) => level.includes(text) || level.includes(simple[at]!)),
    ),
    points: levels.length,
    apart: true,
    usual: true,
  })).find(({ levels }) => levels.every((level) => level >= 0) && new Set(levels).size === levels.length);
}

/**
 * Each text's level (0 worst): in a family that is known as such (scale-labels.ts), else by what the words say (answer-levels.ts). The same
 * text written in two ways ("Neutral", "neutral.") has one level, and `apart` is false then.
 */
export function familyLevels(texts: readonly string[]): AnswerLevels | undefined {
  const plain = texts.map(plainText);
  const nouns = plain.every((text) => !NOUN.test(text)) ? '' : '-of';
  const different = [...new Set(plain.map((text) => text.replace(NOUN, '')))];
  const found = listedLevels(different) ?? answerLevels(different);
  if (found === undefined) return undefined;
  return {
    ...found,
    id: found.id + nouns,
    levels: plain.map((text) => found.levels[different.indexOf(text.replace(NOUN, ''))]!),
    apart: found.apart && different.length === texts.length,
  };
}

/** True if higher numbers go with worse texts. */
export function turned(numbers: readonly number[], levels: readonly number[]): boolean {
  const order = numbers.map((_, at) => at).sort((a, b) => numbers[a]! - numbers[b]!);
  return levels[order[0]!]! > levels[order.at(-1)!]!;
}

/** True if a text is the best of a family of answers. */
export function isBest(words: string): boolean {
  const text = plainText(words);
  const said = answerDegree(text);
  return (
    FAMILIES.some(({ levels }) => levels.at(-1)!.includes(text)) ||
    /^best|^最(?:好|满意|滿意|重要)/.test(text) ||
    (said !== undefined && isJudgement(said.about) && said.place >= 3)
  );
}
