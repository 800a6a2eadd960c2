import type { Language, Sentences } from '../../strings/language.ts';
import { loadLanguage } from '../../strings/load.ts';

/** The languages of the pages that this module has served: one in a browser, all of a build. */
const open = new Map<string, Language>();

/** Fetches the sentences of the report's pages in a language, once. */
export async function openLanguage(code: string): Promise<Language> {
  const fetched = open.get(code) ?? (await loadLanguage(code, 'report'));
  const found = open.get(code) ?? fetched;
  open.set(code, found);
  return found;
}

/** Adds sentences to an open language: those of analyses that have been fetched. */
export function addWords(code: string, words: readonly Sentences[]): void {
  open.set(code, pageLanguage(code).with(...words));
}

/** A language that is open; in a browser that of the page. Throws before `openLanguage`. */
export function pageLanguage(code = document.documentElement.lang): Language {
  const found = open.get(code);
  if (found === undefined) throw new Error(`The language "${code}" is not open: await openLanguage first.`);
  return found;
}
