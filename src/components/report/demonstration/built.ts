import { readFileSync } from 'node:fs';
import { fixed, percent, signed } from '../../../lib/chart/format.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { readPopulation, truthOf } from '../../../lib/survey/planning/population.ts';
import { designsOf } from './designs.ts';
import type { Design } from './designs.ts';
import { PLAN_ENTRY, planned } from './plan.ts';
import type { PlanEntry, Purpose } from './plan.ts';
import { SAMPLES_ENTRY, samplesOf } from './samples.ts';
import type { SamplesRun } from './samples.ts';

/** What the demonstrations show before anybody touches them, and the numbers that the text quotes of it. At build time only. */
export const SCHOOLS = readPopulation(readFileSync('data/california-schools/population.csv', 'utf8'));
export const TRUTH = truthOf(SCHOOLS);
export const SAMPLES = await samplesOf(SCHOOLS, SAMPLES_ENTRY, () => Promise.resolve());
export const BY_DESIGN = designsOf(SCHOOLS);

type Shown = 'bias' | 'spread' | 'coverage';

function shown(what: Shown, runs: (typeof SAMPLES)[number]['runs']): string {
  if (what === 'coverage') return percent(runs.coverage, 0);
  return what === 'bias' ? signed(runs.bias, 1) : fixed(runs.spread, 1);
}

/** A number of the two hundred samples of `n`, of those who answer alike or of the ready first. Throws if they were not drawn. */
export function sampled(what: Shown, n: number, who: SamplesRun['who']): string {
  const found = SAMPLES.find((one) => one.n === n && one.who === who);
  if (found === undefined) throw new Error(`No samples of ${n} were drawn.`);
  return shown(what, found.runs);
}

/** A number of the thousand samples of a design. */
export function designed(what: Shown, design: Design): string {
  return shown(what, BY_DESIGN[design]);
}

/** Answers that a purpose takes, with some entries other than the planner's own. Throws where nothing can be planned so. */
export function answersFor(purpose: Purpose, entry: Partial<PlanEntry>): string {
  const size = planned(purpose, { ...PLAN_ENTRY, ...entry });
  if (isRefusal(size)) throw new Error(size.refused);
  return String(size.answers);
}
