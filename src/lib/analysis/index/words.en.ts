/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.index': 'Satisfaction index',
  'refusal.no-common-items':
    'No item applies to all groups of “{field}”, so they cannot be compared. See each group on its own items.',
  'refusal.no-weight-left':
    'All items that this group answered have weight 0. Give one of their dimensions a weight above 0, or choose another scheme.',
  'refusal.one-provider':
    'No answers are about another provider than “{provider}” in the latest wave. Check the provider column and the filter.',
  'chapter.between': '{low} and {high}',
  'chapter.index': 'Index, 0–100',
  'chapter.column.ownSet': 'Own items',
  'chapter.column.scheme': 'Weights',
  'chapter.column.weight': 'Weight, %',
  'chapter.column.score': 'Score',
  'chapter.column.contribution': 'Contributed',
  'chapter.column.lost': 'Lost',
  'chapter.column.difference': 'Difference',
  'chapter.reference.all': 'all {value}',
  'figure.index-groups.title': 'Satisfaction index by group',
  'figure.index-groups.alternative':
    'Dot plot of the satisfaction index of {n} groups with {level} % intervals. All customers: {all}. Lowest: {lowest} at {low}; highest: {highest} at {high}.',
  'figure.index-schemes.title': 'The index of every group under every weighting scheme',
  'figure.index-schemes.alternative':
    'Small multiples: the index of {n} groups under {schemes} weighting schemes, with {level} % intervals. For all customers it runs from {low} ({lowest}) to {high} ({highest}).',
  'figure.weights.title': 'Weights of the dimensions by scheme',
  'figure.weights.axis': 'share of the index, %',
  'figure.weights.alternative':
    'Small multiples: the weight of {n} dimensions under {schemes} schemes. Under {scheme}, {largest} weighs most ({high}) and {smallest} least ({low}).',
  'figure.contributions.title': 'Points contributed and points lost, by dimension',
  'figure.contributions.axis': 'index points',
  'figure.contributions.got': 'contributed, with its {level} % interval',
  'figure.contributions.possible': 'possible (weight × 100)',
  'figure.contributions.alternative':
    'For {group}: of {possible} possible index points the dimensions contribute {got}. Most is lost in {worst}: {lost} points.',
  'figure.providers.title': 'Benchmark by dimension',
  'figure.providers.axis': '{provider} minus {against}, score points',
  'figure.providers.alternative':
    'Difference {provider} minus {against} in {n} dimensions with {level} % intervals: {above} significantly above zero, {below} below. Largest: {largest}, {high} points; smallest: {smallest}, {low} points.',
  'refusal.one-dimension': 'The study has a single dimension: there is nothing to weigh against it.',
  'refusal.no-weights': 'The chosen scheme gives no weights for this study.',
  'refusal.not-resampled':
    'The error of estimated weights takes a bootstrap, which has not been computed for this study: press “Resample” under the figure.',
  'refusal.resampled-otherwise':
    'The bootstrap was computed under other options: press “Resample” under the figure to have it computed under these.',
  'figure.index-errors.title': 'Two errors of one index',
  'figure.index-errors.fixed': 'weights taken as known',
  'figure.index-errors.estimated': 'weights estimated anew',
  'figure.index-errors.seFixed': 'SE, weights known',
  'figure.index-errors.lowFixed': 'from, weights known',
  'figure.index-errors.highFixed': 'to, weights known',
  'figure.index-errors.se': 'SE, bootstrap',
  'figure.index-errors.bcaLow': 'from, BCa',
  'figure.index-errors.bcaHigh': 'to, BCa',
  'figure.index-errors.percentileLow': 'from, percentile',
  'figure.index-errors.percentileHigh': 'to, percentile',
  'figure.index-errors.alternative':
    'The index of {n} groups, each with its interval for fixed weights and its interval from {resamples} resamples in which the weights were estimated anew. For {group} the standard error is {fixed} points with fixed and {estimated} with estimated weights.',
  'refusal.no-change':
    'There are no two waves, providers or segments, each with enough respondents, whose indices could be compared.',
  'figure.index-changes.title': 'What the scores did, and what the weights did',
  'figure.index-changes.pair': '{from} → {to}',
  'figure.index-changes.common': 'Common weights',
  'figure.index-changes.total': 'Weights of each its own',
  'figure.index-changes.scores': '… done by the scores',
  'figure.index-changes.weights': '… done by the weights',
  'figure.index-changes.axis': 'Difference of the index, points',
  'figure.index-changes.from': 'From',
  'figure.index-changes.to': 'To',
  'figure.index-changes.part': 'Part',
  'figure.index-changes.alternative':
    '{n} {n?comparison:comparisons} of two indices. From {from} to {to} the index differs by {common} points under common weights; under weights of their own the scores did {scores} and the weights {weights}.',
  'figure.grades.title': 'Grades of dimensions and items by group',
  'figure.grades.alternative':
    'Matrix of {n} scores in {groups} groups by grade, cut at {cuts}: excellent {excellent}, good {good}, fair {fair}, poor {poor}; {undetermined} undetermined, because the {level} % interval crosses a cut point.',
  'chapter.agreement': 'Kendall’s W over the {schemes} schemes that rank the dimensions',
  'remark.weights-held':
    'These intervals hold the weights fixed, though they were estimated from the same answers. A bootstrap estimates them anew in every resample: where there is one, its interval is the headline.',
  'remark.weights-given':
    'The weights were given, not estimated from the answers: intervals hold them fixed.',
  'remark.benchmark-family':
    'p of the comparison of providers is adjusted by Holm over all nodes of one level; each level is a family of its own.',
  'figure.weights.within': 'Within',
  'figure.weights.share': '{scheme}: share of R²',
  'figure.weights.fit': 'What is explained of overall satisfaction',
  'figure.weights.fit.r2': 'R²',
  'figure.weights.fit.adjusted': 'R², adjusted',
  'figure.weights.fit.f': 'F (drawn singly)',
  'figure.weights.fit.above': 'df 1',
  'figure.weights.fit.below': 'df 2',
  'figure.weights.fit.p': 'p',
  'figure.weights.fit.negative': 'Goes against it (r)',
  'figure.weights.low': '{scheme}, from',
  'figure.weights.high': 'to',
  'figure.weights.others': 'the other schemes',
} as const;
