import { ANALYSIS_IDS } from '../../lib/analysis/catalogue.ts';
import { fetchWords } from '../../lib/chapter/code.ts';
import { loadSentences } from '../../strings/load.ts';
import type { Language } from '../../strings/language.ts';
import { addWords, openLanguage, pageLanguage } from './language.ts';

const whole = new Map<string, Promise<Language>>();

async function open(code: string): Promise<Language> {
  await openLanguage(code);
  addWords(code, [...(await fetchWords(ANALYSIS_IDS, code)), await loadSentences(code, 'questionnaire')]);
  return pageLanguage(code);
}

/** A language of the site with the words of all analyses and those of the chapter on questionnaires. At build time only. */
export function builtLanguage(code: string): Promise<Language> {
  const found = whole.get(code) ?? open(code);
  whole.set(code, found);
  return found;
}

/** The language of the page that is being built: `await languageOfPage(Astro.locals)`. */
export function languageOfPage({ starlightRoute }: App.Locals): Promise<Language> {
  return builtLanguage(starlightRoute.lang);
}
