/** Sentences of the part "path model": constructs, measures, editor, refusals. */
export const pathModel = {
  'chapter.analysis.path-model': 'Path model',
  'chapter.analysis.path-groups': 'Path model in two groups',
  'path.construct.image': 'Image',
  'path.construct.expectation': 'Expectation',
  'path.construct.quality': 'Perceived quality',
  'path.construct.value': 'Perceived value',
  'path.construct.satisfaction': 'Satisfaction',
  'path.construct.complaints': 'Complaints',
  'path.construct.loyalty': 'Loyalty',
  'path.indicator.expectation': '{name}, expected',
  'path.column.from': 'From',
  'path.column.to': 'To',
  'path.column.path': 'Path',
  'path.column.t': 't',
  'path.column.total': 'Total effect',
  'path.column.fSquared': 'f²',
  'path.column.vif': 'VIF',
  'path.column.raw': 'Raw metric',
  'path.column.standardised': 'Standardised',
  'path.column.consistent': 'Consistent PLS',
  'path.column.construct': 'Construct',
  'path.column.mode': 'Mode',
  'path.column.indicators': 'Indicators',
  'path.column.alphaRaw': 'α raw',
  'path.column.alpha': 'α',
  'path.column.rhoC': 'ρC',
  'path.column.rhoA': 'ρA',
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
  'path.yes': 'yes',
  'path.no': 'no',
  'path.chance': 'Paths whose interval includes 0, drawn broken: {n}.',
  'path.notResampled': 'No intervals: not resampled.',
  'path.none': 'none',

  'figure.path-model.title': 'The path model',
  'figure.path-model.alternative':
    'Diagram of {constructs} constructs, n = {n}. Paths: {paths}. Explained variance R²: {explained}. Strongest: {strongest}. Paths under .1: {faint}. {chance}',
  'figure.path-measurement.title': 'How well the constructs are measured',
  'figure.path-measurement.axis': 'reliability, or share of variance',
  'figure.path-measurement.alpha': 'α',
  'figure.path-measurement.rhoA': 'ρA, printed at the right',
  'figure.path-measurement.ave': 'average variance extracted (AVE)',
  'figure.path-measurement.alternative':
    'Reliability of {n} constructs: ρA from {low} to {high}. Reliability under .7 or AVE under .5: {poor}. Not distinct from another construct (√AVE below a correlation, or HTMT above .85): {mixed}.',
  'figure.path-map.title': 'Importance and performance in the path model',
  'figure.path-map.x': 'importance: points of {target} a point →',
  'figure.path-map.y': '↑ performance, 0–100',
  'figure.path-map.clear': 'Places beyond chance on both sides of the lines, at {level} %: {clear}.',
  'figure.path-map.alternative':
    'Importance–performance map for {target}: importance is the total effect in points, performance the mean score. {points}. Most important: {most} ({effect}); weakest among those above average importance: {weakest} ({score}). {clear} {unscored}',

  'figure.path-groups.title': 'The paths in two groups',
  'figure.path-groups.axis': 'path among {first} minus path among {second}',
  'figure.path-groups.chance': 'where 95 % of groups made by lot lie',
  'figure.path-groups.differs': 'beyond chance (Holm)',
  'figure.path-groups.same': 'may be chance, or not comparable',
  'figure.path-groups.alternative':
    'Path differences between {first} (n = {n1}) and {second} (n = {n2}), {paths} paths, {permutations} permutations. Beyond chance after Holm’s adjustment: {differ}. {invariance} {remarks}',
  'path.groups.invariance.none':
    'No measurement invariance: the two groups make different things of {constructs}, so paths from and to these are not to be compared.',
  'path.groups.invariance.partial':
    'Partial measurement invariance: every construct is made alike in both groups, so paths may be compared; means or variances differ for {constructs}.',
  'path.groups.invariance.full':
    'Full measurement invariance: every construct is made alike in both groups, with equal means and variances; the groups may also be pooled.',
  'path.groups.remark.persons':
    'Persons who answered both waves are dealt to the groups as if they were two: the test is then cautious.',
  'path.groups.remark.design':
    'Respondents are permuted one by one, clusters and strata are not kept together: with strong clusters the p values are too small.',
  'path.groups.what':
    'Deals the respondents of both groups {resamples} times to two groups of the same sizes by lot, and estimates the model in both anew. It runs in this tab, in two workers; the same data give the same numbers.',
  'path.groups.p': 'p = {p}, not adjusted',
  'path.groups.field': 'Groups by',
  'path.groups.first': 'First group',
  'path.groups.second': 'Second group',
  'path.groups.category': '{name} (n = {n})',
  'path.groups.configural':
    'Step 1, configural invariance: both groups have the same indicators, coded and estimated alike, by construction. Whether the questions mean the same to both is for you to judge.',
  'path.column.difference': 'Difference',
  'path.column.chanceLow': 'By lot, from',
  'path.column.chanceHigh': 'By lot, to',
  'path.column.p': 'p',
  'path.column.pHolm': 'p (Holm)',
  'path.column.comparable': 'Comparable',
  'path.column.quantile': 'c by lot, 5 %',
  'path.column.established': 'Made alike (step 2)',
  'path.column.meanDifference': 'Difference of means',
  'path.column.varianceDifference': 'Log ratio of variances',
  'path.column.equal': 'Equal means and variances (step 3)',
  'path.table.invariance':
    'Measurement invariance (MICOM): c is the correlation of the scores that the two groups’ weights make',
  'cli.analysis.path-groups': 'Path model in two groups',
  'cli.section.path-groups': 'Path model: {first} (n = {n1}) against {second} (n = {n2})',
  'cli.path-groups.about': '{permutations} permutations, seed fixed.',
  'path.template.ecsi': 'European index (ECSI)',
  'path.template.acsi': 'American index (ACSI)',
  'path.template.dimensions': 'every dimension on satisfaction',
  'path.template.own': 'your own',
  'path.scheme.centroid': 'centroid',
  'path.scheme.factorial': 'factorial',
  'path.scheme.path': 'path',
  'path.metric.standardised': 'standardised',
  'path.metric.raw': 'raw (as they come)',
  'path.edit.template': 'Model',
  'path.edit.scheme': 'Inner scheme',
  'path.edit.metric': 'Metric of the questions',
  'path.edit.missing': 'Respondents with missing answers',
  'path.missing.listwise': 'left out (listwise)',
  'path.missing.mean': 'given the mean of the others',
  'path.missing.pairwise': 'used pair by pair',
  'path.edit.target': 'Importance and performance for',
  'path.edit.constructs': 'Constructs',
  'path.edit.paths': 'Paths',
  'path.edit.of': '{action}: {construct}',
  'path.edit.modeA': 'reflective (A)',
  'path.edit.modeB': 'formative (B)',
  'path.edit.partOf': 'Part of a higher-order construct',
  'path.edit.noPart': 'stands alone',
  'path.edit.part': 'part of {construct}',
  'path.edit.remove': 'Remove',
  'path.edit.removeIndicator': 'Remove {indicator}',
  'path.edit.removePath': 'Remove the path {from} → {to}',
  'path.edit.indicators': '{n} {n?indicator:indicators}',
  'path.edit.addIndicator': 'Add an indicator',
  'path.edit.candidate': 'Construct to add',
  'path.edit.candidateText': '{name} ({n})',
  'path.edit.addConstruct': 'Add the construct',
  'path.edit.wholeName': 'Name of a higher-order construct',
  'path.edit.addWhole': 'Add it',
  'path.edit.addPath': 'Add the path',
  'path.edit.solved': 'Solved: n = {n}, {iterations} iterations.',
  'chapter.scheme.pls': 'PLS',
  'cli.scheme.pls': 'PLS',
  'workbench.scheme.pls': 'PLS (outer weights)',
  'cli.analysis.path-model': 'Path model',
  'cli.analysis.path-bootstrap': 'Bootstrap of the path model',
  'cli.section.path': 'Path model, scheme {scheme}, metric {metric}',
  'cli.path.bootstrap': 'Low and high: {level} % bootstrap intervals, {resamples} resamples.',
  'cli.path.acsi': 'Index in its American form: {standardised:2} standardised, {raw:2} in the raw metric.',

  'refusal.path-no-model':
    'A path model needs a column with the role “overall” (overall satisfaction) and something that leads to it: a dimension with rated items. Map them, or draw a model of your own.',
  'refusal.path-construct-twice': 'Two constructs are called “{construct}”. Give one another name.',
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
  'refusal.path-negative-weight':
    '“{indicator}” has a negative weight in “{construct}”, so no mean on a scale from 0 to 100 can be made of it. Turn its scale, or remove it.',
  'refusal.path-unscored-target':
    '“{construct}” is measured by something that is no scale (yes or no, a count), so there are no points of it. Choose another target, or give its column a scale.',
  'path.unscored': 'Left out, measured by no scale: {constructs}.',
  'refusal.path-no-acsi':
    'The ACSI form of the index needs a construct measured by overall satisfaction, comparison with expectations and comparison with an ideal, and by nothing else.',
  'refusal.path-nothing-reflective':
    'No construct has two or more reflective indicators, so there is no reliability to show.',
  'refusal.path-nothing-leads':
    'Nothing leads to “{construct}” in this model, so there is no importance to show.',
  'refusal.path-pairwise-resampling':
    'Pairs that were answered by different people cannot be resampled together. Leave out respondents with missing answers, or replace these by means.',
  'refusal.path-groups-none':
    'No grouping column has two groups with complete answers. Map a segment, provider, wave or channel.',
  'refusal.path-groups-frequency':
    'Rows that stand for several respondents cannot be dealt to groups one by one, as a permutation test must. Give every respondent a row.',
  'refusal.path-groups-stages':
    'Groups are compared in a model of one stage. Take the higher-order constructs out of the model to compare groups.',
  'refusal.path-groups-otherwise':
    'These two groups have not been compared in this model: press “Resample” under the figure.',
  'refusal.path-resamples-failed':
    'In too many of the {resamples} resamples the model gave no estimate, so what is left would be a selection. Simplify the model, or use more respondents.',
  'refusal.path-acsi-weights':
    'One of the three questions has a negative weight, or one of the two metrics gives no estimate, so the ACSI form is not made from it.',
} as const;
