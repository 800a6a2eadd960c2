import type { AnalysisId, ResultOf } from '../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../lib/analysis/context.ts';
import { refuse } from '../lib/study/refusal.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import type { Language } from '../strings/language.ts';
import type { Results } from './report.ts';

/** What was computed, as figures and readings take it. */
export function contextOf(
  { solved, resampled }: Pick<Results, 'solved' | 'resampled'>,
  study: Study,
  language: Language,
): ChapterContext {
  return {
    study,
    language,
    resampled: Object.fromEntries(resampled),
    result: <Id extends AnalysisId>(id: Id): ResultOf<Id> | Refusal =>
      (solved.get(id) as ResultOf<Id> | Refusal | undefined) ?? refuse('not-computed'),
  };
}
