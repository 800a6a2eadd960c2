/** Sentences of the part "weights": the schemes of the index, what has to be known about them, why one gives none. */
export const weights = {
  'chapter.scheme.lmg': 'LMG',
  'chapter.scheme.component': 'component',
  'chapter.scheme.entropy': 'entropy',
  'chapter.scheme.ahp': 'AHP',
  'cli.scheme.lmg': 'LMG',
  'cli.scheme.component': 'component',
  'cli.scheme.entropy': 'entropy',
  'cli.scheme.ahp': 'AHP',
  'workbench.scheme.lmg': 'LMG (average over orderings)',
  'workbench.scheme.component': 'first principal component',
  'workbench.scheme.entropy': 'entropy (dispersion)',
  'workbench.scheme.ahp': 'AHP (your comparisons in pairs)',

  'chapter.agreement': 'Kendall’s W over the {schemes} schemes that rank the dimensions',
  'figure.weights.within': 'Within',
  'figure.weights.low': '{scheme}, from',
  'figure.weights.high': 'to',
  'figure.weights.others': 'the other schemes',

  'cli.index.range':
    'All respondents: between {low:1} and {high:1} whatever weights you believe in, of these {schemes} schemes.',
  'cli.index.agreement':
    'Agreement of the {schemes} schemes that rank the dimensions: Kendall’s W {w:2} (1: the same order).',
  'workbench.schemes.range':
    'Between {low:1} and {high:1} whatever weights you believe in, of these {schemes} schemes.',
  'workbench.schemes.agreement':
    'How far {schemes} schemes agree on which dimensions weigh most: Kendall’s W {w:2} (1: the same order; 0: nothing in common).',

  'chapter.place.concentrate': 'concentrate here',
  'chapter.place.keep': 'keep it up',
  'chapter.place.low': 'low priority',
  'chapter.place.overkill': 'possible overkill',
  'chapter.place.short': 'more important than well rated',
  'chapter.place.enough': 'rated as well as it is important, or better',
  'chapter.place.undecided': 'not decided',
  'chapter.priority-reading.concentrate':
    '{name}: concentrate here. More important than the line ({importance} against {importanceLine}) and rated below it ({performance} against {performanceLine}).',
  'chapter.priority-reading.keep':
    '{name}: keep it up. More important than the line ({importance} against {importanceLine}) and rated above it ({performance} against {performanceLine}).',
  'chapter.priority-reading.low':
    '{name}: low priority. Less important than the line ({importance} against {importanceLine}) and rated below it ({performance} against {performanceLine}).',
  'chapter.priority-reading.overkill':
    '{name}: possible overkill. Less important than the line ({importance} against {importanceLine}) and rated above it ({performance} against {performanceLine}).',
  'chapter.priority-reading.short':
    '{name}: stands higher in importance ({importance}) than in performance ({performance}), each on the line’s scale.',
  'chapter.priority-reading.enough':
    '{name}: stands no higher in importance ({importance}) than in performance ({performance}), each on the line’s scale.',
  'chapter.priority-reading.undecided':
    '{name}: not decided. It lies in “{place}”, but too near a line to rule out chance (importance {importance} against {importanceLine}, performance {performance} against {performanceLine}).',
  'chapter.crosshair-said.cross': 'The lines cross at performance {performance} and importance {importance}.',
  'chapter.crosshair-said.line': 'The line marks equal height.',
  'chapter.crosshair.means': 'at the means of all items',
  'chapter.crosshair.midpoint': 'at the middle of the scale',
  'chapter.crosshair.target': 'at a target for performance',
  'chapter.crosshair.line': 'no cross: the line of equal height',
  'chapter.importance.stated': 'stated',
  'chapter.importance.derived': 'derived (correlation)',
  'chapter.control.importance': 'Importance',
  'chapter.control.crosshair': 'Lines',
  'chapter.control.target': 'Target, score',
  'chapter.column.rank': 'Rank',
  'chapter.column.rankLow': 'Rank from',
  'chapter.column.rankHigh': 'to',
  'chapter.ranks': '{low} to {high}',
  'chapter.column.importance': 'Importance',
  'chapter.column.priority': 'Priority',
  'chapter.column.place': 'Place',
  'chapter.column.reading': 'Reading',
  'chapter.analysis.importance-performance': 'Importance and performance',
  'figure.importance-performance.open': 'open: the place may be chance',
  'figure.importance-performance.performance': 'performance, score 0–100',
  'figure.importance-performance.stated': 'stated importance, score 0–100',
  'figure.importance-performance.derived': 'correlation with overall satisfaction',
  'figure.importance-performance.deviations': 'in standard deviations between items',
  'figure.importance-performance.alternative':
    'Map of {n} items, importance against performance, numbered by priority. {crosshair} In the field that calls for work stand {concentrate}, of which {clear} beyond chance at {level} %. First: {first}.',
  'figure.priorities.points': 'importance − performance, score points',
  'figure.priorities.deviations': 'importance − performance, each in z',
  'figure.priorities.more': 'first {shown} of {n}',
  'figure.priorities.alternative':
    'Priority of {n} items: importance less performance, with {level} % intervals. First: {first}, {value} ({low} to {high}); second: {second}.',

  'refusal.no-component':
    'The scores in “{parent}” are unrelated to one another, so no single component sums them up. Choose equal or stated weights.',
  'refusal.negative-component':
    'The first component of “{parent}” sets “{child}” against the others: those who rate it high rate others low. It is shown, but no index is made from it. Check the direction of its scale, or choose another scheme.',
  'refusal.zero-scores':
    'Everybody gave “{child}” (in “{parent}”) the lowest score, so its entropy does not exist. Set it to “ignore”, or choose another scheme.',
  'refusal.no-dispersion':
    'No score in “{parent}” varies, so entropy has nothing to weigh by. Choose equal or stated weights.',
  'refusal.no-comparisons':
    'Nobody has compared the dimensions in pairs yet; there are {pairs} {pairs?pair:pairs}. Judge them in the chapter on the index (“Change” under the figure of the weights, then “Compare in pairs”), or choose another scheme.',
  'refusal.comparisons-missing':
    'Of the {pairs} pairs in “{parent}” {judged} {judged?is:are} judged. Judge the rest under “Compare in pairs”, or choose another scheme.',

  'chapter.pairs.title': 'Compare in pairs (AHP)',
  'chapter.pairs.about':
    'For each of the {n} pairs: which counts more for the index, and how many times as much? Your judgements stay with the study.',
  'chapter.pairs.pair': '{one} – {other}',
  'chapter.pairs.open': 'not judged yet',
  'chapter.pairs.alike': 'both count the same',
  'chapter.pairs.more': '{node} ×{times}',
  'chapter.pairs.clear': 'Remove all comparisons',

  'refusal.no-importance-at-all':
    'Neither the importance of items nor overall satisfaction was asked, so nothing says how important an item is. Give columns the role “importance”, or one the role “overall”.',
  'refusal.no-overall-priorities':
    'No item varies together with a column of overall satisfaction, from which importance is derived. Give one the role “overall”, or choose stated importance.',
  'refusal.few-points':
    '{n} {n?item has:items have} both a performance and an importance from at least {minimum} respondents; two are needed. Choose the other kind of importance, or lower the smallest group.',
  'refusal.no-point-spread':
    'All items stand at the same place, so none comes before another. Choose stated importance, or look at the answers.',

  'remark.line-in-deviations':
    'A correlation and a score have no common scale: the line of equal height is drawn with both in standard deviations between items.',
  'remark.no-midpoint':
    'A correlation has no midpoint: the importance of items is divided at their mean, which is estimated too.',
  'remark.unusable-weights':
    '{n} {n?row has:rows have} no usable design weight (negative, or no number) and {n?is:are} in no estimate: {n?row:rows} {rows}. Correct the weight, or give a row that should not count the weight 0.',
  'remark.few-cases':
    'Only {n} {n?respondent:respondents} for {children} scores in “{parent}”: under ten for each, derived weights move much from sample to sample. Prefer equal weights, or read the intervals.',
  'remark.inflated':
    '“{child}” shares most of what it could tell with the other scores in “{parent}” (variance inflation {factor:1}), so regression coefficients are unsteady. Johnson’s weights or LMG divide what is shared.',
  'remark.sampled-orderings':
    'Over 15 scores in “{parent}”: averaged over {orderings} sampled orderings; Monte-Carlo standard error at most {error:2} percentage points.',
  'remark.component-share': 'The component holds {share:0} % of the variance of the scores in “{parent}”.',
  'remark.dispersion':
    'Entropy measures how much scores differ between respondents, not how important they are; it changes with the zero of the scale.',
  'remark.consistent': 'Consistency ratio of the comparisons in “{parent}”: {ratio:2}, under .10.',
  'remark.inconsistent':
    'The comparisons in “{parent}” contradict one another: consistency ratio {ratio:2}, at or over .10. Look first at “{one}” against “{other}”: judged {judged:1} to 1, while all judgements together give {implied:1} to 1.',
} as const;
