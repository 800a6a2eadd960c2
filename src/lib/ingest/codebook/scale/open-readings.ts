import type { Ends } from './battery-ends.ts';
import { countOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { likelihood } from './ends-likelihood.ts';

/** Ends that scales have, and how often: rough shares of the scales in use. */
const PRIORS: readonly (readonly [min: number, max: number, share: number])[] = [
  [1, 5, 0.36],
  [1, 7, 0.13],
  [0, 10, 0.13],
  [1, 10, 0.1],
  [1, 4, 0.07],
  [1, 6, 0.04],
  [1, 3, 0.03],
  [1, 9, 0.025],
  [0, 4, 0.02],
  [0, 3, 0.02],
  [0, 6, 0.015],
  [0, 5, 0.003],
  [0, 7, 0.001],
  [-2, 2, 0.03],
  [-3, 3, 0.03],
];
/** A reading is left open from this share of the likelihood of all on; of fewer answers than these, from a smaller one. */
const OPEN = 0.008;
const ENOUGH = 300;
const MOST_READINGS = 4;

/** One reading, and its share of the likelihood of all. */
export interface OpenReading extends Ends {
  readonly share: number;
  /** How many answers of the battery tell it. */
  readonly answers: number;
}

/** The readings that the answers of a battery leave open, the likeliest first. */
export function readingsOf(members: readonly Candidate[]): OpenReading[] {
  const all = PRIORS.map(([min, max, prior]) => ({
    min,
    max,
    share: prior * likelihood(members, { min, max }),
  }));
  const sum = all.reduce((total, { share }) => total + share, 0);
  const answers = countOf(members);
  const least = OPEN * Math.min(1, (answers / ENOUGH) ** 2);
  return all
    .map((reading) => ({ ...reading, share: sum > 0 ? reading.share / sum : 0, answers }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_READINGS);
}
