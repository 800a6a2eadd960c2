import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.reliability.enough':
    'The questions of these groups hold together as one measure (α above {limit}, the usual minimum, over the whole interval): {list}.',
  'reading.reliability.low':
    'The questions of these groups hang together too loosely to be one measure (α below {limit}, the usual minimum, over the whole interval): {list}. Read their questions one by one.',
  'reading.reliability.undecided':
    'Whether the questions of these groups hold together well enough cannot be told (the interval of α reaches over {limit}, the usual minimum): {list}.',
  'reading.reliability.no-interval':
    'How well the questions of {node} hold together: α = {value} ({limit} is the usual minimum); chance was not reckoned with, because respondents were drawn in clusters.',
  'reading.reliability.omega':
    'For {node}, ω = {value} against α = {alpha}: the questions do not reflect their common ground evenly, which makes ω the better figure here; chance was not reckoned with.',
  'reading.reliability.gap-low':
    'The difference between performance and expectation is itself a shaky measure in {list} (its reliability in brackets, under {limit}): use it for means of many respondents, not for single ones.',
  'reading.reliability.refused': 'For {count} {count?group:groups} of questions no reliability can be given.',
  'reliability.value': '{name} ({value})',
  'method.reliability':
    'Cronbach’s α with its interval by the spread of what each respondent adds to it, ω by one factor (maximum likelihood), halves corrected by Spearman and Brown, KMO and Bartlett’s test, over respondents who answered all questions of the dimension.',
} as const;
