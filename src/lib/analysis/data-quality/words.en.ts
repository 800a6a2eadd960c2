/** What the analysis says in English: its title, figures, numbers and refusals. */
export const words = {
  'analysis.data-quality': 'Data quality: signs of careless answering',
  'quality.sign': 'Sign',
  'quality.sign.run': 'Longest run of one answer',
  'quality.sign.irv': 'Little spread of answers (IRV)',
  'quality.sign.mahalanobis': 'Unusual combination (D²)',
  'quality.sign.evenOdd': 'Halves disagree (even–odd)',
  'quality.sign.synonyms': 'Like items answered unlike',
  'quality.sign.duration': 'Faster than others',
  'quality.sign.duplicate': 'Same answers as an earlier row',
  'quality.sign.missing': 'Many items without an answer',
  'quality.together': '{least} {least?sign:signs} or more',
  'quality.cut': 'Flag',
  'quality.cut.run': '{cut} or more in a row',
  'quality.cut.irv': 'under {cut} points',
  'quality.cut.mahalanobis': 'over {cut}',
  'quality.cut.evenOdd': 'over {cut}',
  'quality.cut.synonyms': 'r under {cut}',
  'quality.cut.duration': 'under {cut} of the median',
  'quality.cut.duplicate': 'all ratings the same',
  'quality.cut.missing': 'over {cut} items',
  'quality.cut-from': 'flag from {value}',
  'quality.measured': 'Measured',
  'quality.flagged': 'Flagged',
  'quality.share': '% of respondents',
  'quality.weighted': '%, weighted',
  'quality.score': 'Mean score',
  'quality.expected': '% by χ²',
  'quality.from': 'D² from',
  'quality.why': 'Why not',
  'figure.quality-signs.title': 'Signs of careless answering',
  'figure.quality-signs.axis': '% of respondents',
  'figure.quality-signs.each': 'Each sign by itself',
  'figure.quality-signs.several': 'Signs together',
  'figure.quality-signs.withheld': 'Signs that this study cannot give',
  'figure.quality-signs.alternative':
    '{signs} {signs?sign:signs} of careless answering among {n} respondents. Most frequent: {most}, {share}. {flagged} {flagged?respondent shows:respondents show} {least} or more ({chosen}).',
  'figure.quality-runs.title': 'The longest run of one answer',
  'figure.quality-runs.axis': 'answers in a row that are the same, of {n}',
  'figure.quality-runs.run': 'Longest run',
  'figure.quality-runs.alternative':
    'Longest runs of identical answers of {n} respondents. The most frequent length is {usual} ({share}), the longest run {longest} of {of} items. {flagged} {flagged?respondent has:respondents have} a run of {cut} or more.',
  'figure.quality-distance.title': 'How unusual the combinations are',
  'figure.quality-distance.axis': 'Mahalanobis’ D²; line: χ²',
  'figure.quality-distance.alternative':
    'Mahalanobis’ D² of {n} respondents in classes, against χ² with {df} degrees of freedom. Beyond the cut-off of {cut} lie {flagged}; χ² puts {expected} there.',
  'figure.quality-without.title': 'The index with and without the flagged',
  'figure.quality-without.axis': 'score, 0–100',
  'figure.quality-without.with': 'everybody',
  'figure.quality-without.without': 'without the flagged',
  'figure.quality-without.left-out': 'Left out',
  'figure.quality-without.nobody': 'nobody',
  'figure.quality-without.groups': 'Respondents with {least} {least?sign:signs} or more, by group',
  'figure.quality-without.alternative':
    'Index and dimensions with all {n} respondents and without the {flagged} who are flagged ({share}): the index is {with} with them and {without} without. {most} changes most, by {difference} points.',
  'refusal.quality-few-items':
    'With {n} {n?item:items}, answers that are alike or unusual tell nothing; {minimum} are needed. Give more columns the role “performance”.',
  'refusal.quality-no-scale':
    'Only {n} {n?item has:items have} a scale in common, and runs and spread are taken over one scale; {minimum} are needed.',
  'refusal.quality-few-dimensions':
    'Even and odd items are compared over dimensions of two or more items; the study has {n} such {n?dimension:dimensions}, and {minimum} are needed.',
  'refusal.quality-many-items':
    'D² and pairs of like items are computed for up to {most} items; the study has {n}. Set some columns to “ignore”.',
  'refusal.quality-few-ratings':
    'With {n} {n?rating:ratings}, two respondents may give the same answers by chance; {minimum} are needed to call a row a duplicate.',
  'refusal.quality-frequencies':
    'Rows stand for several respondents (role “frequency”), so that equal rows are no sign of anything.',
  'refusal.quality-no-duration':
    'The study has no column that says how long the interview took. Give the one that does the role “duration”.',
  'refusal.quality-nobody-timed': 'The column with the duration holds no number above 0.',
  'refusal.quality-few-answers': 'D² needs more respondents than items: {n} answered, {minimum} are needed.',
  'refusal.quality-constant-item':
    'Everybody who answered “{node}” gave the same answer, so D² does not exist. Set the column to “ignore”.',
  'refusal.quality-dependent-item':
    '“{node}” follows from the items before it (or too few answered both), so D² does not exist. Set the column to “ignore”.',
  'refusal.quality-apart': 'There are two items that nobody answered both of, so D² does not exist.',
  'refusal.quality-no-synonyms':
    '{n} {n?pair:pairs} of items {n?correlates:correlate} above {r:2}; a respondent’s consistency over like items needs {minimum}.',
  'refusal.quality-few-left':
    'Without the flagged {n} {n?respondent is:respondents are} left; {minimum} are needed to show a score.',
  'refusal.quality-item-lost':
    'Without the {n} flagged some item has no answer left, so that the index would be another one.',
  'refusal.quality-nothing': 'None of the signs of careless answering can be read from this study.',
} as const;
