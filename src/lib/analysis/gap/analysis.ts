import { refuse } from '../../study/refusal.ts';
import { designMoments, designSql } from '../../survey/design.ts';
import { domainMoments } from '../../survey/domain-moments.ts';
import { momentsSql } from '../../survey/domain-means-sql.ts';
import { driverMoments, driversSql } from '../../weighting/drivers.ts';
import type { GapMoments } from './moments.ts';
import type { GapResult } from './result.ts';
import { solveGap } from './solve.ts';
import { importanceMoments, importanceSql } from '../../weighting/importance.ts';
import { statement } from '../../engine/read-rows.ts';
import { structure } from '../../study/structure.ts';
import { itemMoments, variablesOf } from './variables.ts';
import type { Analysis, Words } from '../types.ts';

/** Expectation against evaluation: P − E of every node and group, tested, and the reversals between levels. */
export const gap: Analysis<GapMoments, GapResult> = {
  id: 'gap',
  version: 3,
  reads: ['scheme', 'ownWeights', 'comparisons', 'judges', 'minGroup', 'confidence', 'raking'],
  chapter: 'expectation-against-evaluation',
  command: { name: 'gap', usual: true },
  remarks: ({ remarks }) => remarks,
  figures: {
    'gap-dimensions': async () => (await import('./shown.ts')).gapDimensions,
    'gap-items': async () => (await import('./shown.ts')).gapItems,
    reversals: async () => (await import('./shown.ts')).reversals,
  },
  readings: async () => (await import('./readings.ts')).readings,
  numbers: async () => (await import('./shown.ts')).numbers,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const { items } = structure(study);
    const [first] = items;
    if (first === undefined) return refuse('no-performance');
    return variablesOf(study).length > 0
      ? null
      : refuse('no-expectation', { column: { field: first.performance.name } });
  },
  queries(study) {
    const variables = variablesOf(study);
    const [drivers, importance] = [driversSql(study), importanceSql(study)];
    return {
      moments: momentsSql(variables, study),
      ...(drivers === undefined ? {} : { drivers }),
      ...(importance === undefined ? {} : { importance }),
      design: designSql(
        study,
        variables.map(({ score }) => score),
      ),
    };
  },
  moments(rows, study) {
    return {
      design: designMoments(statement(rows, 'design')),
      domains: domainMoments(
        statement(rows, 'moments'),
        variablesOf(study).map(({ item }) => item),
        study,
        itemMoments,
      ),
      drivers: driverMoments(rows['drivers'], study),
      importance: importanceMoments(rows['importance']),
    };
  },
  solve: solveGap,
  reductions: async () => (await import('../mean-reductions.ts')).meanReductions(variablesOf),
  additive: async () => (await import('../additive-means.ts')).additiveMeans(variablesOf, itemMoments),
};
