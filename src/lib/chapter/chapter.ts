import type { benchmark } from '../analysis/index/benchmark.ts';
import { ANALYSIS_IDS, catalogue } from '../analysis/catalogue.ts';
import type { AnalysisId, MomentsOf } from '../analysis/catalogue.ts';
import type { BenchmarkResult } from '../analysis/index/result.ts';
import type { Analysis } from '../analysis/types.ts';
import type { ChapterContext, Resampled } from '../analysis/context.ts';
import { isRefusal, refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study } from '../study/types.ts';
import { solveOnce } from './solve-once.ts';

/** Moments by their analysis, or the refusal in their place; an analysis may be missing. */
export type ChapterMoments = { readonly [Id in AnalysisId]?: MomentsOf<Id> | Refusal } & {
  readonly resampled?: Resampled;
};

const loaded = new Map<AnalysisId, Analysis<unknown, unknown>>();
let compare: typeof benchmark | undefined;

/** Fetches the code of analyses, once: a chapter carries only those that it names as its needs. */
export async function loadAnalyses(ids: readonly AnalysisId[]): Promise<void> {
  const load = async (id: AnalysisId): Promise<void> => {
    loaded.set(id, await catalogue[id]());
  };
  await Promise.all(ids.filter((id) => !loaded.has(id)).map(load));
}

/** Fetches the comparison of two providers, for pages that speak of it: it is solved from the moments of the index. */
export async function loadBenchmark(): Promise<void> {
  compare = (await import('../analysis/index/benchmark.ts')).benchmark;
}

/** An analysis whose code is here. Throws, naming it, where it was not fetched. */
export function loadedAnalysis(id: AnalysisId): Analysis<unknown, unknown> {
  const found = loaded.get(id);
  if (found === undefined) throw new Error(`The analysis "${id}" was not loaded.`);
  return found;
}

function solved(id: AnalysisId, moments: ChapterMoments, study: Study): unknown {
  const analysis = loaded.get(id);
  if (analysis === undefined) return refuse('not-computed');
  const given = moments[id];
  return given === undefined
    ? (analysis.requires(study) ?? refuse('not-computed'))
    : solveOnce(analysis, given, study);
}

function benchmarked({ index }: ChapterMoments, study: Study): BenchmarkResult | Refusal {
  if (index === undefined || compare === undefined) return refuse('not-computed');
  return isRefusal(index) ? index : compare(index, study, study.options);
}

/**
 * A study's moments → everything its chapter's figures and sentences are made from, under the study's options. Each result is computed
 * at its first reading; one of an analysis that was not loaded is the refusal `not-computed`.
 */
export function solveChapter(study: Study, moments: ChapterMoments): ChapterContext {
  const found = new Map<string, unknown>();
  const once = (name: string, compute: () => unknown) => (): unknown => {
    if (!found.has(name)) found.set(name, compute());
    return found.get(name);
  };
  const results = { study, resampled: moments.resampled ?? {} };
  const add = (name: string, compute: () => unknown): unknown =>
    Object.defineProperty(results, name, { enumerable: true, get: once(name, compute) });
  for (const id of ANALYSIS_IDS) add(id, () => solved(id, moments, study));
  add('benchmark', () => benchmarked(moments, study));
  return results as ChapterContext;
}
