import { isRefusal, refuse } from '../../study/refusal.ts';
import { structure } from '../../study/structure.ts';
import type { Analysis, Words } from '../types.ts';
import { dimensionalityMoments } from './moments.ts';
import type { DimensionalityMoments, DimensionalityResult } from './result.ts';
import { solveDimensionality } from './solve.ts';
import { itemsSql } from './sql.ts';

/** With fewer items one factor is all that they can determine. */
const FEWEST = 4;
/** Sums grow with the square of the items. */
const MOST = 64;

/**
 * How many dimensions the answers have, and which items belong together, beside what the indicator system declares: correlations, parallel analysis (Horn 1965), common factors
 * (minres and maximum likelihood under oblimin, promax and varimax). Complete cases, design-weighted, all rows pooled.
 */
export const dimensionality: Analysis<DimensionalityMoments, DimensionalityResult> = {
  id: 'dimensionality',
  version: 1,
  reads: ['minGroup'],
  chapter: 'indicator-systems',
  command: { name: 'dimensionality' },
  remarks: ({ remarks, suggested }) => [...remarks, ...(isRefusal(suggested) ? [suggested] : [])],
  figures: {
    'item-correlations': async () => (await import('./shown.ts')).itemCorrelations,
    scree: async () => (await import('./shown.ts')).scree,
    'suggested-dimensions': async () => (await import('./shown.ts')).suggestedDimensions,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const { length } = structure(study).items;
    if (length < FEWEST) return refuse('dimensionality-few-items', { n: length, minimum: FEWEST });
    return length > MOST ? refuse('dimensionality-many-items', { n: length, most: MOST }) : null;
  },
  queries(study) {
    return { items: itemsSql(study) };
  },
  moments: dimensionalityMoments,
  solve: solveDimensionality,
};
