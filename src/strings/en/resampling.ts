/** The design and the bootstrap: names, the figure, its panel, the refusals. */
export const resampling = {
  'chapter.analysis.survey-design': 'Survey design',
  'refusal.no-design-effect':
    'No item varies and was answered by at least {minimum} respondents: there is no variance to compare.',
  'chapter.tools.resample': 'Resample',
  'chapter.resample.what':
    'Draws {resamples} samples of the same size from the respondents, with replacement and as the design says, and estimates in each of them anew whatever is estimated. It runs in this tab, in two workers; the same data give the same numbers.',
  'chapter.resample.run': 'Resample',
  'chapter.resample.cancel': 'Cancel',
  'chapter.resample.reading': 'Reading the answers …',
  'chapter.resample.progress': '{done} of {all} computed',
  'chapter.resample.done': 'Done: {all} computed in {seconds} seconds. The figure shows them.',
  'chapter.resample.cancelled': 'Cancelled. The figure stays as it was.',
  'chapter.resample.failed': 'It could not be computed: {detail}',
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
} as const;
