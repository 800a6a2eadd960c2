/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.gap': 'Gaps between evaluation and expectation',
  'chapter.column.expectation': 'Expectation',
  'chapter.column.gap': 'Gap',
  'chapter.column.dz': 'd_z',
  'chapter.column.verdict': 'Verdict',
  'chapter.column.under': 'Under',
  'chapter.column.underGap': 'Its gap, all',
  'chapter.verdict.above': 'above',
  'chapter.verdict.undecided': 'undecided',
  'chapter.verdict.equal': 'equal',
  'chapter.verdict.constant': 'the same for all',
  'figure.gap-dimensions.title': 'Expectation and evaluation by dimension',
  'figure.gap-dimensions.axis': 'score, 0–100; at the right: evaluation − expectation',
  'figure.gap-dimensions.expectation': 'expectation',
  'figure.gap-dimensions.performance': 'evaluation, with the {level} % interval of the gap',
  'figure.gap-dimensions.alternative':
    'For {group}: evaluation against expectation in {n} dimensions. Significantly above: {above}; below: {below}. Widest gap: {largest}, {high} points; narrowest: {smallest}, {low} points.',
  'figure.gap-items.title': 'Item gaps by group',
  'figure.gap-items.axis': 'evaluation − expectation, score points',
  'figure.gap-items.below': 'below expectation',
  'figure.gap-items.alternative':
    'Gaps of {items} items of {dimension} in {groups} groups with {level} % intervals: {below} of {n} significantly below expectation, {above} above. Deepest: {deepest}, {low} points.',
  'figure.reversals.title': 'Fine above, failing below',
  'figure.reversals.axis': 'evaluation − expectation, score points',
  'figure.reversals.above': 'its dimension, all {people}',
  'figure.reversals.below': 'the item in the group',
  'figure.reversals.row': '{item} · {group}',
  'figure.reversals.more': 'the {shown} deepest of {n}; the table lists all',
  'figure.reversals.alternative':
    '{n} reversals: an item significantly below expectation in a group although its dimension is not below among all {people}. Deepest: {deepest}, {low} points, under {under} at {high}.',
  'refusal.no-reversal':
    'No reversal at {level} % confidence: no item fails in a group whose dimension looks fine among all respondents.',
} as const;
