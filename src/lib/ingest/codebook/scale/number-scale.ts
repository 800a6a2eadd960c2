import { isBest } from '../answers/label-levels.ts';
import { MISSING_CODES } from '../../words/missing.ts';
import type { BatteryEnds, Ends } from './battery-ends.ts';
import type { FileScales } from './file-scales.ts';
import type { Reading, ScaleProposal } from './scales.ts';
import type { Profile } from '../../load/profile.ts';
import { continuousScale } from './continuous.ts';
import { ENOUGH_ANSWERS, MOST_LEVELS, pointEnds, usualEnds } from './usual-ends.ts';

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

/** True if a number above a scale can be a code: those that are known as such, 8 and 9, and the one next to 5 or 7. */
const isCode = (value: number, max: number): boolean =>
  MISSING_CODES.includes(value) || (value > max && [6, 8, 9].includes(value));

/** Another reading of a column's ends: what lies beside them is no answer then. */
function readingOf({ min, max }: Ends, values: readonly number[]): Reading {
  const missing = values.filter((value) => value < min || value > max).sort((a, b) => a - b);
  return { min, max, missing };
}

/** The scale of a column whose ends its battery tells: what lies beside it is no answer, if it is a code for that. */
function batteryScale(
  { heading }: Profile,
  values: readonly number[],
  { min, max, others }: BatteryEnds,
): ScaleProposal | undefined {
  const outside = values.filter((value) => value < min || value > max).sort((a, b) => a - b);
  const usual = values.length - outside.length >= 4;
  if (!outside.every((value) => value === 0 || isCode(value, max))) return undefined;
  return {
    scale: {
      min,
      max,
      direction: turnedInHeading(heading) ? 'down' : 'up',
      ...(outside.length > 0 && { missing: outside }),
    },
    reason: 'scale-values',
    confidence: others ? 0.55 : usual ? 0.75 : 0.5,
    ...(others && { others: others.map((ends) => readingOf(ends, values)) }),
  };
}

/**
 * The rating scale that a column of numbers makes; undefined if none.
 *
 * @param file what all columns of the file tell of its scale.
 */
export function numberScale(profile: Profile, file?: FileScales): ScaleProposal | undefined {
  const { top, distinct, answered, heading, name } = profile;
  const range = rangeInHeading(heading);
  const continuous = continuousScale(profile, range, file?.continuous.get(name));
  if (continuous) return continuous;
  if (distinct > MOST_LEVELS + 4 || distinct > top.length) return hundredScale(profile, range);
  const battery = file?.battery.get(name);
  const values = top.map(({ value }) => Number(value));
  const readings = file?.open.get(name) ?? [];
  if (battery && range === undefined) {
    const found = batteryScale(profile, values, battery);
    // Hundreds of answers that have every level tell the ends by themselves, unless another is no less likely by far.
    const likely = battery.others
      ? readings
      : readings.filter(({ share, answers }) => share > LIKELIER * Math.min(1, (answers / HUNDREDS) ** 2));
    return withOthers(found, likely, values);
  }
  const { answers, codes } = answersAndCodes(values, answered >= ENOUGH_ANSWERS);
  if (answers.length < 2 || !answers.every(Number.isInteger)) return undefined;
  const low = Math.min(...answers);
  const high = Math.max(...answers);
  const told = range && range.min <= low && range.max >= high ? range : undefined;
  const points = pointEnds(answers);
  const asked = isAsked(profile);
  const ends = told ?? points ?? usualEnds(answers);
  // Two codes, 1 and 2 or 0 and 1, are a yes and a no or two groups rather than a scale.
  if (ends === undefined || (high <= 2 && answers.length <= 2)) return undefined;
  const sure = points && !told ? (asked || points.max === 10 ? 0.7 : 0.55) : answers.length >= 4 ? 0.75 : 0.5;
  const found: ScaleProposal = {
    scale: {
      ...ends,
      direction: turnedInHeading(heading) ? 'down' : 'up',
      ...(codes.length > 0 && { missing: codes.sort((a, b) => a - b) }),
    },
    reason: 'scale-values',
    confidence: told ? 0.85 : sure,
  };
  return told || points ? found : withOthers(found, readings, values);
}

/** From this share of the likelihood on, a reading stands beside one that hundreds of answers tell. */
const LIKELIER = 0.1;
/** Fewer answers than these tell no ends by themselves. */
const HUNDREDS = 200;

/** How sure a scale is of which another reading stays open. */
const OPEN = 0.55;

/** The scale with the readings of its ends that its battery leaves open beside it. */
function withOthers(
  found: ScaleProposal | undefined,
  readings: readonly Ends[],
  values: readonly number[],
): ScaleProposal | undefined {
  if (found === undefined) return undefined;
  const { min, max } = found.scale;
  const more = readings.filter((one) => !(one.min === min && one.max === max));
  const known = found.others ?? [];
  const others = [
    ...known,
    ...more
      .map((ends) => readingOf(ends, values))
      .filter((one) => !known.some((other) => other.min === one.min && other.max === one.max)),
  ];
  return others.length === 0 ? found : { ...found, others, confidence: Math.min(found.confidence, OPEN) };
}

/** True if the question speaks of a rating. */
const isAsked = ({ heading, name }: Profile): boolean =>
  /satisf|rate\b|rating|score|recommend|importan|满意|滿意|评分|評分|打分|得分|评价|評價/i.test(
    `${heading} ${name}`,
  );

/** The ends that a heading names: "(1-5)", "on a scale from 0 to 10", "1至10分". */
function rangeInHeading(heading: string): { min: number; max: number } | undefined {
  const found =
    /[(（[【]\s*([01])\s*(?:[-–—~～至到]|to)\s*(\d{1,3})\s*(?:分|points?)?\s*[)）\]】]/i.exec(heading) ??
    /scale\s+(?:of|from)?\s*([01])\s*(?:[-–—]|to)\s*(\d{1,3})/i.exec(heading) ??
    /(?:^|\D)([01])\s*分?\s*[-–—~～至到]\s*(\d{1,3})\s*分/.exec(heading) ??
    /\s([01])\s*(?:[-–—]|to)\s*(5|7|10|100)\s*[.:?]?$/i.exec(heading);
  const [min, max] = [Number(found?.[1]), Number(found?.[2])];
  return max - min >= 2 && max <= 100 ? { min, max } : undefined;
}

/** Whole points out of a hundred, where the question speaks of a rating. */
function hundredScale(
  profile: Profile,
  range: { min: number; max: number } | undefined,
): ScaleProposal | undefined {
  const { min, max, top } = profile;
  const whole = top.every(({ value }) => Number.isInteger(value));
  const asked = range?.max === 100 || isAsked(profile);
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
  return isBest(one);
}
