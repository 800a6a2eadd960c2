/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.penalty-reward': 'Quality tiers: penalty and reward',
  'tiers.short.basic': 'basic',
  'tiers.short.performance': 'perf.',
  'tiers.short.excitement': 'excit.',
  'tiers.short.indifferent': 'indiff.',
  'tiers.short.wrong-sign': 'sign',
  'tiers.short.undetermined': 'open',
  'tiers.between': '{low}–{high}',
  'tiers.all-items': 'All items',
  'tiers.scope.pooled': 'all rows',
  'tiers.reading':
    '{item}: {tier}. Those who rate it low are {low}, other items equal; those who rate it high are {high}.',
  'tiers.reading.excites':
    '{item}: {tier}. Those who rate it low are {low} on satisfaction, other items equal; those who rate it high are {loyalty} points higher on loyalty.',
  'tiers.reading.refused': '{item}: undetermined. {reason}',
  'tiers.reading.points': '{points} points {direction}',
  'tiers.reading.chance': '{points} points {direction}, which may be chance',
  'tiers.reading.lower': 'lower',
  'tiers.reading.higher': 'higher',
  'tiers.reading.no-lower': 'no lower',
  'tiers.reading.no-higher': 'no higher',
  'tiers.column.difference': 'Reward − penalty',
  'tiers.column.asymmetry': 'Asymmetry',
  'tiers.column.n-low': 'n low',
  'tiers.column.n-middle': 'n middle',
  'tiers.column.n-high': 'n high',
  'tiers.column.alone': 'Item alone',
  'tiers.column.reading': 'In words',
  'tiers.column.on-loyalty': 'Tier on loyalty',
  'tiers.column.scope': 'Whose answers',
  'tiers.column.share-items': 'Items, %',
  'tiers.column.share-weight': 'Index weight, %',
  'tiers.column.case': '{bands}, δ {margin}',
  'tiers.kappa.title': 'standard error {se}, {n} items',
  'figure.tier-items.title': 'Penalty and reward of every item',
  'figure.tier-items.axis': 'satisfaction score points against the middle band',
  'figure.tier-items.low': 'rated low',
  'figure.tier-items.high': 'rated high',
  'figure.tier-items.alternative':
    'Satisfaction of those who rate an item low, and of those who rate it high, against the middle band, other items equal, {n} items with {level} % intervals; δ = {margin} points. Basic: {basic}; performance: {performance}; excitement: {excitement}; indifferent: {indifferent}; wrong sign: {wrongsign}; undetermined: {undetermined}.',
  'figure.tier-loyalty.title': 'Penalty on satisfaction, reward on loyalty',
  'figure.tier-loyalty.x': 'penalty on satisfaction, score points',
  'figure.tier-loyalty.y': 'reward on loyalty, score points',
  'figure.tier-loyalty.excites': 'excitement by loyalty',
  'figure.tier-loyalty.other': 'other items, in the hue of their tier',
  'figure.tier-loyalty.alternative':
    'Scatter plot of {n} items with {level} % intervals: penalty on satisfaction against reward on loyalty. Reward on loyalty and a penalty within {margin} points of none: {exciting} items ({names}).',
  'figure.tier-company.title': 'The company by tier',
  'figure.tier-company.scope': '{name}, n = {n}',
  'figure.tier-company.axis': 'share, %',
  'figure.tier-company.half': 'half',
  'figure.tier-company.weight': 'of the index weight',
  'figure.tier-company.items': 'of the items',
  'figure.tier-company.open': 'with all that is undetermined',
  'figure.tier-company.alternative':
    'Share of the work in each tier for {scopes} sets of answers. {name}: basic {basic} %, performance {performance} %, excitement {excitement} %, indifferent {indifferent} %; {open} % undetermined or of the wrong sign.',
  'figure.tier-sensitivity.title': 'Tiers under other cut points and margins',
  'figure.tier-sensitivity.alternative':
    'Matrix of the tier of {n} items under {cases} choices of bands and margin. {steady} items show no second tier under any of them.',
  'figure.tier-stability.alternative':
    'Matrix of the tiers of {n} items in {resamples} resamples, in percent. {steady} items keep their tier in at least nine of ten; the least steady keeps it in {least}. Share of all items with {level} % intervals: basic {basic} %, performance {performance} %, excitement {excitement} %, indifferent {indifferent} %.',
  'figure.tier-waves.title': 'Tiers by wave and provider',
  'figure.tier-waves.alternative':
    'Matrix of the tier of {n} items in: {scopes}. Of {both} items with a tier in both of the last two waves, {moved} changed it.',
  'figure.tier-methods.title': 'Three methods side by side',
  'figure.tier-methods.alternative': 'Matrix of the tier of {n} items by {methods} methods. {pairs}.',
  'refusal.one-method': 'The answers allow one method only: there is nothing to set beside it.',
  'refusal.no-loyalty':
    'No column asks for loyalty (recommendation or repurchase), against which excitement is measured. Give one the role “recommend” or “repurchase”.',
  'refusal.no-bands':
    'No item has a scale of three or more answers, so there is no lowest, middle and highest band; “{column}” has too few. Check the scales.',
  'refusal.tiers-not-resampled':
    'These choices have not been resampled yet. Press “Resample” to see in how many samples each item keeps its tier.',
  'refusal.no-resampled-tiers':
    'In {resamples} resamples no item could be estimated often enough. More respondents, or wider bands, are needed.',
  'refusal.few-for-items':
    'All items in one regression make {columns} columns, too many for {n} {n?respondent:respondents} in this design ({df} degrees of freedom are left). Use fewer items, or more respondents or sampling units.',
  'refusal.few-in-band-low':
    'Only {n} {n?answer:answers} in the lowest band; {minimum} are needed. Choose wider bands, or read it as: hardly anybody rates this item low.',
  'refusal.few-in-band-middle':
    'Only {n} {n?answer:answers} in the middle band; {minimum} are needed. Choose narrower bands.',
  'refusal.few-in-band-high':
    'Only {n} {n?answer:answers} in the highest band; {minimum} are needed. Choose wider bands, or read it as: hardly anybody rates this item high.',
  'refusal.dependent-bands':
    'Its bands are determined by those of other items, so that their effects cannot be told apart. Set one of the items to “ignore”.',
} as const;
