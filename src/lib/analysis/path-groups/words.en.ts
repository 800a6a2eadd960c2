/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.path-groups': 'Path model in two groups',
  'figure.path-groups.title': 'The paths in two groups',
  'figure.path-groups.axis': 'path among {first} minus path among {second}',
  'figure.path-groups.chance': 'where 95 % of groups made by lot lie',
  'figure.path-groups.differs': 'beyond chance (Holm)',
  'figure.path-groups.same': 'may be chance, or not comparable',
  'figure.path-groups.alternative':
    'Path differences between {first} (n = {n1}) and {second} (n = {n2}), {paths} paths, {permutations} permutations. Beyond chance after Holm’s adjustment: {differ}. {invariance} {remarks}',
  'path.groups.invariance.none':
    'No measurement invariance: the two groups make different things of {constructs}, so paths from and to these are not to be compared.',
  'path.groups.invariance.partial':
    'Partial measurement invariance: every construct is made alike in both groups, so paths may be compared; means or variances differ for {constructs}.',
  'path.groups.invariance.full':
    'Full measurement invariance: every construct is made alike in both groups, with equal means and variances; the groups may also be pooled.',
  'path.groups.remark.persons':
    'Persons who answered both waves are dealt to the groups as if they were two: the test is then cautious.',
  'path.groups.remark.design':
    'Respondents are permuted one by one, clusters and strata are not kept together: with strong clusters the p values are too small.',
  'path.groups.p': 'p = {p}, not adjusted',
  'path.column.difference': 'Difference',
  'path.column.chanceLow': 'By lot, from',
  'path.column.chanceHigh': 'By lot, to',
  'path.column.p': 'p',
  'path.column.pHolm': 'p (Holm)',
  'path.column.comparable': 'Comparable',
  'path.column.quantile': 'c by lot, 5 %',
  'path.column.established': 'Made alike (step 2)',
  'path.column.meanDifference': 'Difference of means',
  'path.column.varianceDifference': 'Log ratio of variances',
  'path.column.equal': 'Equal means and variances (step 3)',
  'path.table.invariance':
    'Measurement invariance (MICOM): c is the correlation of the scores that the two groups’ weights make',
  'refusal.path-groups-none':
    'No grouping column has two groups with complete answers. Map a segment, provider, wave or channel.',
  'refusal.path-groups-frequency':
    'Rows that stand for several respondents cannot be dealt to groups one by one, as a permutation test must. Give every respondent a row.',
  'refusal.path-groups-stages':
    'Groups are compared in a model of one stage. Take the higher-order constructs out of the model to compare groups.',
  'refusal.path-groups-otherwise':
    'These two groups have not been compared in this model: press “Resample” under the figure.',
} as const;
