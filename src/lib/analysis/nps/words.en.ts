/** What the analysis says in English: its title, figures, numbers and refusals. */
export const words = {
  'analysis.nps': 'Net promoter score',
  'nps.interval': '{low} and {high}',
  'nps.axis': 'promoters less detractors, −100 to 100',
  'nps.promoters': 'Promoters, %',
  'nps.passives': 'Passives, %',
  'nps.detractors': 'Detractors, %',
  'nps.score': 'Score',
  'nps.interval-shown': 'Interval',
  'nps.known': 'none: known exactly',
  'nps.wald': 'Wald',
  'nps.adjusted': 'adjusted',
  'nps.adjusted-low': 'Low, adjusted',
  'nps.adjusted-high': 'High, adjusted',
  'nps.wald-low': 'Low, Wald',
  'nps.wald-high': 'High, Wald',
  'nps.differences': 'Differences of the net promoter score, tested',
  'nps.against': 'Against',
  'nps.rest': 'the other groups',
  'nps.difference': 'Difference',
  'figure.nps-groups.title': 'Net promoter score by group and wave',
  'figure.nps-groups.alternative':
    'Net promoter score of {n} groups with {level} % intervals. All respondents: {all}. Lowest group: {lowest} at {low}; highest: {highest} at {high}. {beyond} of {tested} {tested?difference is:differences are} beyond chance.',
  'refusal.no-recommend':
    'No column asks whether {people} would recommend. Give the one that does the role “recommend”.',
  'refusal.nps-scale':
    'A net promoter score is defined on answers from 0 to 10 (promoters 9 and 10, detractors 0 to 6); “{field}” has another scale.',
} as const;
