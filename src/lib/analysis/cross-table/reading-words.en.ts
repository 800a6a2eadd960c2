/** What the readings of the analysis say in English. */
export const words = {
  'reading.cross-table.together':
    '“{rows}” and “{columns}” go together, beyond chance ({n} respondents; Cramér’s V {v}, of 1 at most, {corrected} with the part taken off that chance alone would give).',
  'reading.cross-table.undecided':
    'No link beyond chance was seen between “{rows}” and “{columns}” ({n} respondents; Cramér’s V {v}). That does not show that there is none.',
  'reading.cross-table.more':
    'Of “{row}” {share} % are “{column}”, beyond chance more than among all respondents ({all} %).',
  'reading.cross-table.less':
    'Of “{row}” {share} % are “{column}”, beyond chance fewer than among all respondents ({all} %).',
  'reading.cross-table.hidden':
    '{count} {count?cell is:cells are} not shown: fewer than {minimum} respondents are in {count?it:one of them}, or they could be told by subtraction.',
  'method.cross-table':
    'Counts and weighted shares of two columns; Pearson’s χ², or under a design Rao and Scott’s F; standardised residuals with p adjusted by Holm; Cramér’s V without and with its bias taken off. Small cells are hidden, and others with them, so that no margin tells them.',
} as const;
