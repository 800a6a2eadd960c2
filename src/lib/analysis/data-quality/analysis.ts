import { identifier } from '../../engine/quote.ts';
import { refuse } from '../../study/refusal.ts';
import { structure } from '../../study/structure.ts';
import { designSql } from '../../survey/design.ts';
import { driversSql } from '../../weighting/drivers.ts';
import { importanceSql } from '../../weighting/importance.ts';
import type { Analysis, Words } from '../types.ts';
import { crossProductsSql } from './cross-products.ts';
import { lookedAt } from './looked-at.ts';
import { prepare, qualityMoments } from './moments.ts';
import type { QualityMoments, QualityResult } from './result.ts';
import { solve } from './solve.ts';
import { cutOffsSql, distributionSql, flagsSql, respondentsSql } from './sql.ts';

/**
 * Signs of careless answering (Meade and Craig 2012; Curran 2016) by the definitions of R's careless: who is flagged under stated cut-offs, and the index and its dimensions
 * with and without them. A flag is a reason to look, not a proof; nobody is left out of any other analysis.
 */
export const dataQuality: Analysis<QualityMoments, QualityResult> = {
  id: 'data-quality',
  version: 1,
  reads: ['scheme', 'ownWeights', 'comparisons', 'judges', 'minGroup', 'quality'],
  chapter: 'can-the-answers-be-trusted',
  command: { name: 'quality' },
  remarks: ({ remarks, withheld }) => [...remarks, ...withheld.map(({ why }) => why)],
  figures: {
    'quality-signs': async () => (await import('./shown.ts')).qualitySigns,
    'quality-runs': async () => (await import('./shown.ts')).qualityRuns,
    'quality-distance': async () => (await import('./shown.ts')).qualityDistance,
    'quality-without': async () => (await import('./shown.ts')).qualityWithout,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    return lookedAt(study).items.length > 0 ? null : refuse('no-performance');
  },
  queries(study) {
    const looked = lookedAt(study);
    const [drivers, importance] = [driversSql(study), importanceSql(study)];
    return {
      cutOffs: cutOffsSql(study),
      respondents: respondentsSql(looked, study),
      ...(looked.refused.mahalanobis === undefined ? { crossProducts: crossProductsSql(looked, study) } : {}),
      ...(drivers === undefined ? {} : { drivers }),
      ...(importance === undefined ? {} : { importance }),
      design: designSql(
        study,
        structure(study).items.map(({ performance }) => identifier(performance.name)),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    if (rows['flags'] !== undefined) return {};
    const setting = prepare(rows, study);
    return {
      flags: flagsSql(setting, study),
      distribution: distributionSql(setting, study),
    };
  },
  moments: qualityMoments,
  solve,
};
