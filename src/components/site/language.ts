import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Sentences } from '../../strings/language.ts';
import { loadLanguage } from '../../strings/load.ts';

/** The languages of the pages that this module has served: one in a browser, all of a build. */
const open = new Map<string, Language>();

/** Fetches the sentences of the report's pages in a language, once. */
export async function openLanguage(code: string): Promise<Language> {
  const found = open.get(code) ?? (await loadLanguage(code, 'report'));
  if (!open.has(code)) open.set(code, found);
  return open.get(code) ?? found;
}

/** Adds sentences to an open language: those of an analysis that has been fetched. */
export function addWords(code: string, words: Sentences): void {
  const now = open.get(code);
  if (now !== undefined) open.set(code, now.with(words));
}

function opened(code: string): Language {
  const found = open.get(code);
  if (found === undefined) throw new Error(`The language "${code}" is not open: await openLanguage first.`);
  return found;
}

/** The language of the page, in a browser. Throws before `openLanguage`. */
export function pageLanguage(): Language {
  return opened(document.documentElement.lang);
}

const LanguageCode = createContext<string | undefined>(undefined);

/** Gives the components below it their language: by its code, `<LanguageProvider value="en">`. Stands at the root of every island. */
export const LanguageProvider = LanguageCode.Provider;

/** The language of the island that a component stands in. */
export function useLanguage(): Language {
  const code = useContext(LanguageCode);
  return code === undefined ? pageLanguage() : opened(code);
}
