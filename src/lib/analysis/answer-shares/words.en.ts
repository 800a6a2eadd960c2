import { readingWords } from '../reading-words.en.ts';

/** What the analysis says in English: its title, figures, numbers, refusals, remarks and readings. */
export const words = {
  ...readingWords,
  'analysis.answer-shares': 'Shares of answers',
  'chapter.column.top': 'Highest answer, %',
  'chapter.column.aboveLowest': 'Above the lowest, %',
  'figure.percentages.title': 'One question, three readings',
  'figure.percentages.axis': 'per cent of respondents, or index points',
  'figure.percentages.top': 'highest answer, %',
  'figure.percentages.aboveLowest': 'above the lowest answer, %',
  'figure.percentages.mean': 'mean score (index)',
  'figure.percentages.alternative':
    'Three readings of the same answers in {n} groups with {level} % intervals. Of all respondents {top} gave the highest answer and {above} an answer above the lowest; the mean score is {mean}.',
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
} as const;
