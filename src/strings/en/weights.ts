/** Sentences of the part "weights": the schemes of the index, what has to be known about them, why one gives none. */
export const weights = {
  'chapter.scheme.lmg': 'LMG',
  'chapter.scheme.component': 'component',
  'chapter.scheme.entropy': 'entropy',
  'chapter.scheme.ahp': 'AHP',
  'workbench.scheme.lmg': 'LMG (average over orderings)',
  'workbench.scheme.component': 'first principal component',
  'workbench.scheme.entropy': 'entropy (dispersion)',
  'workbench.scheme.ahp': 'AHP (your comparisons in pairs)',

  'workbench.schemes.range':
    'Between {low:1} and {high:1} whatever weights you believe in, of these {schemes} schemes.',
  'workbench.schemes.agreement':
    'How far {schemes} schemes agree on which dimensions weigh most: Kendall’s W {w:2} (1: the same order; 0: nothing in common).',
  'chapter.crosshair.means': 'at the means of all items',
  'chapter.crosshair.midpoint': 'at the middle of the scale',
  'chapter.crosshair.target': 'at a target for performance',
  'chapter.crosshair.line': 'no cross: the line of equal height',
  'chapter.importance.stated': 'stated',
  'chapter.importance.derived': 'derived (correlation)',
  'chapter.control.importance': 'Importance',
  'chapter.control.crosshair': 'Lines',
  'chapter.control.target': 'Target, score',
  'chapter.ranks': '{low} to {high}',

  'refusal.no-component':
    'The scores in “{parent}” are unrelated to one another, so no single component sums them up. Choose equal or stated weights.',
  'refusal.negative-component':
    'The first component of “{parent}” sets “{child}” against the others: those who rate it high rate others low. It is shown, but no index is made from it. Check the direction of its scale, or choose another scheme.',
  'refusal.zero-scores':
    'Everybody gave “{child}” (in “{parent}”) the lowest score, so its entropy does not exist. Set it to “ignore”, or choose another scheme.',
  'refusal.no-dispersion':
    'No score in “{parent}” varies, so entropy has nothing to weigh by. Choose equal or stated weights.',
  'refusal.no-comparisons':
    'Nobody has compared the dimensions in pairs yet; there are {pairs} {pairs?pair:pairs}. Judge them in the chapter on the index (“Change” under the figure of the weights, then “Compare in pairs”), or choose another scheme.',
  'refusal.comparisons-missing':
    'Of the {pairs} pairs in “{parent}” {judged} {judged?is:are} judged. Judge the rest under “Compare in pairs”, or choose another scheme.',

  'chapter.pairs.title': 'Compare in pairs (AHP)',
  'chapter.pairs.about':
    'For each of the {n} pairs: which counts more for the index, and how many times as much? Your judgements stay with the study.',
  'chapter.pairs.pair': '{one} – {other}',
  'chapter.pairs.open': 'not judged yet',
  'chapter.pairs.alike': 'both count the same',
  'chapter.pairs.more': '{node} ×{times}',
  'chapter.pairs.clear': 'Remove all comparisons',
  'remark.unusable-weights':
    '{n} {n?row has:rows have} no usable design weight (negative, or no number) and {n?is:are} in no estimate: {n?row:rows} {rows}. Correct the weight, or give a row that should not count the weight 0.',
  'remark.census':
    'Every stratum was drawn whole ({units} units): this is a census. There is no sampling error, nothing is tested, and every mean is known exactly.',
  'remark.negative-driver':
    '“{child}” (in “{parent}”) goes against overall satisfaction: r = {r:2}, beyond chance for respondents drawn singly. Shares of R² (Johnson, LMG) give it weight all the same, as if it were in favour. Check the direction of its scale, or leave it out.',
  'remark.negative-driver-chance':
    '“{child}” (in “{parent}”) correlates negatively with overall satisfaction (r = {r:2}), no more than chance would: what weight it has under a derived scheme says nothing.',
  'remark.r2-little':
    'The scores in “{parent}” explain {r2:1} % of overall satisfaction ({n} respondents): weights derived from it divide that little among them. Prefer equal or stated weights.',
  'remark.r2-chance':
    'The scores in “{parent}” explain {r2:1} % of overall satisfaction, no more than chance would (F = {f:2}, p = {p:3}, {n} respondents): weights derived from it mean nothing. Choose equal or stated weights.',
  'remark.few-cases':
    'Only {n} {n?respondent:respondents} for {children} scores in “{parent}”: under ten for each, derived weights move much from sample to sample. Prefer equal weights, or read the intervals.',
  'remark.inflated':
    '“{child}” shares most of what it could tell with the other scores in “{parent}” (variance inflation {factor:1}), so regression coefficients move much from sample to sample. Merge it with the item it resembles, or choose equal or stated weights.',
  'remark.sampled-orderings':
    'Over 15 scores in “{parent}”: averaged over {orderings} sampled orderings; Monte-Carlo standard error at most {error:2} percentage points.',
  'remark.component-share': 'The component holds {share:0} % of the variance of the scores in “{parent}”.',
  'remark.dispersion':
    'Entropy measures how much scores differ between respondents, not how important they are; it changes with the zero of the scale.',
  'remark.consistent': 'Consistency ratio of the comparisons in “{parent}”: {ratio:2}, under .10.',
  'remark.judge-consistent': '“{judge}” alone: consistency ratio {ratio:2} in “{parent}”, under .10.',
  'remark.judge-inconsistent':
    '“{judge}” alone: consistency ratio {ratio:2} in “{parent}”, at or over .10; look first at “{one}” against “{other}”.',
  'remark.judge-partly':
    '“{judge}” judged {judged} of {pairs} pairs in “{parent}”; only these enter the geometric means.',
  'remark.inconsistent':
    'The comparisons in “{parent}” contradict one another: consistency ratio {ratio:2}, at or over .10. Look first at “{one}” against “{other}”: judged {judged:1} to 1, while all judgements together give {implied:1} to 1.',
} as const;
