import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.groups.whole-beyond':
    'By “{field}” the index runs from {low} (“{lowest}”) to {high} (“{highest}”): the {count} groups differ beyond chance.',
  'reading.groups.whole-undecided':
    'By “{field}” no difference of the index beyond chance was seen between the {count} groups (“{lowest}” {low}, “{highest}” {high}). That does not show that there is none.',
  'reading.groups.above':
    '“{group}” lies higher than the rest, beyond chance, in {list} (points of 100, with their {level} % intervals).',
  'reading.groups.below':
    '“{group}” lies lower than the rest, beyond chance, in {list} (points of 100, with their {level} % intervals).',
  'reading.groups.pair-above':
    '“{group}” lies higher than “{other}”, beyond chance, in {list} (points of 100, with their {level} % intervals).',
  'reading.groups.pair-below':
    '“{group}” lies lower than “{other}”, beyond chance, in {list} (points of 100, with their {level} % intervals).',
  'reading.groups.dimensions-undecided':
    'In no dimension was a group by “{field}” seen to differ from the rest beyond chance; with {least} respondents in the smallest group small differences cannot show.',
  'reading.groups.question-above':
    'Of single questions, “{question}” sets “{group}” apart most: {value} points higher than the rest ({low} to {high}; {d} standard deviations), beyond chance.',
  'reading.groups.question-below':
    'Of single questions, “{question}” sets “{group}” apart most: {value} points lower than the rest ({low} to {high}; {d} standard deviations), beyond chance.',
  'reading.groups.questions-beyond':
    'Of {tested} comparisons of a group with the rest in single questions {count} {count?is:are} beyond chance, allowing for their number.',
  'reading.groups.suppressed':
    '{count} {count?group:groups} of “{field}” {count?is:are} not shown: fewer than {minimum} respondents.',
  'method.groups':
    'every measure of a group less that of all others of the same grouping, on common questions and weights; the group stays a domain of the whole design; p by Holm within each kind of measure, the grouping as a whole by Wald’s F and by ranks.',
} as const;
