import type { AnalysisId, ResultOf } from '../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../lib/analysis/context.ts';
import { refuse } from '../lib/study/refusal.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import type { Language } from '../strings/language.ts';
import { analysisSection } from './analysis-section.ts';
import { text, type Block } from './blocks.ts';
import { codebookSection } from './codebook-section.ts';
import { doctorSection } from './doctor-section.ts';
import type { Report, Results } from './report.ts';

/** The report as a summary for the terminal, as far as the work came. */
export async function summaryOf(
  { doctor, study, proposals, results }: Report,
  language: Language,
): Promise<Block[]> {
  return [
    ...(doctor ? doctorSection(doctor, language) : []),
    ...(study?.simulated ? [text(language.t('cli.simulated'), 'warning')] : []),
    ...(study && proposals ? codebookSection(proposals, study, language) : []),
    ...(study && results ? await sections(results, study, language) : []),
  ];
}

async function sections(results: Results, study: Study, language: Language): Promise<Block[]> {
  const context = contextOf(results, study, language);
  const asked = [...results.asked.values()].flat();
  return (await Promise.all(asked.map((analysis) => analysisSection(analysis, context)))).flat();
}

/** What was computed, as figures and readings take it. */
function contextOf({ solved, resampled }: Results, study: Study, language: Language): ChapterContext {
  return {
    study,
    language,
    resampled: Object.fromEntries(resampled),
    result: <Id extends AnalysisId>(id: Id): ResultOf<Id> | Refusal =>
      (solved.get(id) as ResultOf<Id> | Refusal | undefined) ?? refuse('not-computed'),
  };
}
