/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.groups': 'Who differs: the groups compared',
  'groups.measure': 'Measure',
  'groups.value': 'Value',
  'groups.difference': 'Less the rest',
  'groups.effect': 'Cohen’s d',
  'groups.verdict': 'Against the rest',
  'groups.verdict.above': 'higher',
  'groups.verdict.below': 'lower',
  'groups.verdict.undecided': 'not beyond chance',
  'groups.verdict.untested': 'not tested',
  'groups.interval': '{low} to {high}',
  'groups.of': '{measure}: {group}',
  'groups.whole': 'Whether the groups differ at all: index and dimensions',
  'groups.whole-questions': 'Whether the groups differ at all: single questions',
  'groups.f': 'F',
  'groups.df': 'Degrees of freedom',
  'groups.df-below': 'Degrees of freedom, below',
  'groups.p': 'p (Holm)',
  'groups.ranks': 'By ranks',
  'groups.ranks-p': 'p by ranks (Holm)',
  'groups.epsilon': 'ε² of the ranks',
  'groups.higher': 'higher, beyond chance',
  'groups.lower': 'lower, beyond chance',
  'groups.neither': 'chance may be all there is',
  'figure.group-differences.title': 'Each group against the rest: the index and its dimensions',
  'figure.group-differences.axis': 'points above (+) or below (−) the rest',
  'figure.group-differences.alternative':
    '{field}: {groups} groups in {measures} {measures?measure:measures}, each less the rest. {above} {above?difference:differences} above and {below} below, beyond chance, of {tested}. Widest: {widest}, {value}.',
  'figure.group-questions.title': 'The questions in which a group differs most from the rest',
  'figure.group-questions.axis': 'points above (+) or below (−) the rest',
  'figure.group-questions.alternative':
    '{field}: the {shown} widest of {tested} differences between a group and the rest in single questions. {above} {above?is:are} above and {below} below the rest, beyond chance. Widest: {widest}, {value}.',
  'refusal.no-grouping':
    'No column groups respondents. Give one the role “Segment” or “Channel” (region, product, age …), and its groups are compared.',
  'refusal.grouping-column':
    'The groups of the column “{name}” are asked for, which is no segment, channel or provider of this study. Name another in the option “groups”.',
  'refusal.nothing-measured':
    'No column holds answers that could be compared: give evaluations the role “Performance”, or overall satisfaction the role “Overall”.',
  'refusal.many-groups':
    '“{field}” has {count} groups; at most {most} are compared. Put groups together, or choose another column.',
  'refusal.few-groups':
    'Of “{field}” {count} {count?group has:groups have} at least {minimum} respondents; a comparison needs two. Put groups together, or choose another column.',
  'remark.groups-family':
    'p is adjusted by Holm over all groups and all measures of a kind together: the index; the dimensions; the items; the questions about the whole; the net promoter score.',
  'remark.groups-weights-held':
    'The index and the dimensions are compared under the weights of all respondents together, taken as known.',
} as const;
