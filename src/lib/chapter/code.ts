import { loadAnalysis } from '../analysis/catalogue.ts';
import type { AnalysisId, AnyAnalysis } from '../analysis/catalogue.ts';
import type { NumberMaker } from '../analysis/live-number.ts';
import type { Sentences } from '../../strings/language.ts';

/** The code of those analyses that a page, or the build, has fetched. */
export interface ChapterCode {
  readonly analyses: ReadonlyMap<AnalysisId, AnyAnalysis>;
  /** Name of a number → what makes it, and of which analysis it is. */
  readonly numbers: ReadonlyMap<string, { readonly analysis: AnalysisId; readonly make: NumberMaker }>;
}

export const NO_CODE: ChapterCode = { analyses: new Map(), numbers: new Map() };

/** Both together. */
export function joined(one: ChapterCode, other: ChapterCode): ChapterCode {
  return {
    analyses: new Map([...one.analyses, ...other.analyses]),
    numbers: new Map([...one.numbers, ...other.numbers]),
  };
}

/** Fetches the definitions of analyses. */
export async function fetchAnalyses(ids: readonly AnalysisId[]): Promise<ChapterCode> {
  const found = await Promise.all(ids.map(async (id) => [id, await loadAnalysis(id)] as const));
  return { ...NO_CODE, analyses: new Map(found) };
}

/** Fetches the numbers that sentences quote from analyses. */
export async function fetchNumbers(ids: readonly AnalysisId[]): Promise<ChapterCode> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const makers = Object.entries((await (await loadAnalysis(id)).numbers?.()) ?? {});
      return makers.map(([name, make]) => [name, { analysis: id, make }] as const);
    }),
  );
  return { ...NO_CODE, numbers: new Map(found.flat()) };
}

/** Fetches what analyses say in a language, but for their readings. */
export async function fetchWords(
  ids: readonly AnalysisId[],
  language: string,
): Promise<readonly Sentences[]> {
  return Promise.all(ids.map(async (id) => (await (await loadAnalysis(id)).words(language)).words));
}

/** Fetches what the readings of analyses say in a language: for whoever shows readings. */
export async function fetchReadingWords(
  ids: readonly AnalysisId[],
  language: string,
): Promise<readonly Sentences[]> {
  const found = await Promise.all(ids.map(async (id) => (await loadAnalysis(id)).readingWords?.(language)));
  return found.flatMap((one) => (one === undefined ? [] : [one.words]));
}
