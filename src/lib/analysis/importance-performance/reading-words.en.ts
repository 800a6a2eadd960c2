import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.importance-performance.concentrate':
    'To look at first: {list}. Their score is below {performanceLine} (it stands in brackets, with its interval) and their {kind} above {importanceLine}, each of them beyond chance taken by itself.',
  'reading.importance-performance.none':
    'No question is seen to be both important and rated low beyond chance: nothing stands out to be looked at first.',
  'reading.importance-performance.keep':
    'To keep up: {list}. Their score is above {performanceLine} and their {kind} above {importanceLine}, each of them beyond chance taken by itself.',
  'reading.importance-performance.low':
    'Less pressing: {list}. Their score is below {performanceLine} and their {kind} below {importanceLine}, each of them beyond chance taken by itself.',
  'reading.importance-performance.overkill':
    'Perhaps more than is asked for: {list}. Their score is above {performanceLine} and their {kind} below {importanceLine}, each of them beyond chance taken by itself.',
  'reading.importance-performance.short':
    'Performance stays behind importance, beyond chance: {list} (by {unit}).',
  'reading.importance-performance.enough':
    'Performance is ahead of importance, beyond chance: {list} (by {unit}).',
  'reading.importance-performance.undecided':
    'For {count} of {of} questions the place on the map may be chance.',
  'reading.importance-performance.rank-sure':
    '{node} comes first in the order of priority, and stays first over the whole {level} % interval of samples drawn anew from these answers.',
  'reading.importance-performance.rank-first':
    '{node} comes first in the order of priority; over the {level} % interval of samples drawn anew from these answers it takes places {low} to {high}.',
  'reading.importance-performance.rank-candidates':
    'Any of {list} could come first: their order is not settled.',
  'reading.importance-performance.no-bootstrap':
    'How far the order of priorities can be trusted was not computed: draw samples anew from the answers (bootstrap) before relying on it.',
  'importance-performance.kind.stated': 'stated importance',
  'importance-performance.kind.derived': 'correlation with overall satisfaction',
  'importance-performance.unit.stated': 'points of 100',
  'importance-performance.unit.derived': 'standard deviations between questions',
  'method.importance-performance':
    'Every question stands by its mean score and by its importance: as stated, or its correlation with overall satisfaction. The lines cross at the means of all questions unless the options say otherwise; a place holds where the distance from both lines is beyond chance. Priority is importance less performance on one scale.',
} as const;
