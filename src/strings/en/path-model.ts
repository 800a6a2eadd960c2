/** Sentences of the part "path model": constructs, measures, editor, refusals. */
export const pathModel = {
  'chapter.analysis.path-model': 'Path model',
  'path.construct.image': 'Image',
  'path.construct.expectation': 'Expectation',
  'path.construct.quality': 'Perceived quality',
  'path.construct.value': 'Perceived value',
  'path.construct.satisfaction': 'Satisfaction',
  'path.construct.complaints': 'Complaints',
  'path.construct.loyalty': 'Loyalty',
  'path.indicator.expectation': '{name}, expected',

  'refusal.path-no-model':
    'A path model needs a column with the role "overall" (overall satisfaction) and something that leads to it: a dimension with rated items. Map them, or draw a model of your own.',
  'refusal.path-construct-twice': 'Two constructs are called "{construct}". Give one another name.',
  'refusal.path-unknown-construct':
    'A path or a higher-order construct names "{construct}", which is not in the model. Add the construct, or remove the path.',
  'refusal.path-unknown-indicator':
    'The study has no indicator "{indicator}". Remove it from its construct, or map its column.',
  'refusal.path-not-computed':
    'The indicator "{indicator}" is not among the moments at hand. Save the model with a study of your own and open it once in the workbench: there it is computed from the rows.',
  'refusal.path-other-missing':
    'The moments at hand treat missing answers in another way than "{missing}". Save the model with a study of your own and open it once in the workbench: there they are computed again.',
  'refusal.path-cycle':
    'The paths run in a circle: {way}. Partial least squares needs a first and a last construct; remove one of these paths.',
  'refusal.path-orphan':
    'No path leaves or reaches "{construct}", so nothing determines its weights. Join it to another construct, or remove it.',
  'refusal.path-part-misused':
    '"{construct}" is part of a higher-order construct. It can have neither paths nor parts of its own, nor be part of another.',
  'refusal.path-no-indicators':
    'Nothing measures "{construct}". Give it at least one indicator, or remove it.',
  'refusal.path-shared-indicator':
    '"{indicator}" measures two constructs at once. Leave it to one of them: shared indicators make their relation a tautology.',
  'refusal.path-few-rows':
    'Only {n} {n?respondent:respondents} answered everything that the model uses; it needs {needed} at the least (and far more for stable paths). "{indicator}" has the fewest answers, {answered}: drop it, or replace missing answers by means.',
  'refusal.path-constant-indicator':
    'Everybody gave "{indicator}" the same answer, so it measures nothing. Remove it from its construct.',
  'refusal.path-not-psd':
    'The correlations, taken pair by pair, contradict each other (their matrix is not positive semidefinite): no data could have them. Leave out respondents with missing answers, or replace these by means.',
  'refusal.path-dependent-indicator':
    '"{indicator}" is a combination of the other indicators of "{construct}", so in mode B their weights cannot be told apart. Remove it, or use mode A.',
  'refusal.path-dependent-constructs':
    'The constructs that lead to "{construct}" determine one another, so their effects cannot be told apart. Remove one of the paths, or merge two of the constructs.',
  'refusal.path-unrelated-construct':
    '"{construct}" is uncorrelated with all constructs that it is joined to, so its weights are not determined. Remove it, or draw other paths.',
  'refusal.path-not-converged':
    'The weights did not settle within {iterations} iterations (the last change was {change:6}). Try another inner scheme, or remove indicators with low or negative loadings.',
  'refusal.path-inadmissible':
    'Corrected for unreliability, the correlations of "{construct}" lie beyond 1 or its reliability is not positive: consistent PLS does not fit these data. Read the uncorrected paths, and look at its indicators.',
  'refusal.path-negative-weight':
    '"{indicator}" has a negative weight in "{construct}", so no mean on a scale from 0 to 100 can be made of it. Turn its scale, or remove it.',
  'refusal.path-no-acsi':
    'The ACSI form of the index needs a construct measured by overall satisfaction, comparison with expectations and comparison with an ideal, and by nothing else.',
  'refusal.path-acsi-weights':
    'One of the three questions has a negative weight, or one of the two metrics gives no estimate, so the ACSI form is not made from it.',
} as const;
