import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.vavra.basic':
    'Taken for granted: {count} of {of} questions, called important, but going less closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.performance':
    'The more the better: {count} of {of} questions, called important, and going closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.excitement':
    'A welcome extra: {count} of {of} questions, called less important, but going closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.indifferent':
    'Of little weight: {count} of {of} questions, called less important, and going less closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.undecided':
    'For {count} of {of} questions the place may be chance: stated importance or correlation is too near the mean of all questions.',
  'method.vavra':
    'Stated importance against the correlation with overall satisfaction, both split at the mean of all questions (Vavra 1997).',
} as const;
