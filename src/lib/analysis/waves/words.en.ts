/** What the analysis says in English: its title, figure, numbers, refusals and remarks. */
export const words = {
  'analysis.waves': 'What has changed since the wave before',
  'waves.measure': 'Measure',
  'waves.before': 'Before ({wave})',
  'waves.now': 'Now ({wave})',
  'waves.change': 'Change',
  'waves.effect': 'Cohen’s d',
  'waves.p': 'p (Holm)',
  'waves.verdict': 'Beyond chance',
  'waves.verdict.above': 'up',
  'waves.verdict.below': 'down',
  'waves.verdict.undecided': 'not beyond chance',
  'waves.verdict.untested': 'not tested',
  'waves.up': 'up, beyond chance',
  'waves.down': 'down, beyond chance',
  'waves.neither': 'chance may be all there is',
  'waves.interval': '{low} to {high}',
  'waves.all': 'All waves',
  'figure.wave-changes.title': 'What has changed since the wave before',
  'figure.wave-changes.axis': 'points up (+) or down (−)',
  'figure.wave-changes.alternative':
    '{to} less {from} in {measures} {measures?measure:measures}: {up} up and {down} down, beyond chance. Furthest: {furthest}, {value}.',
  'refusal.no-wave':
    'No column says when a respondent was asked. Give it the role “Wave”, and every number is held against the wave before.',
  'refusal.few-waves':
    'Of “{field}” {count} {count?wave has:waves have} at least {minimum} respondents, the latest among them; a change needs two. Put waves together, or wait for more answers.',
  'remark.waves-family':
    'p is adjusted by Holm over all measures of a kind together: the index; the dimensions; the items; the questions about the whole; the net promoter score.',
  'remark.waves-weights-held':
    'Both waves are compared under the weights of all respondents together, taken as known, on what was asked in both.',
} as const;
