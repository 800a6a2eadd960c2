import { ANALYSIS_IDS, loadAnalysis } from '../lib/analysis/catalogue.ts';
import type { AnalysisId, AnyAnalysis } from '../lib/analysis/catalogue.ts';

/** Name on the command line → the analyses that it asks for, in the order of the catalogue. */
export type Commands = ReadonlyMap<string, readonly (AnyAnalysis & { readonly id: AnalysisId })[]>;

/** All names that `--only` knows. */
export async function commands(): Promise<Commands> {
  const all = await Promise.all(ANALYSIS_IDS.map(async (id) => ({ ...(await loadAnalysis(id)), id })));
  return Map.groupBy(all, ({ command }) => command.name);
}

/** Those that are made where nothing is asked for by name. */
export function usual(known: Commands): readonly string[] {
  return [...known]
    .filter(([, analyses]) => analyses.some(({ command }) => command.usual))
    .map(([name]) => name);
}

/** A name as a key of the JSON: `path-model` → `pathModel`. */
export function keyOf(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
