import type { AnswerResult } from './answer-shares/analysis.ts';
import type { Cells } from '../survey/cells.ts';
import type { GapMoments } from './gap/moments.ts';
import type { GapResult } from './gap/result.ts';
import type { PriorityBootstrap } from './importance-performance/bootstrap.ts';
import type {
  ImportancePerformanceMoments,
  ImportancePerformanceResult,
} from './importance-performance/result.ts';
import type { ImportanceTrend } from './importance-trend/analysis.ts';
import type { IndexMoments } from './index/moments.ts';
import type { IndexBootstrap } from './index/bootstrap.ts';
import type { IndexResult } from './index/result.ts';
import type { PathGroupsMoments, PathGroupsResult, PathGroupsTest } from './path-groups/result.ts';
import type { PathMoments } from './path-model/moments.ts';
import type { PathBootstrap } from './path-model/bootstrap.ts';
import type { PathModelResult } from './path-model/result.ts';
import type { KanoMoments, KanoResult } from './kano/result.ts';
import type { PenaltyRewardMoments } from './penalty-reward/moments.ts';
import type { TierBootstrap } from './penalty-reward/bootstrap.ts';
import type { TierResult } from './penalty-reward/result.ts';
import type { ReliabilityMoments, ReliabilityResult } from './reliability/result.ts';
import type { Refusal } from '../study/refusal.ts';
import type { SurveyDesignMoments, SurveyDesignResult } from './survey-design/result.ts';
import type { Analysis } from './types.ts';
import type { VavraMoments, VavraResult } from './vavra/result.ts';

/** Every analysis with the types of its moments and result. */
export interface Analyses {
  readonly index: Analysis<IndexMoments, IndexResult, IndexBootstrap>;
  readonly gap: Analysis<GapMoments, GapResult>;
  readonly 'answer-shares': Analysis<Cells, AnswerResult>;
  readonly 'importance-trend': Analysis<Cells, ImportanceTrend>;
  readonly 'importance-performance': Analysis<
    ImportancePerformanceMoments,
    ImportancePerformanceResult,
    PriorityBootstrap
  >;
  readonly 'penalty-reward': Analysis<PenaltyRewardMoments, TierResult, TierBootstrap>;
  readonly kano: Analysis<KanoMoments, KanoResult>;
  readonly vavra: Analysis<VavraMoments, VavraResult>;
  readonly 'survey-design': Analysis<SurveyDesignMoments, SurveyDesignResult>;
  readonly reliability: Analysis<ReliabilityMoments, ReliabilityResult>;
  readonly 'path-model': Analysis<PathMoments, PathModelResult, PathBootstrap>;
  readonly 'path-groups': Analysis<PathGroupsMoments, PathGroupsResult, PathGroupsTest>;
}

export type AnalysisId = keyof Analyses;
export type MomentsOf<Id extends AnalysisId> = ReturnType<Analyses[Id]['moments']>;
export type ResultOf<Id extends AnalysisId> = Exclude<ReturnType<Analyses[Id]['solve']>, Refusal>;
/** What resampling adds to an analysis' result. */
export type ResampledOf<Id extends AnalysisId> = Exclude<
  ReturnType<Awaited<ReturnType<NonNullable<Analyses[Id]['resampling']>>>['summarise']>,
  Refusal
>;

/** Analysis id → its code, loaded when it is asked for, so that a page carries only what it uses. */
export const catalogue: { readonly [Id in AnalysisId]: () => Promise<Analyses[Id]> } = {
  index: async () => (await import('./index/analysis.ts')).index,
  gap: async () => (await import('./gap/analysis.ts')).gap,
  'answer-shares': async () => (await import('./answer-shares/analysis.ts')).answerShares,
  'importance-trend': async () => (await import('./importance-trend/analysis.ts')).importanceTrend,
  'importance-performance': async () =>
    (await import('./importance-performance/analysis.ts')).importancePerformance,
  'penalty-reward': async () => (await import('./penalty-reward/analysis.ts')).penaltyReward,
  kano: async () => (await import('./kano/analysis.ts')).kano,
  vavra: async () => (await import('./vavra/analysis.ts')).vavra,
  'survey-design': async () => (await import('./survey-design/analysis.ts')).surveyDesign,
  reliability: async () => (await import('./reliability/analysis.ts')).reliability,
  'path-model': async () => (await import('./path-model/analysis.ts')).pathModel,
  'path-groups': async () => (await import('./path-groups/analysis.ts')).pathGroups,
};

export const ANALYSIS_IDS = Object.keys(catalogue) as readonly AnalysisId[];

/** Those that offer a bootstrap: a page asks for its results without their code. */
export const RESAMPLED_IDS = [
  'index',
  'importance-performance',
  'penalty-reward',
  'path-model',
  'path-groups',
] as const satisfies readonly AnalysisId[];
export type ResampledId = (typeof RESAMPLED_IDS)[number];

/** Under what name the resampled results of an analysis are kept beside its moments. */
export function resampledName(id: ResampledId): `${ResampledId}-resampled` {
  return `${id}-resampled`;
}
