/** What the readings of the analysis say in English. */
export const words = {
  'reading.data-quality.flagged':
    '{count} of {n} respondents ({share} %) {count?shows:show} {least} or more of {signs} {signs?sign:signs} of careless answering. That is a reason to look at these answers, not a proof of how they were given.',
  'reading.data-quality.nobody':
    'Nobody among {n} respondents shows {least} or more of {signs} {signs?sign:signs} of careless answering.',
  'reading.data-quality.run':
    '{count} {count?respondent:respondents} ({share} %) gave the same answer to {cut} or more of {common} questions in a row.',
  'reading.data-quality.duplicate':
    '{count} {count?row repeats:rows repeat} all answers of an earlier one ({share} %): were they read in twice?',
  'reading.data-quality.without':
    'Without those who show {least} or more the index is {without} instead of {with} ({difference} points). Both are computed from the same answers, so that this difference has no sampling error of its own.',
  'reading.data-quality.most':
    'Of the parts of the index “{node}” moves most when they are left out: {without} instead of {with} ({difference} points).',
  'reading.data-quality.unanswered':
    '“{node}” is the item that most have no answer to: {count} of {n} ({share} %). The file does not say who was never asked.',
  'reading.data-quality.withheld':
    '{count} of {of} signs cannot be read from this study; the reasons stand beside the figure.',
  'method.data-quality':
    'Signs by the definitions of R’s package careless: longest run, spread within a respondent, Mahalanobis’ D², even–odd consistency, synonyms, duration, duplicates, questions left out. They are flags: nobody is left out of any number but where it says so.',
} as const;
