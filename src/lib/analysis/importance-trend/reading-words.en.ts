import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.importance-trend.above':
    'From {from} to {to}, respondents came to call more important, beyond chance (points of 100): {list}.',
  'reading.importance-trend.below':
    'From {from} to {to}, respondents came to call less important, beyond chance (points of 100): {list}.',
  'reading.importance-trend.undecided':
    'From {from} to {to}, no change in stated importance beyond chance was seen for {count} of {of} dimensions.',
} as const;
