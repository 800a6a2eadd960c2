import type { Scale } from '../study/types.ts';
import { meansMissing, MISSING_CODES } from './missing.ts';
import { numberOf } from './number.ts';
import { LABEL_FAMILIES } from './scale-labels.ts';
import type { Profile } from './types.ts';

/** A scale as the answers suggest it, with the reason (`reason.<code>`) and how sure that is. */
export interface ScaleProposal {
  readonly scale: Scale;
  readonly reason: 'scale-file' | 'scale-labels' | 'scale-numbered-labels' | 'scale-values';
  readonly confidence: number;
  /** The family of labels (scale-labels.ts). */
  readonly family?: string;
}

/** With so many answers, a level that nobody chose is taken not to exist (the middle of a four-point scale). */
const ENOUGH_ANSWERS = 30;
/** More different answers than this are no rating scale. */
const MOST_LEVELS = 12;

/** A text without what surrounds its words: case, brackets, numbers before it, stops after it. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\s\d.、:：=)）\-–—]+|[\s.。!！]+$/g, '')
    .replace(/\s*[(（]\s*\d+\s*(?:分|points?)?\s*[)）]\s*$/, '')
    .replace(/\s+/g, ' ');
}

const STARS = /^\s*(?:★|⭐\uFE0F?)+\s*☆*\s*$/u;

/** The number that stands with a label: "5 - Very good", "Very good (5)", "Extremely likely - 10", "5分", "4 stars", "★★★★", "5". */
function numberInLabel(text: string): number | undefined {
  const found =
    /^\s*(-?\d{1,2})(?:\s*(?:[-–—=:：.、)）].*|分.*|stars?|星|points?)|\s+\D.*)?\s*$/i.exec(text) ??
    /(?:[(（]|\s[-–—]\s*)\s*(\d{1,2})\s*(?:分|points?)?\s*[)）]?\s*$/.exec(text);
  if (found) return Number(found[1]);
  return STARS.test(text)
    ? Array.from(text).filter((character) => character === '★' || character === '⭐').length
    : undefined;
}

/**
 * Each text's level (0 worst) in the first family that knows them all and tells them apart; where none does, in the first that knows them all:
 * two words for one level come from files that were put together (`apart` false).
 */
export function familyLevels(
  texts: readonly string[],
): { id: string; levels: readonly number[]; points: number; apart: boolean } | undefined {
  const plain = texts.map(plainText);
  const knowing = LABEL_FAMILIES.map(({ id, levels }) => ({
    id,
    levels: plain.map((text) => levels.findIndex((level) => level.includes(text))),
    points: levels.length,
  })).filter(({ levels }) => levels.every((level) => level >= 0));
  const apart = knowing.find(({ levels }) => new Set(levels).size === levels.length);
  if (apart) return { ...apart, apart: true };
  const first = knowing.find(({ levels }) => new Set(levels).size > 1);
  return first && { ...first, apart: false };
}

/** True if higher numbers go with worse texts. */
export function turned(numbers: readonly number[], levels: readonly number[]): boolean {
  const order = numbers.map((_, at) => at).sort((a, b) => numbers[a]! - numbers[b]!);
  return levels[order[0]!]! > levels[order.at(-1)!]!;
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

function labelScale({ top, answered, distinct }: Profile): ScaleProposal | undefined {
  if (distinct > MOST_LEVELS + 4 || distinct > top.length) return undefined;
  const texts = top.map(({ value }) => String(value));
  const missing = texts.filter(meansMissing);
  const labels = texts.filter((text) => !meansMissing(text));
  if (labels.length < 2 || labels.length > MOST_LEVELS) return undefined;
  const family = familyLevels(labels);
  const numbers = labels.map(numberInLabel).filter((number) => number !== undefined);
  const rest = missing.length > 0 ? { missing } : {};

  if (numbers.length === labels.length && new Set(numbers).size === labels.length) {
    const ends = usualEnds(Math.min(...numbers), Math.max(...numbers));
    if (ends === undefined) return undefined;
    const worded = labels
      .map((text, at) => ({ text, number: numbers[at]! }))
      .filter(({ text }) => plainText(text) !== '');
    const levels = familyLevels(worded.map(({ text }) => text))?.levels;
    const down =
      levels !== undefined &&
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
        ...rest,
      },
      reason: 'scale-numbered-labels',
      confidence: 0.9,
    };
  }
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
    ...rest,
  };
  const confidence = !family.apart ? 0.55 : labels.length > 2 ? 0.95 : 0.7;
  const whole = family.id === 'kano' ? { ...scale, ...kanoScale(labels, family.levels) } : scale;
  return { scale: whole, reason: 'scale-labels', confidence, family: family.id };
}

/** The shortest usual scale that holds all of low … high; undefined if none does. */
export function usualEnds(low: number, high: number): { min: number; max: number } | undefined {
  const usual =
    low >= 1
      ? [
          [1, 5],
          [1, 7],
          [1, 10],
        ]
      : [
          [0, 4],
          [0, 5],
          [0, 10],
        ];
  const [min, max] = usual.find(([from, to]) => low >= from! && high <= to!) ?? [];
  return min === undefined || max === undefined ? undefined : { min, max };
}

/**
 * Which of a column's numbers are answers and which are codes for a missing one. Codes are known ones (−1, 77, 98, 99 …) that
 * lie apart from the answers; 8 and 9 too where a gap parts them from a 5- or 7-point scale (an 8 after a 7 is an answer on a
 * longer scale).
 */
export function answersAndCodes(
  values: readonly number[],
  enough: boolean,
): { answers: number[]; codes: number[] } {
  const codes = values.filter((value) => (value < 0 || value > 10) && MISSING_CODES.includes(value));
  let answers = values.filter((value) => !codes.includes(value));
  for (const points of [5, 7]) {
    const above = answers.filter((value) => value > points);
    const below = answers.filter((value) => value <= points && value >= 1);
    const isApart = above.length > 0 && above.every((value) => [8, 9].includes(value) && value > points + 1);
    if (enough && isApart && below.length >= points - 1) {
      codes.push(...above);
      answers = answers.filter((value) => !above.includes(value));
      break;
    }
  }
  return { answers, codes };
}

function numberScale(profile: Profile): ScaleProposal | undefined {
  const { top, distinct, answered, heading } = profile;
  const range = rangeInHeading(heading);
  if (distinct > MOST_LEVELS + 4 || distinct > top.length) return hundredScale(profile, range);
  const values = top.map(({ value }) => Number(value));
  const { answers, codes } = answersAndCodes(values, answered >= ENOUGH_ANSWERS);
  if (answers.length < 2 || !answers.every(Number.isInteger)) return undefined;
  const low = Math.min(...answers);
  const high = Math.max(...answers);
  const told = range && range.min <= low && range.max >= high ? range : undefined;
  const ends = told ?? usualEnds(low, high);
  // Two codes, 1 and 2 or 0 and 1, are a yes and a no or two groups rather than a scale.
  if (ends === undefined || (high <= 2 && answers.length <= 2)) return undefined;
  return {
    scale: {
      ...ends,
      direction: turnedInHeading(heading) ? 'down' : 'up',
      ...(codes.length > 0 && { missing: codes.sort((a, b) => a - b) }),
    },
    reason: 'scale-values',
    confidence: told ? 0.85 : answers.length >= 4 ? 0.75 : 0.5,
  };
}

/** The ends that a heading names: "(1-5)", "on a scale from 0 to 10", "1至10分". */
function rangeInHeading(heading: string): { min: number; max: number } | undefined {
  const found =
    /[(（[【]\s*([01])\s*(?:[-–—~～至到]|to)\s*(\d{1,3})\s*(?:分|points?)?\s*[)）\]】]/i.exec(heading) ??
    /scale\s+(?:of|from)?\s*([01])\s*(?:[-–—]|to)\s*(\d{1,3})/i.exec(heading) ??
    /(?:^|\D)([01])\s*分?\s*[-–—~～至到]\s*(\d{1,3})\s*分/.exec(heading);
  const [min, max] = [Number(found?.[1]), Number(found?.[2])];
  return max - min >= 2 && max <= 100 ? { min, max } : undefined;
}

/** Whole points out of a hundred, where the question speaks of a rating. */
function hundredScale(
  { min, max, top, heading, name }: Profile,
  range: { min: number; max: number } | undefined,
): ScaleProposal | undefined {
  const whole = top.every(({ value }) => Number.isInteger(value));
  const asked =
    range?.max === 100 ||
    /satisf|rate\b|rating|score|recommend|importan|满意|滿意|评分|評分|打分|评价|評價/i.test(
      `${heading} ${name}`,
    );
  if (!whole || !asked || min === null || max === null || min < 0 || max > 100 || max <= 20) return undefined;
  return {
    scale: { min: range?.min ?? 0, max: 100, direction: 'up' },
    reason: 'scale-values',
    confidence: range ? 0.8 : 0.55,
  };
}

/** True if the heading explains its codes, and 1 is the best of them: "(1 = very satisfied, 5 = very dissatisfied)". */
function turnedInHeading(heading: string): boolean {
  const one =
    /(?:^|\D)1\s*分?\s*(?:[=＝:：-]|代表|表示|为|為|is|means)\s*([^,，;；)）\d]+)/.exec(heading)?.[1] ??
    /[(（]\s*1\s*([^,，;；)）\d=＝:：-]+?)\s*[,，;；]\s*\d+\s*[^)）]+[)）]/.exec(heading)?.[1];
  if (one === undefined) return false;
  const text = plainText(one);
  return (
    LABEL_FAMILIES.some(({ levels }) => levels.at(-1)!.includes(text)) ||
    /^best|^最(?:好|满意|重要)/.test(text)
  );
}

/**
 * The rating scale that a column's answers suggest: by known families of labels in English and Chinese, by numbers in the
 * labels, or by the range of its numbers, whose ends are those of the next usual scale (never simply those observed).
 * Undefined if the answers do not look like a rating.
 */
export function proposeScale(profile: Profile): ScaleProposal | undefined {
  if (profile.answered === 0) return undefined;
  if (profile.type === 'number') return numberScale(profile);
  const numeric = profile.top.every(
    ({ value }) => numberOf(String(value)) !== undefined || meansMissing(String(value)),
  );
  return numeric ? undefined : labelScale(profile);
}
