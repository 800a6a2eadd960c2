import { readingWords } from '../reading-words.en.ts';

/** What the analysis says in English: its title, figures, numbers, refusals, remarks and readings. */
export const words = {
  ...readingWords,
  'analysis.importance-trend': 'Importance by wave',
  'chapter.column.wave': 'Wave {wave}',
  'chapter.column.change': 'Change',
  'figure.importance-waves.title': 'Stated importance of the dimensions, first wave to last',
  'figure.importance-waves.axis': 'importance score, 0–100; at the right: change',
  'figure.importance-waves.alternative':
    'Mean stated importance of {n} dimensions in wave {first} and wave {last} with {level} % intervals. Largest fall: {falling}, {low} points; largest rise: {rising}, {high} points.',
  'refusal.one-wave': 'The study holds a single wave: a trend needs at least two.',
  'reading.importance-trend.above':
    'From {from} to {to}, respondents came to call more important, beyond chance (points of 100): {list}.',
  'reading.importance-trend.below':
    'From {from} to {to}, respondents came to call less important, beyond chance (points of 100): {list}.',
  'reading.importance-trend.undecided':
    'From {from} to {to}, no change in stated importance beyond chance was seen for {count} of {of} dimensions.',
} as const;
