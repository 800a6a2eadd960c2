/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.reliability': 'Reliability',
  'refusal.reliability-no-scale':
    'No dimension has two measured items, so there is nothing that could agree. Give a dimension at least two rating columns with the role “performance”.',
  'refusal.reliability-few-cases':
    'Only {n} {n?respondent:respondents} answered everything in “{parent}”; {needed} are needed. Drop the item with most missing answers.',
  'refusal.reliability-few-pairs':
    'Only {n} {n?respondent:respondents} rated both performance and expectation of everything in “{parent}”; {needed} are needed.',
  'refusal.reliability-constant-item':
    'Everybody gave “{child}” (in “{parent}”) the same score, so it agrees with nothing. Set it to “ignore”.',
  'refusal.reliability-constant-gap':
    'In “{parent}” performance, expectation or the gap between them is the same for everybody: it has no reliability.',
  'refusal.reliability-miskeyed':
    'α of “{parent}” would be {alpha:2}, which no reliability is: “{child}” goes against the other items ({count} {count?item does:items do}). With {count?it:them} turned α would be {turned:2}. Check the direction of {count?its scale:their scales}.',
  'refusal.reliability-negative':
    'α of “{parent}” would be {alpha:2}, which no reliability is: its items go against each other and turning any of them does not help. They do not measure one thing; place them elsewhere.',
  'refusal.reliability-negative-gap':
    'The gap in “{parent}” has no reliability: it would be {value:2}, for performance and expectation agree more with each other than with themselves, or an item is counted the wrong way round. Check the directions of the scales.',
  'refusal.reliability-dependent':
    'An item of “{parent}” is a combination of the others (its correlation matrix is singular): no factor can be told from it. Set one of them to “ignore”.',
  'refusal.reliability-two-items':
    '“{parent}” has two items: a factor behind them cannot be estimated from one correlation. It takes three.',
  'refusal.reliability-heywood':
    'The factor behind “{parent}” would be “{child}” alone, with nothing left over (a Heywood case): the items do not have one thing in common. α stands, ω does not.',
  'refusal.reliability-no-convergence':
    'The factor behind “{parent}” was not found in {iterations} iterations. α stands, ω does not.',
  'remark.reliability-enough': '{parent}: reliable enough (α = {alpha:2}).',
  'remark.reliability-low':
    '{parent}: α = {alpha:2} is under .7. Its mean is as good as ever for groups, but says little about one person, and differences within it are blurred.',
  'remark.reliability-halves':
    '{parent}: odd and even items go against each other, so split halves give no reliability. Check the directions of the scales.',
  'remark.reliability-no-performance':
    '{parent}: among those who rated both, the items of performance go against each other (α would be negative, which no reliability is). Check the directions of their scales.',
  'remark.reliability-no-expectation':
    '{parent}: the items of expectation go against each other (α would be negative, which no reliability is), so expectations are no one thing here. Check the directions of their scales.',
  'remark.reliability-uneven':
    'The items of {parent} do not carry it alike (ω = {omega:2}, α = {alpha:2}, “{child}” least): α is too low for them.',
  'remark.reliability-against':
    '“{child}” goes against the other items of {parent}. Is its scale the right way round?',
  'remark.reliability-gap-low':
    '{parent}: the gap has a reliability of {value:2}, under .7. Means of groups can be compared; a gap of one person cannot.',
  'figure.reliability.title': 'How far the items of a dimension agree',
  'figure.reliability.axis': 'reliability',
  'figure.reliability.alpha': 'α with its interval',
  'figure.reliability.omega': 'ω',
  'figure.reliability.alternative':
    'Reliability of {n} dimensions, α from {low} ({least}) to {high} ({most}). Under .7: {poor}. ω could be estimated for {omegas}.',
  'figure.reliability.none': 'none',
  'reliability.column.bartlett': 'Bartlett χ²',
  'reliability.column.df': 'df',
  'reliability.column.p': 'p',
  'reliability.column.reading': 'Reading',
} as const;
