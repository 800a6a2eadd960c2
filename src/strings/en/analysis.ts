/** Sentences of the part "analysis": why a number cannot be given, and what to do next. */
export const analysis = {
  'refusal.no-performance':
    'No column is marked as the performance of an item. Give at least one rating column the role “performance”.',
  'refusal.no-expectation':
    'No item has both a performance and an expectation column. Give the column that asks what {people} expect the role “expectation” and pair it with the item that “{column}” measures.',
  'refusal.nothing-answered':
    'Of {rows} {rows?row:rows} none has an answered item and a usable weight. Check the scales, the missing codes, the weight column and the filter.',
  'refusal.few-psus':
    'A standard error needs more sampling units than strata; there are {psus} {psus?unit:units} in {strata} {strata?stratum:strata}. Check the cluster and stratum columns.',
  'refusal.lonely-psu':
    'The stratum “{stratum}” has a single sampling unit, so its variance cannot be estimated. Merge it with a neighbouring stratum, or choose a rule for it (option “lonely”: adjust, average, certainty).',
  'refusal.clusters-recur':
    '{n} {n?cluster id occurs:cluster ids occur} in several strata. If clusters are numbered anew in each stratum, say so (option “nested”, as R’s nest = TRUE); if not, strata and clusters contradict each other: correct one of the columns.',
  'refusal.population-unusable':
    'The population of the stratum “{stratum}” is missing, not the same in all its rows, or smaller than its sample. Give it as the number of primary units (respondents, or clusters) that the stratum has, the same in every row, or set the column to “ignore”.',
  'refusal.margins-unknown':
    'The margins name no column of this study. Choose a column, or remove the margins.',
  'refusal.margins-differ':
    'The margins count different populations: {first} in one, {other} in “{field}”. Give all counts the same sum, or give shares.',
  'refusal.margin-category-missing':
    'The column “{field}” has answers “{category}”, for which its margin gives no share. Give it one, or declare the category missing.',
  'refusal.margin-category-empty':
    'Nobody in the sample is “{category}” of “{field}”, which has a share in the population: no weight can stand for it. Merge it with a neighbouring category.',
  'refusal.frequency-fraction':
    'The frequency column says how many respondents a row stands for; in {n} {n?row:rows} it is no whole number. A weight that is none belongs to a column with the role “weight”.',
  'refusal.raking-infeasible':
    'No weights meet all margins: they stay {residual:1} % off. Merge categories that hold few respondents, or drop a margin.',
  'refusal.raking-bounds-infeasible':
    'No ratios of weights between {lower} and {upper} meet all margins: they stay {residual:1} % off. Widen the bounds, merge categories, or drop a margin.',
  'refusal.too-many-weights-to-trim':
    'Weights are trimmed one by one for up to {most} respondents; there are {n}. Use bounds instead.',
  'refusal.group-too-small':
    'Suppressed: {n} {n?respondent:respondents}, and groups under {minimum} are not shown. Merge groups, or change the minimum in the options.',
  'refusal.no-overall':
    'No column asks for overall satisfaction, from which weights are derived. Give one the role “overall”, or choose equal or stated weights.',
  'refusal.no-importance':
    'No column asks how important an item is. Give one the role “importance” and pair it with its item; for the index you can also choose another scheme.',
  'refusal.item-without-importance':
    'The item “{item}” has no column of stated importance. Pair one with it, or choose another scheme.',
  'refusal.importance-scales-differ':
    'The importance columns below “{parent}” use different scales, so their means cannot be compared. Correct the scales, or choose another scheme.',
  'refusal.zero-importance':
    'Everything below “{parent}” was given importance 0. Check the scale of the importance columns, or choose another scheme.',
  'refusal.few-complete-cases':
    'Only {n} {n?respondent:respondents} answered overall satisfaction and everything below “{parent}”; {needed} are needed. Choose equal or stated weights, or drop the item with most missing answers.',
  'refusal.constant-overall':
    'Overall satisfaction does not vary among those who answered everything below “{parent}”, so nothing can explain it. Map another column as overall satisfaction, or choose equal or stated weights.',
  'refusal.constant-item':
    'Everybody gave “{child}” (in “{parent}”) the same score, so it explains nothing. Set it to “ignore”, or choose equal or stated weights.',
  'refusal.dependent-items':
    '“{child}” is a combination of the other scores in “{parent}” (its correlation matrix is singular), so their effects cannot be told apart. Set one of them to “ignore”, or choose equal or stated weights.',
  'refusal.negative-weight':
    'The weight of “{child}” in “{parent}” is negative: with the others held equal, higher scores go with lower satisfaction, though by themselves they go with higher (r = {r:2}); the scores share too much to be told apart. It is shown, but no index is made from it. Merge it with the item it resembles, leave it out, or choose equal or stated weights.',
  'refusal.negative-correlation':
    'The weight of “{child}” in “{parent}” is negative: higher scores go with lower overall satisfaction (r = {r:2}). It is shown, but no index is made from it. Check the direction of its scale first; if that is right, it does not belong among what satisfaction is made of: leave it out, or choose equal or stated weights. A scheme whose weights cannot be negative would only hide it.',
  'refusal.negative-importance':
    'The stated importance of “{child}” in “{parent}” is negative on its scale, so it cannot be a weight. Correct the scale of the importance columns, or choose another scheme.',
  'refusal.unrelated-items':
    'What is below “{parent}” shows no relation to overall satisfaction, so no weights can be derived. Choose equal or stated weights.',
  'refusal.own-weight-negative': 'Your weight of “{child}” must be 0 or more.',
  'refusal.own-weights-zero': 'All your weights are 0. Give at least one dimension a weight above 0.',
  'refusal.no-provider':
    'There is nobody to compare with: no column says which provider an answer is about. Give one the role “provider”.',
  'refusal.no-focal-provider':
    'The study does not say which provider it is about. Choose one among the categories of the provider column.',
} as const;
