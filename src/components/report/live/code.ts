import { signal } from '@preact/signals';
import { loadAnalysis } from '../../../lib/analysis/catalogue.ts';
import type { AnalysisId, AnyAnalysis } from '../../../lib/analysis/catalogue.ts';
import type { FigureDefinition } from '../../../lib/analysis/figure.ts';
import { fetchAnalyses, fetchNumbers, fetchWords, joined, NO_CODE } from '../../../lib/chapter/code.ts';
import type { ChapterCode } from '../../../lib/chapter/code.ts';
import { addWords, openLanguage } from '../../site/language.ts';

/** The code that this page has fetched: what is drawn and said follows when more of it arrives. */
export const code = signal<ChapterCode>(NO_CODE);

const figures = new Map<string, FigureDefinition>();

/** Fetches the code and the words of analyses, as far as they are not here: a chapter carries only those that it names as its needs. */
export async function fetchCode(ids: readonly AnalysisId[]): Promise<void> {
  const missing = ids.filter((id) => !code.peek().analyses.has(id));
  if (missing.length === 0) return;
  const { lang } = document.documentElement;
  const [found, words] = await Promise.all([
    fetchAnalyses(missing),
    fetchWords(missing, lang),
    openLanguage(lang),
  ]);
  addWords(lang, words);
  code.value = joined(code.peek(), found);
}

/** Fetches the numbers of analyses for the page's sentences. */
export async function fetchSaid(ids: readonly AnalysisId[]): Promise<void> {
  const found = await fetchNumbers(ids);
  code.value = joined(code.peek(), found);
}

/** An analysis whose code is here. Throws, naming it, where it was not fetched. */
export function analysisHere(id: AnalysisId): AnyAnalysis {
  const found = code.value.analyses.get(id);
  if (found === undefined) throw new Error(`The analysis "${id}" was not fetched.`);
  return found;
}

/** Fetches a figure of an analysis, once. */
export async function fetchFigure(analysis: AnalysisId, id: string): Promise<FigureDefinition> {
  const load = (await loadAnalysis(analysis)).figures[id];
  if (load === undefined) throw new Error(`The analysis "${analysis}" has no figure "${id}".`);
  const definition = await load();
  figures.set(id, definition);
  return definition;
}

/** A figure that has been fetched. */
export function figureHere(id: string): FigureDefinition | undefined {
  return figures.get(id);
}
