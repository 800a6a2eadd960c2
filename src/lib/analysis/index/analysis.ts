import { refuse } from '../../study/refusal.ts';
import { designMoments, designSql } from '../../survey/design.ts';
import { domainMoments } from '../../survey/domain-moments.ts';
import { momentsSql } from '../../survey/domain-means-sql.ts';
import { driverMoments, driversSql } from '../../weighting/drivers.ts';
import { importanceMoments, importanceSql } from '../../weighting/importance.ts';
import { providerDifferences, providerDifferencesSql } from './benchmark-sql.ts';
import type { IndexMoments } from './moments.ts';
import type { IndexBootstrap } from './bootstrap.ts';
import type { IndexResult } from './result.ts';
import { solveIndex } from './solve.ts';
import { statement } from '../../engine/read-rows.ts';
import { structure } from '../../study/structure.ts';
import { itemMoments, variablesOf } from './variables.ts';
import type { Analysis, Words } from '../types.ts';

/** The customer satisfaction index: scores of every node and group from 0 to 100, under every weighting scheme. */
export const index: Analysis<IndexMoments, IndexResult, IndexBootstrap> = {
  id: 'index',
  version: 4,
  reads: ['scheme', 'ownWeights', 'comparisons', 'judges', 'minGroup', 'confidence'],
  chapter: 'an-index-not-a-percentage',
  command: { name: 'index', usual: true, bootstrap: 'indexBootstrap' },
  remarks: ({ remarks, notes, weights }) => [
    ...remarks,
    ...notes,
    ...weights.flatMap((scheme) => [...(scheme.refusal === null ? [] : [scheme.refusal]), ...scheme.remarks]),
  ],
  figures: {
    'index-groups': async () => (await import('./shown.ts')).indexGroups,
    weights: async () => (await import('./shown.ts')).weights,
    'index-schemes': async () => (await import('./shown.ts')).indexSchemes,
    contributions: async () => (await import('./shown.ts')).contributions,
    'index-errors': async () => (await import('./shown.ts')).indexErrors,
    'index-changes': async () => (await import('./shown.ts')).indexChanges,
    grades: async () => (await import('./shown.ts')).grades,
    providers: async () => (await import('./shown.ts')).providers,
  },
  readings: async () => (await import('./readings.ts')).readings,
  numbers: async () => (await import('./shown.ts')).numbers,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    return structure(study).items.length > 0 ? null : refuse('no-performance');
  },
  queries(study) {
    const variables = variablesOf(study);
    const [drivers, importance] = [driversSql(study), importanceSql(study)];
    const providers = providerDifferencesSql(variables, study);
    return {
      moments: momentsSql(variables, study),
      ...(drivers === undefined ? {} : { drivers }),
      ...(importance === undefined ? {} : { importance }),
      ...(providers === undefined ? {} : { providers }),
      design: designSql(
        study,
        variables.map(({ score }) => score),
      ),
    };
  },
  moments(rows, study) {
    const items = structure(study).items.map(({ id }) => id);
    const providers = providerDifferences(rows['providers'], items);
    return {
      design: designMoments(statement(rows, 'design')),
      domains: domainMoments(statement(rows, 'moments'), items, study, itemMoments),
      drivers: driverMoments(rows['drivers'], study),
      importance: importanceMoments(rows['importance']),
      ...(providers === undefined ? {} : { providers }),
    };
  },
  solve: solveIndex,
  resampling: async () => (await import('./bootstrap.ts')).indexResampling,
  reductions: async () => (await import('../mean-reductions.ts')).meanReductions(variablesOf),
  additive: async () => (await import('../additive-means.ts')).additiveMeans(variablesOf, itemMoments),
};
