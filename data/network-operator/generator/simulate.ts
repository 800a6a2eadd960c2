import { drawAnswered, drawAnswers, fillSheet, type Answered, type Sheet } from './answers.ts';
import { calibrate } from './calibrate.ts';
import { ALL_ITEMS, estimateWeights, globalWeights, indexOf, type Weights } from './indices.ts';
import { outcomes, type Outcomes } from './outcomes.ts';
import { profile } from './profile.ts';
import { COMPETITOR, drawSample, OPERATOR, STRATA, SURVEYS, type Respondent } from './sample.ts';
import { DIMENSIONS } from './system.ts';

/** The whole simulated study, before it is written. */
export interface Simulation {
  readonly respondents: readonly Respondent[];
  readonly sheet: Sheet;
  readonly answered: Answered;
  readonly outcomes: Outcomes;
  /** Single answers that were moved by one point to bring the indices to the published digits. */
  readonly moved: number;
}

/** Where the index of each of `STRATA` is designed to come out; the operator's in 2000 as S1 has it, the others ours. */
const TARGETS: Readonly<Record<string, readonly number[]>> = {
  [`${OPERATOR} 2000`]: [66.16, 67.23, 68.2, 63.31, 69.1],
  [`${OPERATOR} 1999`]: [65.4, 66.3, 67.3, 62.2, 68],
  [`${COMPETITOR} 2000`]: [61.5, 62.4, 63.6, 59.5, 63.4],
  [`${COMPETITOR} 1999`]: [61, 61.9, 62.8, 59, 62.9],
};

const BILLING = DIMENSIONS.findIndex(({ id }) => id === 'billing');

/** Levels and weights depend on each other; so many rounds bring the designed indices within a few hundredths. */
const ROUNDS = 5;

/** Simulates the study of this seed: design → answers → outcomes → calibration. Deterministic. */
export function simulate(seed: number): Simulation {
  const respondents = drawSample(seed);
  const n = respondents.length;
  const draws = drawAnswers(seed, n);
  const answered = drawAnswered(seed, respondents);
  const cells = SURVEYS.flatMap(({ provider, wave }, survey) =>
    STRATA.map((_, stratum) => ({
      survey,
      stratum,
      target: TARGETS[`${provider} ${wave}`]![stratum]!,
      rows: respondents.flatMap((r, i) => (r.survey === survey && r.stratum === stratum ? [i] : [])),
    })),
  );

  const levels = cells.map(({ target }) => target);
  let weights: Weights | null = null;
  let sheet: Sheet | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const billShare: readonly number[] = weights?.items[BILLING] ?? [1, 1, 1, 1];
    sheet = fillSheet(
      draws,
      cells.map(({ survey, stratum, rows }, cell) => ({
        rows,
        profile: profile(seed, survey, stratum, levels[cell]!, billShare),
      })),
      n,
    );
    const { overall } = outcomes(seed, respondents, sheet.performance);
    weights = estimateWeights(respondents, sheet.performance, answered.performance, overall);
    const own = globalWeights(weights, ALL_ITEMS);
    for (const [cell, { rows, target }] of cells.entries()) {
      const asked = own.map((share, j) => (rows.some((i) => answered.performance[j]![i] === 1) ? share : 0));
      const used = new Set(asked.flatMap((share, j) => (share > 0 ? [j] : [])));
      const reached = indexOf(
        globalWeights(weights, used),
        rows,
        respondents,
        sheet.performance,
        answered.performance,
      );
      levels[cell]! += target - reached;
    }
  }
  if (sheet === null) throw new Error('The simulation needs at least one round.');
  const results = outcomes(seed, respondents, sheet.performance);
  const moved = calibrate(seed, respondents, sheet.performance, answered.performance, results.overall);
  return { respondents, sheet, answered, outcomes: results, moved };
}
