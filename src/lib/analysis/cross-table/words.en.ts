/** What the analysis says in English: its title, figure, refusals and remarks. */
export const words = {
  'analysis.cross-table': 'Two columns counted against each other',
  'cross-table.hidden': 'hidden',
  'cross-table.row': '{name} (n = {n})',
  'cross-table.row-hidden': '{name} (n hidden)',
  'cross-table.counts': 'Respondents',
  'cross-table.column-shares': 'Shares of the column, %',
  'cross-table.residuals': 'Standardised residuals (beyond ±2: seldom by chance, each cell by itself)',
  'cross-table.test': 'Whether the two go together',
  'cross-table.statistic': 'Test',
  'cross-table.pearson': 'Pearson’s χ²',
  'cross-table.rao-scott': 'Rao and Scott’s F',
  'cross-table.value': 'Value',
  'cross-table.df': 'Degrees of freedom',
  'cross-table.df-below': 'Degrees of freedom, below',
  'cross-table.p': 'p',
  'cross-table.v': 'Cramér’s V',
  'cross-table.corrected': 'Cramér’s V, bias taken off',
  'figure.cross-table.title': 'Two columns counted against each other: shares of each row, %',
  'figure.cross-table.more': 'more often than by chance ↑',
  'figure.cross-table.less': 'less often than by chance ↓',
  'figure.cross-table.alternative':
    '{rows} by {columns}: shares of each row in per cent, {n} respondents, {hidden} {hidden?cell:cells} hidden. {beyond} {beyond?cell differs:cells differ} beyond chance from a table in which the two have nothing to do with each other.',
  'refusal.cross-table-column':
    'The cross-table asks for the column “{name}”, which is neither a grouping column nor a rating. Name another in the option “crossTable”.',
  'refusal.cross-table-columns':
    'A cross-table needs two columns to count against each other, and this study has fewer. Give a column that groups respondents the role “Segment”.',
  'refusal.cross-table-same':
    'The cross-table asks for “{field}” against itself. Name another column in the option “crossTable”.',
  'refusal.one-category':
    'Everybody who gave both answers is in one category of “{field}”: there is nothing to compare. Name another column in the option “crossTable”.',
  'refusal.many-categories':
    '“{field}” has {count} categories; a cross-table takes at most {most}. Name another column in the option “crossTable”, or put categories together.',
  'refusal.sparse-table':
    'So many cells are empty that the design allows no test of the whole table; the shares of its cells stand. Put categories together.',
  'remark.few-expected':
    'In more than a fifth of the cells fewer than 5 respondents would be expected: the p of χ² is rough there. Put categories together.',
} as const;
