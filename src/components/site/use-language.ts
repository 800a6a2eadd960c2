import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../strings/language.ts';
import { openLanguage, pageLanguage } from './language.ts';

// An island is woken once its sentences are here; the build has opened them before.
if (!import.meta.env.SSR) await openLanguage(document.documentElement.lang);

const LanguageCode = createContext<string | undefined>(undefined);

/** Gives the components below it their language: by its code, `<LanguageProvider value="en">`. Stands at the root of every island. */
export const LanguageProvider = LanguageCode.Provider;

/** The language of the island that a component stands in. */
export function useLanguage(): Language {
  return pageLanguage(useContext(LanguageCode));
}
