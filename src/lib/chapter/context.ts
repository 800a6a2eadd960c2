import type { AnalysisId, MomentsOf, ResultOf } from '../analysis/catalogue.ts';
import type { ChapterContext, Resampled } from '../analysis/context.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study } from '../study/types.ts';
import type { Language } from '../../strings/language.ts';
import type { ChapterCode } from './code.ts';
import { solveOnce } from './solve-once.ts';

/** Moments by their analysis, or the refusal in their place; an analysis may be missing. */
export type ChapterMoments = { readonly [Id in AnalysisId]?: MomentsOf<Id> | Refusal } & {
  readonly resampled?: Resampled;
};

function solved(id: AnalysisId, study: Study, moments: ChapterMoments, { analyses }: ChapterCode): unknown {
  const analysis = analyses.get(id);
  if (analysis === undefined) return refuse('not-computed');
  const given = moments[id];
  return given === undefined
    ? (analysis.requires(study) ?? refuse('not-computed'))
    : solveOnce(analysis, given, study);
}

/**
 * A study's moments → everything its chapter's figures and sentences are made from, under the study's options. Each result is computed
 * when it is first asked for; one of an analysis whose code is not here is the refusal `not-computed`.
 */
export function chapterContext(
  study: Study,
  moments: ChapterMoments,
  code: ChapterCode,
  language: Language,
): ChapterContext {
  const found = new Map<AnalysisId, unknown>();
  return {
    study,
    language,
    resampled: moments.resampled ?? {},
    result: <Id extends AnalysisId>(id: Id): ResultOf<Id> | Refusal => {
      if (!found.has(id)) found.set(id, solved(id, study, moments, code));
      return found.get(id) as ResultOf<Id> | Refusal;
    },
  };
}
