import type { Refusal } from '../study/refusal.ts';
import type { Study } from '../study/types.ts';
import type { Language } from '../../strings/language.ts';
import type { AnalysisId, ResampledOf, ResultOf } from './catalogue.ts';

/** Bootstrap results by their analysis, as far as they have been computed; they belong to the options they were made under. */
export type Resampled = { readonly [Id in AnalysisId]?: ResampledOf<Id> | Refusal };

/**
 * Everything that a chapter's figures and sentences are made from: one study, solved under its options analysis by analysis, and the
 * language they speak.
 */
export interface ChapterContext {
  readonly study: Study;
  readonly language: Language;
  readonly resampled: Resampled;
  /** The result of an analysis, or why there is none (`not-computed` where its code or its moments are not here). Solved at the first call. */
  readonly result: <Id extends AnalysisId>(id: Id) => ResultOf<Id> | Refusal;
}
