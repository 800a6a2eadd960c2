import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.kano.basic':
    'Taken for granted, missed when lacking: {count} of {of} questions, most clearly {list}. More respondents place them so than anywhere else, beyond chance (share in brackets).',
  'reading.kano.performance':
    'The more the better: {count} of {of} questions, most clearly {list}. More respondents place them so than anywhere else, beyond chance (share in brackets).',
  'reading.kano.excitement':
    'A welcome extra, not missed when lacking: {count} of {of} questions, most clearly {list}. More respondents place them so than anywhere else, beyond chance (share in brackets).',
  'reading.kano.indifferent':
    'Of no matter either way: {count} of {of} questions, most clearly {list}. More respondents place them so than anywhere else, beyond chance (share in brackets).',
  'reading.kano.review':
    'Review the wording of {list}: the most frequent answers contradict themselves or turn the question round.',
  'reading.kano.undecided':
    'For {count} of {of} questions the two most frequent places lie too close together to tell them apart: {list}.',
  'reading.kano.better':
    'Having it would please the most: {node}, {value} % of the respondents placed (between {low} and {high} %), by what they said.',
  'reading.kano.worse':
    'Lacking it would displease the most: {node}, {value} % of the respondents placed (between {low} and {high} %), by what they said.',
  'reading.kano.refused':
    '{count} {count?question has:questions have} too few answers to both of Kano’s questions to be placed.',
  'kano.share': '{name} ({value} %)',
  'method.kano':
    'Each respondent’s pair of answers (if it is so, if it is not so) is placed by Kano’s table; a question has the category that most respondents place it in. Better is (A + O)/(A + O + M + I), Worse is −(O + M)/(A + O + M + I).',
} as const;
