import type { AnalysisId } from '../../analysis/catalogue.ts';

/** Libraries that a script has by their name, each fetched for the first that uses it. */
export const LIBRARIES = ['Plot'] as const;

/** The function that gives an analysis' result in a script: `path-model` is `pathModel()`. */
export function functionName(id: AnalysisId): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
