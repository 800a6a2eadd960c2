import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English, and its remarks that no figure shows. */
export const words = {
  ...readingWords,
  'reading.importance-trend.above':
    'From {from} to {to}, respondents came to call more important, beyond chance (points of 100): {list}.',
  'reading.importance-trend.below':
    'From {from} to {to}, respondents came to call less important, beyond chance (points of 100): {list}.',
  'reading.importance-trend.undecided':
    'From {from} to {to}, no change in stated importance beyond chance was seen for {count} of {of} dimensions.',
  'remark.trend-family':
    'The interval of each change stands for itself. Where a sentence says “beyond chance”, p is adjusted by Holm over the changes of the {n} {n?dimension:dimensions}, first wave to last; no other tests are in this family.',
  'method.importance-trend':
    'Mean score of stated importance by wave, averaged over the questions of a dimension; last wave less first, persons who answered both taken into account, p adjusted by Holm over the dimensions.',
} as const;
