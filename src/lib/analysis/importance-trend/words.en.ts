/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.importance-trend': 'Importance by wave',
  'chapter.column.wave': 'Wave {wave}',
  'chapter.column.change': 'Change',
  'figure.importance-waves.title': 'Stated importance of the dimensions, first wave to last',
  'figure.importance-waves.axis': 'importance score, 0–100; at the right: change',
  'figure.importance-waves.alternative':
    'Mean stated importance of {n} dimensions in wave {first} and wave {last} with {level} % intervals. Largest fall: {falling}, {low} points; largest rise: {rising}, {high} points.',
  'refusal.one-wave': 'The study holds a single wave: a trend needs at least two.',
} as const;
