import { readingWords } from '../common-reading-words.en.ts';

/** What the analysis says in English: its title, figure, and what each check finds. */
export const words = {
  ...readingWords,
  'analysis.ten-faults': 'Ten faults of practice',
  'faults.name.groups': 'customer groups not distinguished',
  'faults.name.product': 'what is specific to the product not asked',
  'faults.name.process': 'the whole process not covered',
  'faults.name.causes': 'items not broken down to causes',
  'faults.name.sample': 'sampling method or size unsound',
  'faults.name.mode': 'too few valid or reliable answers',
  'faults.name.scales': 'satisfaction not soundly quantified',
  'faults.name.weights': 'items not weighted by importance',
  'faults.name.direction': 'no direction for improvement',
  'faults.name.follow-up': 'no follow-up of what must improve',
  'faults.verdict': 'Verdict',
  'faults.verdict.pass': 'pass',
  'faults.verdict.warn': 'warn',
  'faults.verdict.unknown': 'cannot tell',
  'faults.fault': 'Fault',
  'faults.number': 'No.',
  'faults.finding': 'What decides, or what is missing',
  'faults.stage.choose': 'choosing',
  'faults.stage.pay': 'paying',
  'faults.stage.contact': 'being served',
  'faults.stage.complain': 'complaining',
  'faults.stage.stay': 'staying',
  'faults.found.groups': '“{field}” has {count} groups of at least {minimum} respondents.',
  'faults.found.groups-small':
    'The column that divides the respondents best, “{field}”, has {count} {count?group:groups} of at least {minimum} respondents, and a comparison needs two.',
  'faults.found.no-groups':
    'No column says what kind of customer a respondent is. Give the one that does the role “segment” or “channel”.',
  'faults.found.explained':
    'What was asked accounts for {share} % of the differences in overall satisfaction (adjusted R², {n} respondents; {limit} % are asked for).',
  'faults.found.unexplained':
    'What was asked accounts for only {share} % of the differences in overall satisfaction (adjusted R², {n} respondents; {limit} % are asked for): customers may judge by something that is not in the list.',
  'faults.found.no-overall':
    'Overall satisfaction was not asked, so nothing shows whether the items hold what customers judge by. Give the column the role “overall”.',
  'faults.found.too-few-items': 'This check needs two items, and the study has one.',
  'faults.found.no-fit':
    'With {n} complete {n?answer:answers}, or answers that are all alike, this cannot be computed.',
  'faults.found.stages': 'By their words, items ask about {stages}.',
  'faults.found.stages-missing':
    'By the words of the items nothing is asked about {missing}. (Found: {asked}.) The rule reads labels only: place the items by hand before you rely on it.',
  'faults.found.no-stage':
    'No label of the {items} {items?item:items} has a word by which the rule could place it in the customer’s journey. It reads English and Chinese.',
  'faults.found.broken-down': 'All {dimensions} dimensions have two items or more, {items} in all.',
  'faults.found.single':
    '{count} {count?dimension has:dimensions have} a single item, which tells that something is wrong and not what: {dimensions}.',
  'faults.found.one-item': '“{item}” is the only item: a low score would not say what to look at.',
  'faults.found.flat':
    'The {items} items stand directly under the index, without dimensions: whether each is a cause or a heading is not said. Group them in the indicator system.',
  'faults.found.census': 'All {units} units of the population were asked.',
  'faults.found.drawn':
    'The design is in the codebook, and the mean of the items is known within ± {margin} points ({n} respondents).',
  'faults.found.drawn-how':
    'The size is enough (± {margin} points, {n} respondents), if respondents were drawn at random; nothing says so. Give the columns with design weight, stratum, cluster or population their roles.',
  'faults.found.wide':
    'With {n} respondents the mean of the items is known within ± {margin} points, and ± {limit} are asked for.',
  'faults.found.wide-groups':
    'Of {of} groups {count} {count?is:are} known less well than within ± {limit} points; “{group}” only within ± {margin}.',
  'faults.found.valid':
    '{valid} % of the respondents answered at least half of the items, and {same} % gave one answer to all.',
  'faults.found.few-valid':
    'Only {valid} % of the respondents answered at least half of the items ({limit} % are asked for).',
  'faults.found.same-answer':
    '{same} % of the respondents gave one answer to all items they rated (up to {limit} % would pass).',
  'faults.found.few-items-alike':
    'Most answered, but over {n} {n?item:items} nothing shows whether with care; {minimum} are needed.',
  'faults.found.scales':
    'All {items} items are rated on one scale of {points} points, and on none do most respondents give the best answer.',
  'faults.found.few-points':
    '“{field}” has {points} answers to choose from; under four much of what people feel is lost.',
  'faults.found.scales-differ':
    'The {items} items are rated on {count} different scales, so that equal scores need not mean the same.',
  'faults.found.no-steps':
    '“{field}” runs from {min} to {max}: a measurement rather than a choice between answers, which this rule cannot judge.',
  'faults.found.ceiling':
    'On {count} {count?item:items} more than {limit} % give the best answer (“{item}”: {share} %), so that the satisfied cannot be told apart.',
  'faults.found.weighted': 'The index weights its parts by the scheme “{scheme}”.',
  'faults.found.unweighted':
    'The index uses the scheme “{scheme}”, although the study asks what weights by importance could come from. Choose another scheme.',
  'faults.found.no-importance':
    'The index uses the scheme “{scheme}”. Neither overall satisfaction nor importance was asked, from which weights by importance could come.',
  'faults.found.no-importance-asked':
    'The items can be ordered by score, but neither overall satisfaction nor importance was asked: which of them matters is not known.',
  'faults.found.apart':
    'The items differ beyond chance: “{highest}” is rated {difference} points above “{lowest}” (at least {low}, allowing for all pairs).',
  'faults.found.alike':
    'No item stands out: between “{highest}” and “{lowest}” lie {difference} points, and allowing for all pairs chance may be all there is.',
  'faults.found.waves': 'There are {waves} waves with {items} items in common.',
  'faults.found.one-wave': 'There is a column for the wave, and answers of {count} {count?wave:waves} only.',
  'faults.found.waves-apart': 'The {waves} waves have no item in common: a change cannot be seen.',
  'faults.found.no-wave':
    'The file has one survey. Whether there was a second cannot be seen from it; put both into one file and give the column the role “wave”.',
  'figure.ten-faults.title': 'The ten faults of practice in this study',
  'figure.ten-faults.alternative':
    'Checklist of ten faults of practice. {passed} pass; {warned} {warned?warns:warn}{warnings}; {unknown} cannot be told{unknowns}.',
  'figure.ten-faults.named': ' ({names})',
} as const;
