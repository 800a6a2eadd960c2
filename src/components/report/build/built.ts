import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANALYSIS_IDS, loadAnalysis, resampledName } from '../../../lib/analysis/catalogue.ts';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import type { FigureDefinition } from '../../../lib/analysis/figure.ts';
import { fetchAnalyses, fetchNumbers, joined } from '../../../lib/chapter/code.ts';
import type { ChapterCode } from '../../../lib/chapter/code.ts';
import { chapterContext } from '../../../lib/chapter/context.ts';
import type { Study } from '../../../lib/study/types.ts';
import { builtLanguage } from '../../site/built-language.ts';

const MOMENTS = '.generated/moments';

/** What a page is built with: a study solved, and the code that draws and says it. */
export interface Built {
  readonly context: ChapterContext;
  readonly code: ChapterCode;
}

async function read(study: string, name: string): Promise<unknown> {
  const path = join(MOMENTS, study, `${name}.json`);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? undefined : JSON.parse(text);
}

async function everything(): Promise<ChapterCode> {
  return joined(await fetchAnalyses(ANALYSIS_IDS), await fetchNumbers(ANALYSIS_IDS));
}

async function solve(id: string, language: string): Promise<Built> {
  const study = (await read(id, 'study')) as Study | undefined;
  if (study === undefined)
    throw new Error(`No moments of "${id}" in ${MOMENTS}: run node scripts/moments.ts.`);
  const parts = async (name: (id: AnalysisId) => string): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      await Promise.all(ANALYSIS_IDS.map(async (one) => [one, await read(id, name(one))] as const)),
    );
  const [code, moments, resampled] = await Promise.all([
    (all ??= everything()),
    parts((one) => one),
    parts(resampledName),
  ]);
  return {
    code,
    context: chapterContext(study, { ...moments, resampled }, code, await builtLanguage(language)),
  };
}

let all: Promise<ChapterCode> | undefined;
const built = new Map<string, Promise<Built>>();

/** A bundled study as the pages in a language are built with it. At build time only. */
export function builtChapter(study: string, language: string): Promise<Built> {
  const key = `${language} ${study}`;
  const found = built.get(key) ?? solve(study, language);
  built.set(key, found);
  return found;
}

/** A figure by its id, and the analysis that it belongs to. @throws if there is none, naming it: a slip of the author */
export async function builtFigure(
  id: string,
): Promise<{ readonly analysis: AnalysisId; readonly figure: FigureDefinition }> {
  for (const analysis of ANALYSIS_IDS) {
    const load = (await loadAnalysis(analysis)).figures[id];
    if (load !== undefined) return { analysis, figure: await load() };
  }
  throw new Error(`No figure is called "${id}"; see the definitions of the analyses.`);
}
