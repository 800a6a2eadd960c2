import { shuffled, stream } from './random.ts';

export const OPERATOR = 'Operator';
export const COMPETITOR = 'Competitor';

/** The groups that are sampled each with its own size: customer types, contract customers by tenure. */
export const STRATA = [
  { type: 'contract', tenure: 'before 1995' },
  { type: 'contract', tenure: '1996-1998' },
  { type: 'contract', tenure: '1999 or later' },
  { type: 'high-bill', tenure: '' },
  { type: 'prepaid', tenure: '' },
] as const;

/** One provider in one wave: respondents and share of the population in each of `STRATA`. */
export interface Survey {
  readonly provider: string;
  readonly wave: string;
  readonly sampled: readonly number[];
  readonly population: readonly number[];
}

/**
 * Small groups are over-sampled, as a study of segments must. S1 gives no population shares; these are ours, and the only ones
 * under which its published indices can mix: 66.16, 67.23 and 68 give 67.9 only if most customers are new.
 */
export const SURVEYS: readonly Survey[] = [
  {
    provider: OPERATOR,
    wave: '1999',
    sampled: [240, 420, 340, 600, 400],
    population: [0.066, 0.33, 0.264, 0.24, 0.1],
  },
  {
    provider: COMPETITOR,
    wave: '1999',
    sampled: [60, 220, 220, 200, 300],
    population: [0.02, 0.3, 0.36, 0.12, 0.2],
  },
  {
    provider: OPERATOR,
    wave: '2000',
    sampled: [200, 300, 500, 600, 400],
    population: [0.0348, 0.1044, 0.4408, 0.24, 0.18],
  },
  {
    provider: COMPETITOR,
    wave: '2000',
    sampled: [50, 150, 300, 200, 300],
    population: [0.012, 0.12, 0.468, 0.14, 0.26],
  },
];

export interface Respondent {
  readonly id: string;
  /** Position in `SURVEYS` and in `STRATA`. */
  readonly survey: number;
  readonly stratum: number;
  /** Design weight to four decimals: population share / sample share of the stratum. */
  readonly weight: number;
}

/** The respondents in the order of the file: survey by survey, strata mixed. */
export function drawSample(seed: number): readonly Respondent[] {
  const respondents: Respondent[] = [];
  SURVEYS.forEach(({ sampled, population }, survey) => {
    const n = sampled.reduce((sum, size) => sum + size, 0);
    const strata = sampled.flatMap((size, stratum) => Array.from({ length: size }, () => stratum));
    for (const place of shuffled(n, stream(seed, `order of survey ${survey}`))) {
      const stratum = strata[place]!;
      const weight = (population[stratum]! * n) / sampled[stratum]!;
      respondents.push({
        id: `R${String(respondents.length + 1).padStart(4, '0')}`,
        survey,
        stratum,
        weight: Math.round(weight * 1e4) / 1e4,
      });
    }
  });
  return respondents;
}
