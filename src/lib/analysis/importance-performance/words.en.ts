/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.importance-performance': 'Importance and performance',
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
  'chapter.column.rank': 'Rank',
  'chapter.column.rankLow': 'Rank from',
  'chapter.column.rankHigh': 'to',
  'chapter.column.importance': 'Importance',
  'chapter.column.priority': 'Priority',
  'chapter.column.place': 'Place',
  'chapter.column.reading': 'Reading',
  'figure.importance-performance.title': 'Importance against performance',
  'figure.importance-performance.open': 'open: the place may be chance',
  'figure.importance-performance.performance': 'performance, score 0–100',
  'figure.importance-performance.stated': 'stated importance, score 0–100',
  'figure.importance-performance.derived': 'correlation with overall satisfaction',
  'figure.importance-performance.deviations': 'in standard deviations between items',
  'figure.importance-performance.alternative':
    'Map of {n} items, importance against performance, numbered by priority. {crosshair} In the field that calls for work stand {concentrate}, of which {clear} beyond chance at {level} %. First: {first}.',
  'figure.priorities.title': 'Items by priority',
  'figure.priorities.points': 'importance − performance, score points',
  'figure.priorities.deviations': 'importance − performance, each in z',
  'figure.priorities.more': 'first {shown} of {n}',
  'figure.priorities.alternative':
    'Priority of {n} items: importance less performance, with {level} % intervals. First: {first}, {value} ({low} to {high}); second: {second}.',
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
} as const;
