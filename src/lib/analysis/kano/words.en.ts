/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'kano.column.categoryStrength': 'Category strength, points',
  'kano.column.totalStrength': 'Total strength, %',
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
} as const;
