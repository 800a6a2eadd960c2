import { isRefusal, refuse } from '../../study/refusal.ts';
import { pathSet, pathSets, pathSql } from './moments.ts';
import type { PathMoments } from './moments.ts';
import type { PathBootstrap } from './bootstrap.ts';
import type { PathModelResult } from './result.ts';
import { solvePathModel } from './solve.ts';
import { pathModelOf } from './templates.ts';
import { statement } from '../../engine/read-rows.ts';
import type { Analysis, Words } from '../types.ts';

/**
 * A path model of satisfaction by partial least squares: constructs from dimensions and outcomes, the paths between them, how well they
 * are measured. Associations in one questionnaire, drawn with arrows; never causes. Sources: `stats/pls`.
 */
export const pathModel: Analysis<PathMoments, PathModelResult, PathBootstrap> = {
  id: 'path-model',
  version: 3,
  reads: ['pathModel'],
  chapter: 'the-path-model',
  command: { name: 'path-model', bootstrap: 'pathBootstrap' },
  remarks: ({ consistent, remarks }) => [...remarks, ...(isRefusal(consistent) ? [consistent] : [])],
  figures: {
    'path-model': async () => (await import('./shown.ts')).pathDiagram,
    'path-measurement': async () => (await import('./shown.ts')).pathMeasurement,
    'path-map': async () => (await import('./shown.ts')).pathMap,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    return pathModelOf(study, study.options) === null ? refuse('path-no-model') : null;
  },
  queries(study) {
    return Object.fromEntries(
      Object.entries(pathSets(study)).map(([name, plan]) => [name, pathSql(plan, study)]),
    );
  },
  moments(rows, study) {
    return {
      sets: Object.entries(pathSets(study)).map(([name, plan]) => pathSet(statement(rows, name), plan)),
    };
  },
  solve: solvePathModel,
  resampling: async () => (await import('./bootstrap.ts')).pathResampling,
};
