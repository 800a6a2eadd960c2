import type { Refusal } from '../study/refusal.ts';
import type { Analysis } from './types.ts';

/** Analysis id → its code, fetched when it is asked for, so that a page carries only what it uses. The one list of analyses there is. */
export const catalogue = {
  index: async () => (await import('./index/analysis.ts')).index,
  gap: async () => (await import('./gap/analysis.ts')).gap,
  'answer-shares': async () => (await import('./answer-shares/analysis.ts')).answerShares,
  'importance-trend': async () => (await import('./importance-trend/analysis.ts')).importanceTrend,
  dimensionality: async () => (await import('./dimensionality/analysis.ts')).dimensionality,
  reliability: async () => (await import('./reliability/analysis.ts')).reliability,
  'importance-performance': async () =>
    (await import('./importance-performance/analysis.ts')).importancePerformance,
  'path-model': async () => (await import('./path-model/analysis.ts')).pathModel,
  'path-groups': async () => (await import('./path-groups/analysis.ts')).pathGroups,
  'penalty-reward': async () => (await import('./penalty-reward/analysis.ts')).penaltyReward,
  kano: async () => (await import('./kano/analysis.ts')).kano,
  vavra: async () => (await import('./vavra/analysis.ts')).vavra,
  distribution: async () => (await import('./distribution/analysis.ts')).distribution,
  'cross-table': async () => (await import('./cross-table/analysis.ts')).crossTable,
  groups: async () => (await import('./groups/analysis.ts')).groups,
  waves: async () => (await import('./waves/analysis.ts')).waves,
  nps: async () => (await import('./nps/analysis.ts')).nps,
  'survey-design': async () => (await import('./survey-design/analysis.ts')).surveyDesign,
  'sample-size': async () => (await import('./sample-size/analysis.ts')).sampleSize,
  'data-quality': async () => (await import('./data-quality/analysis.ts')).dataQuality,
  'ten-faults': async () => (await import('./ten-faults/analysis.ts')).tenFaults,
} as const;

export type AnalysisId = keyof typeof catalogue;
export const ANALYSIS_IDS = Object.keys(catalogue) as readonly AnalysisId[];

type Analyses = { readonly [Id in AnalysisId]: Awaited<ReturnType<(typeof catalogue)[Id]>> };
export type MomentsOf<Id extends AnalysisId> = ReturnType<Analyses[Id]['moments']>;
export type ResultOf<Id extends AnalysisId> = Exclude<ReturnType<Analyses[Id]['solve']>, Refusal>;
/** What resampling adds to an analysis' result; `unknown` where nothing is resampled. */
export type ResampledOf<Id extends AnalysisId> = Exclude<
  ReturnType<Awaited<ReturnType<NonNullable<Analyses[Id]['resampling']>>>['summarise']>,
  Refusal
>;
export type AnyAnalysis = Analysis<unknown, unknown>;

/** True for the id of an analysis. */
export function isAnalysisId(id: string): id is AnalysisId {
  return Object.hasOwn(catalogue, id);
}

/** An analysis whose types nobody needs to know. */
export async function loadAnalysis(id: AnalysisId): Promise<AnyAnalysis> {
  return catalogue[id]();
}

/** Under what name the resampled results of an analysis are kept beside its moments. */
export function resampledName<Id extends AnalysisId>(id: Id): `${Id}-resampled` {
  return `${id}-resampled`;
}
