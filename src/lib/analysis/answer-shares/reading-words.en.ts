import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.answer-shares.mean':
    '“{field}”: the mean score is {value} of 100 (between {low} and {high}; {level} % interval, {n} respondents).',
  'reading.answer-shares.top':
    '{value} % of the respondents gave the highest answer (between {low} and {high} %).',
  'reading.answer-shares.above-lowest':
    '{value} % of the respondents gave an answer above the lowest (between {low} and {high} %).',
  'reading.answer-shares.not-percent':
    'A mean score of {mean} is not “{mean} % satisfied”: by where the line is drawn, that share is {top} % or {above} %.',
  'reading.answer-shares.group-above':
    '{group} ({of}): a mean of {mean}, which is {value} points above the other groups together (between {low} and {high}), beyond chance.',
  'reading.answer-shares.group-below':
    '{group} ({of}): a mean of {mean}, which is {value} points below the other groups together (between {low} and {high}), beyond chance.',
  'reading.answer-shares.pair-above':
    '{of}: {group} has a mean of {mean}, {value} points above {other} (between {low} and {high}), beyond chance.',
  'reading.answer-shares.pair-below':
    '{of}: {group} has a mean of {mean}, {value} points below {other} (between {low} and {high}), beyond chance.',
  'reading.answer-shares.groups-undecided':
    '{of}: no difference beyond chance was seen between the means of the {count} groups. That does not show that they are alike.',
  'reading.answer-shares.suppressed':
    '{count} {count?group has:groups have} fewer than {minimum} respondents; nothing is said of {count?it:them}.',
  'method.answer-shares':
    'The share of respondents with the highest answer, the share above the lowest, and the mean score, of one and the same question; intervals under the sampling design.',
} as const;
