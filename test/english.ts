import { ANALYSIS_IDS } from '../src/lib/analysis/catalogue.ts';
import { fetchWords } from '../src/lib/chapter/code.ts';
import { loadLanguage } from '../src/strings/load.ts';

/** English with all its sentences. */
export const english = (await loadLanguage('en', 'report', 'workbench', 'cli')).with(
  ...(await fetchWords(ANALYSIS_IDS, 'en')),
);

export const { t, say } = english;
