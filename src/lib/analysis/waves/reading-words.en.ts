import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.waves.index-above':
    'From “{from}” to “{to}” the index rose by {value} points ({low} to {high}), beyond chance.',
  'reading.waves.index-below':
    'From “{from}” to “{to}” the index fell by {value} points ({low} to {high}), beyond chance.',
  'reading.waves.index-undecided':
    'From “{from}” to “{to}” the index moved by {value} points ({low} to {high}): chance may be all there is. That does not show that nothing changed.',
  'reading.waves.above': 'Up beyond chance: {list} (points, with their {level} % intervals).',
  'reading.waves.below': 'Down beyond chance: {list} (points, with their {level} % intervals).',
  'reading.waves.dimensions-undecided': 'In no single dimension was a change beyond chance seen.',
  'reading.waves.questions-beyond':
    'Of {tested} single questions {count} changed beyond chance, allowing for their number; furthest “{question}”, by {value} points ({low} to {high}).',
  'reading.waves.persons':
    '{count} {count?person:persons} answered in both waves: each is compared with their own earlier answers, and the intervals take that into account.',
  'reading.waves.not-common':
    '{count} {count?question was:questions were} asked in one of the two waves only and {count?is:are} not compared.',
  'method.waves':
    'every measure of the last wave less that of the wave before, on the questions asked in both and under the weights of all respondents together, taken as known; persons who answered both times are one unit; errors by the survey’s design, p by Holm within each kind of measure.',
} as const;
