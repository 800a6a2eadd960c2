import { isRefusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import type { Language } from '../strings/language.ts';
import { analysisSection } from './analysis-section.ts';
import { text, type Block } from './blocks.ts';
import type { Suppressed } from './cells-file.ts';
import { codebookSection } from './codebook-section.ts';
import { contextOf } from './context.ts';
import { doctorSection } from './doctor-section.ts';
import type { Report, Results } from './report.ts';

/** The report as a summary for the terminal, as far as the work came. */
export async function summaryOf(
  { doctor, study, proposals, results, suppressed = [] }: Report,
  language: Language,
): Promise<Block[]> {
  return [
    ...(doctor ? doctorSection(doctor, language) : []),
    ...(study?.simulated ? [text(language.t('cli.simulated'), 'warning')] : []),
    ...suppressed.map((one) => text(suppressedWords(one, language), 'warning')),
    ...(study && proposals ? codebookSection(proposals, study, language) : []),
    ...(study && results ? await sections(results, study, language) : []),
  ];
}

/** What the sums of a place lack. */
export function suppressedWords({ cells, least, n }: Suppressed, language: Language): string {
  return language.t('cli.cells.suppressed', { cells, least, n });
}

/** Of analyses that one name asks for, the first speaks for all: of the others only those are shown that have a result. */
async function sections(results: Results, study: Study, language: Language): Promise<Block[]> {
  const context = contextOf(results, study, language);
  const shown = [...results.asked.values()].flatMap((analyses) =>
    analyses.filter(({ id }, at) => at === 0 || !isRefusal(context.result(id))),
  );
  const made = shown.map((analysis) =>
    analysisSection(analysis, results.readings.get(analysis.id) ?? [], context),
  );
  return (await Promise.all(made)).flat();
}
