import { readingWords } from '../reading-words.en.ts';

/** What the analysis says in English: its title, figures, numbers, refusals, remarks and readings. */
export const words = {
  'kano.column.categoryStrength': 'Category strength, points',
  'kano.column.totalStrength': 'Total strength, %',
  ...readingWords,
  'analysis.kano': 'Quality tiers: Kano’s questionnaire',
  'tiers.column.tied': 'Tied',
  'tiers.column.fong': 'Fong',
  'tiers.column.strict': 'Stricter',
  'tiers.column.better': 'Better',
  'tiers.column.worse': 'Worse',
  'figure.kano-map.title': 'Better and Worse by Kano’s questionnaire',
  'figure.kano-map.x': 'lost without it: −Worse',
  'figure.kano-map.y': 'gained with it: Better',
  'figure.kano-map.strict': 'most frequent category clear of the next',
  'figure.kano-map.near': 'not clear',
  'figure.kano-map.alternative':
    'Scatter plot of Better against Worse of {n} items with {level} % intervals. By the most frequent category: basic {basic}, performance {performance}, excitement {excitement}, indifferent {indifferent}, wording to be reviewed {review}. Clear of the next category by the stricter test: {strict}.',
  'refusal.no-kano':
    'No item was asked in Kano’s way: as present (role “functional”) and as absent (role “dysfunctional”). Give both columns of an item these roles.',
  'refusal.kano-unusable':
    'All {n} {n?answer:answers} are reverse or contradict themselves: the wording has to be reviewed.',
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
} as const;
