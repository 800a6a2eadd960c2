import { readingWords } from '../reading-words.en.ts';

/** What the analysis says in English: its title, figures, numbers, refusals, remarks and readings. */
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
  ...readingWords,
  'reading.index.level':
    'The satisfaction index is {value} of 100. Allowing for chance in who was asked, it lies between {low} and {high} ({level} % interval; every question answered by at least {n} respondents).',
  'reading.index.grade': 'By the cut points in use that is “{grade}”, and so is the whole interval.',
  'reading.index.grade-undetermined':
    'No single grade can be given: the interval reaches from “{worst}” to “{best}”.',
  'reading.index.lost-most':
    'Of the {missing} points missing to 100, by the weights in use and taking these as known, more are missing in {node} than in any other dimension: {value} (between {low} and {high}).',
  'reading.index.lost-together':
    'Of the {missing} points missing to 100, by the weights in use and taking these as known, most are missing in {list}; which of them comes first may be chance.',
  'reading.index.lost-items':
    'Among the single questions, the largest parts of it are {list}; their order may be chance.',
  'reading.index.heaviest':
    '{node} has the largest weight, {value} % ({low} to {high} %): more than any other beyond chance. A weight says how closely a score goes together with overall satisfaction or how important it was called, by the scheme in use; not what changing it would do.',
  'reading.index.lightest':
    '{node} has the smallest weight, {value} % ({low} to {high} %): less than any other beyond chance.',
  'reading.index.heaviest-schemes':
    '{node} has the largest weight ({value} % by the scheme in use) by each of the {schemes} schemes that take weights from the answers. How far chance enters was not computed.',
  'reading.index.lightest-schemes':
    '{node} has the smallest weight ({value} % by the scheme in use) by each of the {schemes} schemes that take weights from the answers. How far chance enters was not computed.',
  'reading.index.weights-undecided':
    'Which of the {count} weights is the largest and which the smallest cannot be told: neither intervals nor schemes settle it.',
  'reading.index.schemes-agree':
    'The {schemes} schemes that rank the weights agree to {w} on a scale from 0 (no common order) to 1 (the same order).',
  'reading.index.schemes-range':
    'By the {count} schemes of weights that give an index it lies between {lowest} ({lowestScheme}) and {highest} ({highestScheme}): so much hangs on the choice of weights.',
  'reading.index.group-above':
    '{group} ({field}): {index}, which is {value} points above the other groups together (between {low} and {high}), beyond chance.',
  'reading.index.group-below':
    '{group} ({field}): {index}, which is {value} points below the other groups together (between {low} and {high}), beyond chance.',
  'reading.index.pair-above':
    '{field}: {group} has an index of {index}, {value} points above {other} (between {low} and {high}), beyond chance.',
  'reading.index.pair-below':
    '{field}: {group} has an index of {index}, {value} points below {other} (between {low} and {high}), beyond chance.',
  'reading.index.groups-undecided':
    '{field}: no difference beyond chance was seen between the {count} groups. That does not show that they are alike.',
  'reading.index.common-items':
    '{field}: compared on the questions that apply to all its groups; {count} {count?question is:questions are} left out.',
  'reading.index.wave-above':
    'From {from} to {to} the index rose by {value} points (between {low} and {high}), beyond chance.',
  'reading.index.wave-below':
    'From {from} to {to} the index fell by {value} points (between {low} and {high}), beyond chance.',
  'reading.index.wave-undecided':
    'From {from} to {to} no change beyond chance was seen: {value} points (between {low} and {high}).',
  'reading.index.provider-above':
    '{to} has an index {value} points above that of {from} (between {low} and {high}), beyond chance.',
  'reading.index.provider-below':
    '{to} has an index {value} points below that of {from} (between {low} and {high}), beyond chance.',
  'reading.index.provider-undecided':
    'Between {to} and {from} no difference beyond chance was seen: {value} points (between {low} and {high}).',
  'reading.index.suppressed':
    '{count} {count?group has:groups have} fewer than {minimum} respondents; nothing is said of {count?it:them}.',
} as const;
