/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.vavra': 'Stated against derived importance',
  'tiers.column.derived': 'Correlation',
  'tiers.column.place': 'Place',
  'tiers.column.clear': 'Clear of the split',
  'figure.vavra-grid.title': 'Stated against derived importance',
  'figure.vavra-grid.x': 'derived importance: correlation with overall satisfaction',
  'figure.vavra-grid.y': 'stated importance, 0–100',
  'figure.vavra-grid.alternative':
    'Scatter plot of {n} items with {level} % intervals, split at the means {stated} and {derived}: basic {basic}, performance {performance}, excitement {excitement}, indifferent {indifferent}. Clear of both splits: {clear}.',
} as const;
