/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.dimensionality': 'Dimensions in the answers',
  'refusal.dimensionality-few-items':
    'Dimensions can be looked for among {minimum} items or more; this study has {n}. Give more rating columns the role “performance”.',
  'refusal.dimensionality-many-items':
    'Dimensions are looked for among at most {most} items; this study has {n}. Set some of them to “ignore”.',
  'refusal.dimensionality-few-cases':
    'Only {n} {n?respondent:respondents} rated all {items} items (or are worth so many, after weighting); {needed} are needed. “{child}” was left open most often ({open} times): set it to “ignore” or filter to those who were asked.',
  'refusal.dimensionality-constant-item':
    'Everybody who rated all items gave “{child}” the same score, so it correlates with nothing. Set it to “ignore”.',
  'refusal.dimensionality-none':
    'The items of these {n} respondents hang together no more than unrelated numbers would: there is no dimension to look for.',
  'refusal.dimensionality-no-convergence':
    'The search for {count} {count?factor:factors} did not come to an end. Correlations and eigenvalues stand; an item that repeats another is the usual cause.',
  'remark.dimensionality-complete':
    '{n} of {asked} respondents rated every item and are counted here; {left} are left out.',
  'remark.dimensionality-few':
    '{n} respondents for {items} items are few: another sample may well suggest other dimensions.',
  'remark.dimensionality-identified':
    'Parallel analysis finds {beyond} dimensions, but {items} items determine no more than {count}.',
  'remark.dimensionality-heywood':
    '“{child}” would be explained wholly by the factors (a Heywood case). Does it repeat another item?',
  'dimensionality.factor': 'Suggested {number}',
  'dimensionality.column.item': 'Item',
  'dimensionality.column.declared': 'Declared in',
  'dimensionality.column.place': 'Suggested',
  'dimensionality.column.communality': 'Communality',
  'dimensionality.column.steady': 'Depends on the method',
  'dimensionality.column.other': 'Other item',
  'dimensionality.column.correlation': 'r',
  'dimensionality.column.number': 'No.',
  'dimensionality.column.eigenvalue': 'Eigenvalue',
  'dimensionality.column.mean': 'Unrelated, mean',
  'dimensionality.column.limit': 'Unrelated, 95th percentile',
  'dimensionality.yes': 'yes',
  'dimensionality.no': 'no',
  'dimensionality.nowhere': 'none',
  'dimensionality.most-of': 'mostly {name}',
  'dimensionality.phi': 'Correlations of the suggested dimensions',
  'figure.item-correlations.title': 'How the items go together',
  'figure.item-correlations.alternative':
    'Correlations of {items} items, those of one declared dimension side by side. Within a dimension they average {within}, between dimensions {between}. The strongest is {r}, of {a} and {b}.',
  'figure.item-correlations.alternative-one':
    'Correlations of {items} items of one dimension: they average {within}. The strongest is {r}, of {a} and {b}.',
  'figure.item-correlations.step': '{low} to {high}',
  'figure.item-correlations.below': 'under {high}',
  'figure.item-correlations.above': '{low} or more',
  'figure.scree.title': 'How many dimensions the answers have',
  'figure.scree.x': 'component',
  'figure.scree.found': 'eigenvalues of these answers',
  'figure.scree.limit': 'unrelated answers, 95th percentile',
  'figure.scree.alternative':
    'Eigenvalues of the correlations of {items} items, from {first} down. {beyond} lie above what {n} respondents with unrelated answers would give in 95 of 100 cases.',
  'figure.suggested-dimensions.title': 'The suggested beside the declared system',
  'figure.suggested-dimensions.strong': 'largest loading',
  'figure.suggested-dimensions.apart': 'apart from most of its dimension',
  'figure.suggested-dimensions.also': 'a further loading of .3 or more',
  'figure.suggested-dimensions.alternative':
    '{items} items under their {declared} declared dimensions, with their loadings on {factors} suggested ones. {elsewhere} lie apart from most of their dimension; {weak} load clearly on none.',
} as const;
