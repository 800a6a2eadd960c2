/** What the analysis says in English: its title, figures, numbers, refusals and readings. */
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
    'No column asks whether customers would recommend. Give the one that does the role “recommend”.',
  'refusal.nps-scale':
    'A net promoter score is defined on answers from 0 to 10 (promoters 9 and 10, detractors 0 to 6); “{field}” has another scale.',
  'reading.nps.level':
    'Promoters less detractors: the net promoter score is {value} ({level} % interval {low} to {high}, {n} {n?respondent:respondents}).',
  'reading.nps.wave-above':
    'Wave {to} scores {value} points more than wave {from} ({low} to {high}), beyond chance.',
  'reading.nps.wave-below':
    'Wave {to} scores {value} points less than wave {from} ({low} to {high}), beyond chance.',
  'reading.nps.wave-undecided':
    'Between waves {from} and {to} the score moves by {value} points ({low} to {high}): chance may be all there is.',
  'reading.nps.group-above':
    '“{group}” ({field}) scores {value} points more than the rest ({low} to {high}), beyond chance.',
  'reading.nps.group-below':
    '“{group}” ({field}) scores {value} points less than the rest ({low} to {high}), beyond chance.',
  'reading.nps.groups-undecided': 'By {field} no group is seen to score more or less than the rest.',
  'reading.nps.suppressed':
    '{count} {count?group has:groups have} fewer than {minimum} answers: nothing is said of {count?it:them}.',
} as const;
