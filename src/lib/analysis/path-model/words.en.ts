/** What the analysis says in English: its title, figures, numbers, refusals and remarks. */
export const words = {
  'analysis.path-model': 'Path model',
  'path.column.path': 'Path',
  'path.column.t': 't',
  'path.column.total': 'Total effect',
  'path.column.fSquared': 'f²',
  'path.column.vif': 'VIF',
  'path.column.raw': 'Raw metric',
  'path.column.standardised': 'Standardised',
  'path.column.consistent': 'Consistent PLS',
  'path.column.indicators': 'Indicators',
  'path.column.alphaRaw': 'α raw',
  'path.column.alpha': 'α',
  'path.column.rhoC': 'ρC',
  'path.column.rhoA': 'ρA',
  'path.column.rhoDG': 'DG-ρ',
  'path.column.rSquaredAdjusted': 'R², adjusted',
  'path.column.fSquaredAgain': 'f² (estimated again)',
  'path.column.ave': 'AVE',
  'path.column.fornellLarcker': '√AVE above all r',
  'path.column.htmt': 'Largest HTMT',
  'path.column.rSquared': 'R²',
  'path.column.indicator': 'Indicator',
  'path.column.weight': 'Weight',
  'path.column.loading': 'Loading',
  'path.column.consistentLoading': 'Loading, consistent PLS',
  'path.column.consistentRSquared': 'R², consistent PLS',
  'path.column.what': 'What',
  'path.column.value': 'Value',
  'path.column.sure': 'Place beyond chance',
  'path.table.effects': 'Total effects, all ways together',
  'path.table.explained': 'Explained variance',
  'path.table.indicators':
    'Weights and loadings of the indicators; VIF where they form their construct (mode B)',
  'path.table.crossLoadings': 'Cross-loadings: correlation of every indicator with every construct',
  'path.table.fornellLarcker':
    'Correlations of the constructs, √AVE on the diagonal (Fornell–Larcker: it should exceed what stands beside it)',
  'path.table.htmt': 'Heterotrait–monotrait ratios (HTMT), of absolute correlations',
  'path.table.fit': 'The run',
  'path.fit.n': 'Respondents',
  'path.fit.missing': 'Respondents with missing answers',
  'path.fit.iterations': 'Iterations',
  'path.fit.gof': 'Goodness of fit (GoF): obsolete, it does not tell right models from wrong ones',
  'path.column.importance': 'Importance',
  'path.column.performance': 'Performance',
  'path.basis': 'n = {n}',
  'path.basis.listwise': '{n} of {asked} answered all that the model uses',
  'path.basis.mean': '{n} of {asked} answered any of what the model uses',
  'path.basis.pairwise': 'each pair by those who answered both: {n} of {asked} at the least',
  'path.chance': 'Paths whose interval includes 0, drawn broken: {n}.',
  'path.notResampled': 'No intervals: not resampled.',
  'figure.path-model.title': 'The path model',
  'figure.path-model.alternative':
    'Diagram of {constructs} constructs; {basis}. Paths: {paths}. Explained variance R²: {explained}. Strongest: {strongest}. Paths under .1: {faint}. {chance}',
  'figure.path-measurement.axis': 'reliability, or share of variance',
  'figure.path-measurement.alpha': 'α',
  'figure.path-measurement.rhoA': 'ρA, printed at the right',
  'figure.path-measurement.ave': 'average variance extracted (AVE)',
  'figure.path-measurement.alternative':
    'Reliability of {n} constructs: ρA from {low} to {high}. Reliability under .7 or AVE under .5: {poor}. Not distinct from another construct (√AVE below a correlation, or HTMT above .85): {mixed}.',
  'figure.path-map.x': 'importance: points of {target} a point →',
  'figure.path-map.y': '↑ performance, 0–100',
  'figure.path-map.clear': 'Places beyond chance on both sides of the lines, at {level} %: {clear}.',
  'figure.path-map.alternative':
    'Importance–performance map for {target}: importance is the total effect in points, performance the mean score. {points}. Most important: {most} ({effect}); weakest among those above average importance: {weakest} ({score}). {clear} {unscored}',
  'refusal.path-construct-twice': 'Two constructs are called “{construct}”. Give one another name.',
  'refusal.path-twice': 'The path {way} is drawn twice. Remove one of the two.',
  'refusal.path-unknown-construct':
    'A path or a higher-order construct names “{construct}”, which is not in the model. Add the construct, or remove the path.',
  'refusal.path-unknown-indicator':
    'The study has no indicator “{indicator}”. Remove it from its construct, or map its column.',
  'refusal.path-not-computed':
    'The indicator “{indicator}” is not among the moments at hand. Save the model with a study of your own and open it once in the workbench: there it is computed from the rows.',
  'refusal.path-other-missing':
    'The moments at hand treat missing answers in another way than “{missing}”. Save the model with a study of your own and open it once in the workbench: there they are computed again.',
  'refusal.path-cycle':
    'The paths run in a circle: {way}. Partial least squares needs a first and a last construct; remove one of these paths.',
  'refusal.path-orphan':
    'No path leaves or reaches “{construct}”, so nothing determines its weights. Join it to another construct, or remove it.',
  'refusal.path-part-misused':
    '“{construct}” is part of a higher-order construct. It can have neither paths nor parts of its own, nor be part of another.',
  'refusal.path-no-indicators':
    'Nothing measures “{construct}”. Give it at least one indicator, or remove it.',
  'refusal.path-shared-indicator':
    '“{indicator}” measures two constructs at once. Leave it to one of them: shared indicators make their relation a tautology.',
  'refusal.path-few-rows':
    'Only {n} {n?respondent:respondents} answered everything that the model uses; it needs {needed} at the least (and far more for stable paths). “{indicator}” has the fewest answers, {answered}: drop it, or replace missing answers by means.',
  'refusal.path-constant-indicator':
    'Everybody gave “{indicator}” the same answer, so it measures nothing. Remove it from its construct.',
  'refusal.path-not-psd':
    'The correlations, taken pair by pair, contradict each other (their matrix is not positive semidefinite): no data could have them. Leave out respondents with missing answers, or replace these by means.',
  'refusal.path-dependent-indicator':
    '“{indicator}” is a combination of the other indicators of “{construct}”, so in mode B their weights cannot be told apart. Remove it, or use mode A.',
  'refusal.path-dependent-constructs':
    'The constructs that lead to “{construct}” determine one another, so their effects cannot be told apart. Remove one of the paths, or merge two of the constructs.',
  'refusal.path-unrelated-construct':
    '“{construct}” is uncorrelated with all constructs that it is joined to, so its weights are not determined. Remove it, or draw other paths.',
  'refusal.path-not-converged':
    'The weights did not settle within {iterations} iterations (the last change was {change:6}). Try another inner scheme, or remove indicators with low or negative loadings.',
  'refusal.path-inadmissible':
    'Corrected for unreliability, the correlations of “{construct}” lie beyond 1 or its reliability is not positive: consistent PLS does not fit these data. Read the uncorrected paths, and look at its indicators.',
  'remark.path-few-for-block':
    '{n} respondents are fewer than ten for each of the {count} indicators of “{construct}” ({needed}): weights and paths move much from sample to sample. Read the bootstrap intervals, or take fewer indicators.',
  'remark.path-few-for-paths':
    '{n} respondents are fewer than ten for each of the {count} paths to “{construct}” ({needed}): the paths move much from sample to sample. Read the bootstrap intervals, or draw fewer.',
  'remark.path-negative-alpha':
    'The indicators of “{construct}” go against each other: α would be {alpha:2}, which no reliability is. Check the directions of their scales.',
  'refusal.path-negative-weight':
    '“{indicator}” has a negative weight in “{construct}”, so no mean on a scale from 0 to 100 can be made of it. Turn its scale, or remove it.',
  'refusal.path-unscored-target':
    '“{construct}” is measured by something that is no scale (yes or no, a count), so there are no points of it. Choose another target, or give its column a scale.',
  'refusal.path-no-acsi':
    'The ACSI form of the index needs a construct measured by overall satisfaction, comparison with expectations and comparison with an ideal, and by nothing else.',
  'refusal.path-nothing-reflective':
    'No construct has two or more reflective indicators, so there is no reliability to show.',
  'refusal.path-nothing-leads':
    'Nothing leads to “{construct}” in this model, so there is no importance to show.',
  'refusal.path-acsi-weights':
    'One of the three questions has a negative weight, or one of the two metrics gives no estimate, so the ACSI form is not made from it.',
} as const;
