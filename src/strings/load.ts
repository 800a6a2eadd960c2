import { languageOf } from './language.ts';
import type { Language, Sentences } from './language.ts';

/** The language of whoever says nothing of one. */
export const DEFAULT_LANGUAGE = 'en';

interface Part {
  readonly sentences: Sentences;
}

/** Whoever speaks, and where its sentences lie: a language is a folder here with these files. */
export const PARTS = {
  report: (code: string) => import(`./${code}/report.ts`) as Promise<Part>,
  document: (code: string) => import(`./${code}/document.ts`) as Promise<Part>,
  questionnaire: (code: string) => import(`./${code}/questionnaire.ts`) as Promise<Part>,
  ingest: (code: string) => import(`./${code}/ingest.ts`) as Promise<Part>,
  workbench: (code: string) => import(`./${code}/workbench.ts`) as Promise<Part>,
  notebook: (code: string) => import(`./${code}/notebook.ts`) as Promise<Part>,
  cli: (code: string) => import(`./${code}/cli.ts`) as Promise<Part>,
} as const;

/** Fetches the sentences of one part. Throws if there is no such language. */
export async function loadSentences(code: string, part: keyof typeof PARTS): Promise<Sentences> {
  return (await PARTS[part](code)).sentences;
}

/**
 * Fetches a language: the sentences of the parts named.
 *
 * @param code the name of its folder, BCP 47
 * @throws if there is no such language
 */
export async function loadLanguage(
  code: string,
  ...parts: readonly (keyof typeof PARTS)[]
): Promise<Language> {
  return languageOf(code, ...(await Promise.all(parts.map((part) => loadSentences(code, part)))));
}
