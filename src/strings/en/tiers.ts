/** Sentences of the part "tiers": quality tiers, their figures and refusals. */
export const tiers = {
  'chapter.analysis.penalty-reward': 'Penalty and reward',
  'chapter.analysis.vavra': 'Stated against derived importance',

  'refusal.no-outcome':
    'No column asks for overall satisfaction, against which penalties and rewards are measured. Give one the role "overall".',
  'refusal.no-bands':
    'No item has a scale of three or more answers, so there is no lowest, middle and highest band; "{column}" has too few. Check the scales.',
  'refusal.few-for-items':
    'All items in one regression make {columns} columns, too many for {n} {n?respondent:respondents} in this design ({df} degrees of freedom are left). Use fewer items, or more respondents or sampling units.',
  'refusal.few-in-band-low':
    'Only {n} {n?answer:answers} in the lowest band; {minimum} are needed. Choose wider bands, or read it as: hardly anybody rates this item low.',
  'refusal.few-in-band-middle':
    'Only {n} {n?answer:answers} in the middle band; {minimum} are needed. Choose narrower bands.',
  'refusal.few-in-band-high':
    'Only {n} {n?answer:answers} in the highest band; {minimum} are needed. Choose wider bands, or read it as: hardly anybody rates this item high.',
  'refusal.dependent-bands':
    'Its bands are determined by those of other items, so that their effects cannot be told apart. Set one of the items to "ignore".',
  'refusal.no-importance-grid':
    'The grid needs at least two items with both a column of stated importance and answers that vary. Give columns the role "importance" and pair them with their items.',
} as const;
