import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.distribution.best':
    'The two best answers were most often given to {list} ({level} % intervals; {count} questions asked).',
  'reading.distribution.worst':
    'The two worst answers were most often given to {list} ({level} % intervals; {count} questions asked).',
  'distribution.named-share': '{name} ({value} %, between {low} and {high} %)',
  'reading.distribution.ceiling':
    '{list}: more than {limit} % gave the very best answer. Where nearly all are at the end of the scale, it no longer tells respondents apart.',
  'reading.distribution.no-answer':
    '{list}: more than {limit} % of the respondents gave no answer, or were not asked. What is said of {count?it:them} is said of the others only.',
  'distribution.named-part': '{name} ({value} %)',
  'reading.distribution.suppressed':
    '{count} {count?question has:questions have} fewer than {minimum} answers; nothing is said of {count?it:them}.',
  'method.distribution':
    'Weighted shares of the answers in the scale’s order, mean, median and standard deviation, the two best and the two worst answers with Wilson’s interval, under a design on the effective number of respondents.',
} as const;
