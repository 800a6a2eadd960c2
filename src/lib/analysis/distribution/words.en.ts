/** What the analysis says in English: its title, figures, numbers and refusals. */
export const words = {
  'analysis.distribution': 'How every question was answered',
  'distribution.question': 'Question',
  'distribution.no-answer': 'No answer, %',
  'distribution.mean': 'Mean',
  'distribution.score': 'Mean score',
  'distribution.median': 'Median',
  'distribution.sd': 'Standard deviation',
  'distribution.worst': 'Two worst, %',
  'distribution.worst-low': 'Low, two worst',
  'distribution.worst-high': 'High, two worst',
  'distribution.best': 'Two best, %',
  'distribution.best-low': 'Low, two best',
  'distribution.best-high': 'High, two best',
  'distribution.mean-low': 'Low, mean',
  'distribution.mean-high': 'High, mean',
  'distribution.shares':
    'Shares of answers on the scale {from} to {to} ({count} answers), worst first, % of those who answered',
  'distribution.counts': 'Respondents by answer on the scale {from} to {to} ({count} answers), worst first',
  'distribution.shares-banded':
    'Shares of answers on the scale {from} to {to}, in {count} bands, worst first, % of those who answered',
  'distribution.counts-banded':
    'Respondents by answer on the scale {from} to {to}, in {count} bands, worst first',
  'distribution.unanswered': 'No answer',
  'distribution.answer': '{code} {label}',
  'distribution.band': '{from}–{to}',
  'distribution.other': 'Other questions',
  'figure.answer-bars.title': 'How every question was answered',
  'figure.answer-bars.axis': '% of answers; at the right: mean score',
  'figure.answer-bars.bad': 'below the middle',
  'figure.answer-bars.middle': 'the middle',
  'figure.answer-bars.good': 'above the middle',
  'figure.answer-bars.alternative':
    'Answers to {n} questions as bars from the worst to the best answer, parted at the middle of the scale. Most answers above the middle: {most}, {high}; fewest: {least}, {low}.',
  'refusal.no-rating':
    'No column is a rating with a scale. Give those that are a role such as “Performance”, and say from where to where their scale runs.',
  'refusal.no-degrees':
    '“{field}” is answered in kinds (from “I like it” to “I dislike it”), not in degrees: a mean or a best answer would say nothing.',
  'refusal.no-steps':
    'The answers are no steps of a scale (a slider, or decimals), so that there are no two best ones; the bands show where they lie.',
  'refusal.few-steps':
    'A scale of {count} answers has no two best and two worst that lie apart; the shares of its answers say it.',
} as const;
