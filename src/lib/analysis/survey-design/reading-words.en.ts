import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.survey-design.single':
    '{n} respondents, taken as drawn one by one, without strata or clusters ({df} degrees of freedom in every interval).',
  'reading.survey-design.sample':
    '{n} respondents, drawn as {psus} {psus?unit:units} in {strata} {strata?stratum:strata} ({df} degrees of freedom in every interval).',
  'reading.survey-design.deff':
    'The way respondents were drawn and weighted makes {n} of them worth as much as {effective} drawn singly at random (middle of {count} questions; their variance is multiplied by {deff}). All intervals take that into account.',
  'reading.survey-design.deff-most':
    'It weighs most on {node}: there {n} respondents are worth {effective} (variance times {deff}).',
  'reading.survey-design.weights':
    'Unequal weights alone multiply the variance by {kish} (middle of {count} questions).',
  'reading.survey-design.slope-above':
    'Higher scores go together with higher overall satisfaction, the other scores equal, beyond chance (in brackets, points of overall satisfaction for each point of the score): {list}.',
  'reading.survey-design.slope-below':
    'Higher scores go together with lower overall satisfaction, the other scores equal, beyond chance (in brackets, points of overall satisfaction for each point of the score): {list}. Check the direction of the scale, and whether the scores ask nearly the same.',
  'reading.survey-design.slope-undecided':
    'For {count} of {of} scores no connection with overall satisfaction beyond chance was seen, the other scores equal. That does not show that there is none.',
  'reading.survey-design.raking':
    'The weights were fitted to the margins: they were multiplied by {least} to {most}, and unequal weights now multiply the variance by {after} (before: {before}).',
  'method.survey-design':
    'Design effect: the variance under the design over that of as many respondents drawn singly. Medians by Woodruff’s interval; shares by logit intervals; the regression by weighted least squares with design-based errors.',
} as const;
