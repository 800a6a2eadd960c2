import type { Scale } from '../../../study/types.ts';
import { familyLevels, plainText, turned } from '../answers/label-levels.ts';
import { meantOptions } from './misspelt.ts';
import { meansMissing, saysNone } from '../../words/missing.ts';
import type { ScaleProposal } from './scales.ts';
import type { Profile } from '../../load/profile.ts';
import { ENOUGH_ANSWERS, MOST_LEVELS, pointEnds, usualEnds } from './usual-ends.ts';

const STARS = /^\s*(?:★|⭐\uFE0F?)+\s*☆*\s*$/u;

/** The number that stands with a label: "5 - Very good", "Very good (5)", "Extremely likely - 10", "5分", "4 stars", "★★★★", "5". */
function numberInLabel(text: string): number | undefined {
  const found =
    /^\s*[(（[【]\s*(\d{1,2})\s*[)）\]】]/.exec(text) ??
    /^\s*(-?\d{1,2})(?:\s*(?:[-–—=:：.、)）].*|分.*|stars?|星|points?)|\s+\D.*)?\s*$/i.exec(text) ??
    /(?:[(（]|\s[-–—]\s*)\s*(\d{1,2})\s*(?:分|points?)?\s*[)）]?\s*$/.exec(text);
  if (found) return Number(found[1]);
  return STARS.test(text)
    ? Array.from(text).filter((character) => character === '★' || character === '⭐').length
    : undefined;
}

/** Kano's answers have five levels, whichever were given. */
function kanoScale(labels: readonly string[], levels: readonly number[]): Scale {
  return {
    min: 1,
    max: 5,
    direction: 'up',
    labels: Object.fromEntries(labels.map((label, at) => [label, levels[at]! + 1])),
  };
}

type Answer = Profile['top'][number];

/** The scale of labels that all have a number of their own. */
function numberedScale(labels: readonly string[]): Omit<ScaleProposal, 'family'> | undefined {
  const numbers = labels.map(numberInLabel).filter((number) => number !== undefined);
  if (numbers.length < labels.length || new Set(numbers).size < labels.length) return undefined;
  const ends = pointEnds(numbers) ?? usualEnds(numbers);
  if (ends === undefined) return undefined;
  const worded = labels
    .map((text, at) => ({ text, number: numbers[at]! }))
    .filter(({ text }) => plainText(text) !== '');
  const levels = familyLevels(worded.map(({ text }) => text))?.levels ?? [];
  const down =
    levels.length > 1 &&
    turned(
      worded.map(({ number }) => number),
      levels,
    );
  return {
    scale: {
      ...ends,
      direction: down ? 'down' : 'up',
      labels: Object.fromEntries(labels.map((label, at) => [label, numbers[at]!])),
    },
    reason: 'scale-numbered-labels',
    confidence: 0.9,
  };
}

/** The scale of labels that are words of one family. */
function wordedScale(labels: readonly string[], answered: number): ScaleProposal | undefined {
  const family = familyLevels(labels);
  if (family === undefined) return undefined;
  const middle = (family.points - 1) / 2;
  const used = new Set(family.levels);
  const enough = answered >= ENOUGH_ANSWERS && family.points >= 5;
  const withoutMiddle = enough && used.size === family.points - 1 && !used.has(middle);
  // Dissatisfied, neutral, satisfied, and no one very: the scale has three points.
  const onlyMiddle =
    enough && used.size === 3 && [middle - 1, middle, middle + 1].every((level) => used.has(level));
  const code = (level: number): number =>
    onlyMiddle ? level - middle + 2 : level + 1 - (withoutMiddle && level > middle ? 1 : 0);
  const scale: Scale = {
    min: 1,
    max: onlyMiddle ? 3 : withoutMiddle ? family.points - 1 : family.points,
    direction: 'up',
    labels: Object.fromEntries(labels.map((label, at) => [label, code(family.levels[at]!)])),
  };
  const own = family.usual ? 0.95 : answered >= ENOUGH_ANSWERS ? 0.7 : 0.55;
  const confidence = !family.apart ? 0.55 : labels.length > 2 ? own : Math.min(own, 0.7);
  return {
    scale: family.id === 'kano' ? kanoScale(labels, family.levels) : scale,
    reason: 'scale-labels',
    confidence,
    family: family.id,
  };
}

/** At most this share of the answers may be a text that fits no scale. */
const MOST_UNKNOWN = 0.25;

/** The scale of all labels but one that fits none: it has no code, which the doctor says. */
function withoutOne(answers: readonly Answer[], answered: number): ScaleProposal | undefined {
  if (answers.length < 4) return undefined;
  for (const odd of answers.toReversed()) {
    if (odd.n > MOST_UNKNOWN * answered) continue;
    const labels = answers.filter((answer) => answer !== odd).map(({ value }) => String(value));
    const found = numberedScale(labels) ?? wordedScale(labels, answered - odd.n);
    if (found && found.confidence > 0.6) return { ...found, confidence: 0.7 };
  }
  return undefined;
}

/** The scale of labels of which some are written wrongly: each has the code of the option that was meant. */
function asMeant(answers: readonly Answer[], answered: number): ScaleProposal | undefined {
  const meant = meantOptions(answers);
  const options = [...new Set(meant.values())];
  if (options.length === meant.size && options.every((option) => meant.has(option))) return undefined;
  const found = options.length < 2 ? undefined : (numberedScale(options) ?? wordedScale(options, answered));
  if (found === undefined) return undefined;
  const codes = found.scale.labels!;
  const labels = Object.fromEntries([...meant].map(([text, option]) => [text, codes[option]!]));
  return {
    ...found,
    scale: { ...found.scale, labels },
    confidence: Math.min(found.confidence, 0.75),
  };
}

const isLevel = (text: string): boolean =>
  saysNone(text) || !(meansMissing(text) || meansMissing(plainText(text)));

/** The rating scale that a column's texts make, by their words or by numbers in them; undefined if none. */
export function labelScale({ top, answered, distinct }: Profile): ScaleProposal | undefined {
  if (distinct > MOST_LEVELS + 4 || distinct > top.length) return undefined;
  // "None" of "None, a little, a lot" is its lowest level.
  const none = top.some(({ value }) => saysNone(String(value)));
  const level =
    none && wordedScale(top.map(({ value }) => String(value)).filter(isLevel), answered) !== undefined;
  const isMissing = ({ value }: Answer): boolean =>
    saysNone(String(value)) ? !level : !isLevel(String(value));
  const missing = top.filter(isMissing).map(({ value }) => value);
  const answers = top.filter((answer) => !isMissing(answer));
  const labels = answers.map(({ value }) => String(value));
  if (labels.length < 2 || labels.length > MOST_LEVELS) return undefined;
  const found =
    numberedScale(labels) ??
    wordedScale(labels, answered) ??
    asMeant(answers, answered) ??
    withoutOne(answers, answered);
  return found && missing.length > 0 ? { ...found, scale: { ...found.scale, missing } } : found;
}
