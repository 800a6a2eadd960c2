import { readingWords } from '../reading-words.en.ts';

/** What the analysis says in English: its title, figures, numbers, refusals, remarks and readings. */
export const words = {
  ...readingWords,
  'analysis.vavra': 'Stated against derived importance',
  'tiers.column.derived': 'Correlation',
  'tiers.column.place': 'Place',
  'tiers.column.clear': 'Clear of the split',
  'figure.vavra-grid.title': 'Stated against derived importance',
  'figure.vavra-grid.x': 'derived importance: correlation with overall satisfaction',
  'figure.vavra-grid.y': 'stated importance, 0–100',
  'figure.vavra-grid.alternative':
    'Scatter plot of {n} items with {level} % intervals, split at the means {stated} and {derived}: basic {basic}, performance {performance}, excitement {excitement}, indifferent {indifferent}. Clear of both splits: {clear}.',
  'reading.vavra.basic':
    'Taken for granted: {count} of {of} questions, called important, but going less closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.performance':
    'The more the better: {count} of {of} questions, called important, and going closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.excitement':
    'A welcome extra: {count} of {of} questions, called less important, but going closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.indifferent':
    'Of little weight: {count} of {of} questions, called less important, and going less closely together with overall satisfaction, both beyond chance taken by themselves: {list}.',
  'reading.vavra.undecided':
    'For {count} of {of} questions the place may be chance: stated importance or correlation is too near the mean of all questions.',
} as const;
