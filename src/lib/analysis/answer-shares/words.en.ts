/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.answer-shares': 'Shares of answers',
  'chapter.column.top': 'Highest answer, %',
  'chapter.column.aboveLowest': 'Above the lowest, %',
  'figure.percentages.title': 'One question, three readings',
  'figure.percentages.axis': 'per cent of respondents, or index points',
  'figure.percentages.top': 'highest answer, %',
  'figure.percentages.aboveLowest': 'above the lowest answer, %',
  'figure.percentages.mean': 'mean score (index)',
  'figure.percentages.alternative':
    'Three readings of the same answers in {n} groups with {level} % intervals. Of all respondents {top} gave the highest answer and {above} an answer above the lowest; the mean score is {mean}.',
} as const;
