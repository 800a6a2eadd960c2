import { readingWords } from '../reading-words.en.ts';

/** What the analysis says in English: its title, figures, numbers, refusals, remarks and readings. */
export const words = {
  ...readingWords,
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
  'reading.path-groups.untested':
    '{first} and {second} can be compared ({firstN} and {secondN} respondents), but no test was run: nothing is said of their difference.',
  'reading.path-groups.invariance-none':
    'First, whether the questions mean the same in both groups: not shown for {constructs}. Paths from or to these must not be compared between {first} and {second}.',
  'reading.path-groups.invariance-partial':
    'First, whether the questions mean the same in both groups: no sign against it, so that paths may be compared; but means or spreads of {constructs} differ between {first} and {second}, so that the two groups should not be pooled.',
  'reading.path-groups.invariance-full':
    'First, whether the questions mean the same in both groups: no sign against it between {first} and {second}, neither in how scores are made nor in their means and spreads.',
  'reading.path-groups.path-above':
    'The connection from {from} to {to} is stronger upwards in {first} ({one}) than in {second} ({two}), beyond chance.',
  'reading.path-groups.path-below':
    'The connection from {from} to {to} is weaker or further down in {first} ({one}) than in {second} ({two}), beyond chance.',
  'reading.path-groups.undecided':
    'For {count} of {of} paths that may be compared, no difference beyond chance was seen between {first} and {second}. That does not show that there is none.',
  'reading.path-groups.incomparable':
    '{count} of {of} paths cannot be compared: the questions at one of their ends may not mean the same in both groups.',
  'reading.path-groups.persons':
    'Some persons answered in both groups, which the test does not know of: its verdicts may be too sure or too cautious.',
  'reading.path-groups.design':
    'Respondents were drawn in strata or clusters, which the test does not know of: its verdicts may be too sure.',
} as const;
