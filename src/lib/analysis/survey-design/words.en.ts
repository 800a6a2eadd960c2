/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.survey-design': 'Survey design',
  'refusal.no-regression':
    'There is no regression: overall satisfaction was not asked, or nobody answered it and every dimension. Give a column the role “overall”.',
  'refusal.perfect-fit':
    'The scores determine “{field}” exactly, so that nothing is left to test. Was the column computed from them? Then set its role to “ignore”.',
  'refusal.dependent-nodes':
    'The score of “{node}” is a combination of the others, so their slopes cannot be told apart. Set one of them to “ignore”.',
  'refusal.few-units-for-regression':
    'A regression on {terms} scores needs more than {terms} degrees of freedom; the sampling units give {degrees}.',
  'figure.design-effects.title': 'What the design costs',
  'figure.design-effects.axis': 'Variance against as many respondents drawn singly (1 = the same)',
  'figure.design-effects.single': 'drawn singly',
  'figure.design-effects.deff': 'design effect',
  'figure.design-effects.kish': 'unequal weights alone (Kish)',
  'figure.design-effects.alternative':
    'Design effects of the means of {n} {n?item:items}. The largest is that of {item}: its variance is {deff} times that of as many respondents drawn singly; unequal weights alone would give {kish}.',
  'figure.design-shares.title': 'Who they are, under the design',
  'figure.design-shares.axis': '% of those who answered',
  'figure.design-shares.field': 'Column',
  'figure.design-shares.group': 'Group',
  'figure.design-shares.share': 'Share, %',
  'figure.design-shares.shareSe': 'SE of the share',
  'figure.design-shares.total': 'In the population',
  'figure.design-shares.totalSe': 'SE of the number',
  'refusal.nobody-to-count':
    'The study has no segments or channels with two categories, so there is nobody to count. Give a column the role “segment”.',
  'figure.design-shares.alternative':
    'Shares of {n} {n?category:categories} with their intervals under the design. The largest is {category}: {share} % ({low} to {high}).',
  'figure.design-slopes.title': 'Overall satisfaction under the design',
  'figure.design-slopes.axis': 'points for one point of the score, others equal',
  'figure.design-slopes.alternative':
    'Slopes of overall satisfaction on the dimensions among {n} respondents, tests on {df} degrees of freedom. The steepest is {node}: {slope}, standard error {se}.',
  'design.raked':
    'Weights are raked to the population in {iterations} {iterations?round:rounds}: they change by factors from {least:2} to {most:2}, Kish’s factor goes from {before:2} to {after:2}, and the margins are met to {residual:6} %. {unanswered} {unanswered?respondent:respondents} without an answer in a margin {unanswered?keeps:keep} their share. Standard errors take the residuals of the margins (as R’s rake); those of the shares of answers and of the trend of stated importance take the raked weights as given.',
  'design.unraked': 'The weights are as the file has them; they are not raked to a population.',
  'refusal.no-design-effect':
    'No item varies and was answered by at least {minimum} respondents: there is no variance to compare.',
} as const;
