/**
 * Signs of careless answering, in the order in which they are shown. A bit of a respondent's flags is the sign's place here.
 * `run`: longest run of identical answers; `irv`: spread within the respondent; `mahalanobis`: unusual combination of answers; `evenOdd`: halves of the
 * dimensions that disagree; `synonyms`: like items answered unlike; `duration`: faster than others; `duplicate`: all answers those of an
 * earlier row; `missing`: items without an answer.
 */
export const SIGNS = [
  'run',
  'irv',
  'mahalanobis',
  'evenOdd',
  'synonyms',
  'duration',
  'duplicate',
  'missing',
] as const;
export type Sign = (typeof SIGNS)[number];

/** So many flags on one respondent are told apart: at least one, two, three. */
export const TOGETHER = [1, 2, 3] as const;

/** How wide the classes are in which a sign is counted, in its own unit; Mahalanobis' D² in tenths of its expectation, the number of items. */
export const CLASS: Readonly<Record<Exclude<Sign, 'duplicate'>, number>> = {
  run: 1,
  irv: 2.5,
  mahalanobis: 0.1,
  evenOdd: 0.1,
  synonyms: 0.1,
  duration: 0.1,
  missing: 1,
};

/** The last class of D² (in expectations) and of the duration (in medians) holds all beyond it. */
export const LAST = 4;
