import { answerShares } from '../analysis/answer-shares.ts';
import { benchmark } from '../analysis/benchmark.ts';
import type { Cells } from '../analysis/cells.ts';
import { gap } from '../analysis/gap.ts';
import type { GapMoments } from '../analysis/gap-moments.ts';
import { importanceTrend } from '../analysis/importance-trend.ts';
import { solveWith } from '../analysis/run.ts';
import { index } from '../analysis/index.ts';
import type { IndexMoments } from '../analysis/index-moments.ts';
import type { BenchmarkResult } from '../analysis/index-result.ts';
import type { Analysis } from '../analysis/types.ts';
import type { ChapterAnalysis, ChapterResults } from '../chart/types.ts';
import { isRefusal, refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study } from '../study/types.ts';

/** The moments of the chapters' analyses, by id, or the refusal in their place; an analysis may be missing. */
export interface ChapterMoments {
  readonly index?: IndexMoments | Refusal;
  readonly gap?: GapMoments | Refusal;
  readonly 'importance-trend'?: Cells | Refusal;
  readonly 'answer-shares'?: Cells | Refusal;
}

/** The chapters' analyses by their ids. Their moments are `ChapterMoments[id]`. */
export const ANALYSES: Readonly<Record<ChapterAnalysis, Analysis<unknown, unknown>>> = {
  index,
  gap,
  'importance-trend': importanceTrend,
  'answer-shares': answerShares,
};

function solved<M, R>(analysis: Analysis<M, R>, moments: M | Refusal | undefined, study: Study): R | Refusal {
  const refusal = analysis.requires(study);
  if (refusal !== null) return refusal;
  return moments === undefined ? refuse('not-computed') : solveWith(analysis, moments, study);
}

function benchmarked(moments: IndexMoments | Refusal | undefined, study: Study): BenchmarkResult | Refusal {
  if (moments === undefined) return refuse('not-computed');
  return isRefusal(moments) ? moments : benchmark(moments, study, study.options);
}

/** Computes once, at the first reading: a chapter pays only for the analyses that it shows. */
function lazily<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: compute() }).value;
}

/** A study's moments → everything its chapter's figures and sentences are made from, under the study's options. */
export function solveChapter(study: Study, moments: ChapterMoments): ChapterResults {
  const parts = {
    index: lazily(() => solved(index, moments.index, study)),
    gap: lazily(() => solved(gap, moments.gap, study)),
    benchmark: lazily(() => benchmarked(moments.index, study)),
    importance: lazily(() => solved(importanceTrend, moments['importance-trend'], study)),
    answers: lazily(() => solved(answerShares, moments['answer-shares'], study)),
  };
  return {
    study,
    get index() {
      return parts.index();
    },
    get gap() {
      return parts.gap();
    },
    get benchmark() {
      return parts.benchmark();
    },
    get importance() {
      return parts.importance();
    },
    get answers() {
      return parts.answers();
    },
  };
}
