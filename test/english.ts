import { ANALYSIS_IDS } from '../src/lib/analysis/catalogue.ts';
import { fetchReadingWords, fetchWords } from '../src/lib/chapter/code.ts';
import { refusalSentence, writtenAll } from '../src/lib/chart/sentence.ts';
import type { Refusal } from '../src/lib/study/refusal.ts';
import type { Remark } from '../src/lib/study/remark.ts';
import { loadLanguage } from '../src/strings/load.ts';

/** English with all its sentences. */
export const english = (
  await loadLanguage('en', 'report', 'document', 'ingest', 'workbench', 'notebook', 'cli')
).with(...(await fetchWords(ANALYSIS_IDS, 'en')), ...(await fetchReadingWords(ANALYSIS_IDS, 'en')));

export const { t, say } = english;

/** A refusal in words that name no study. */
export const refusalWords = (refusal: Refusal): string => refusalSentence(refusal, null, english);

/** A remark in words that name no study. */
export const remarkWords = ({ code, parameters }: Remark): string =>
  english.say('remark', code, writtenAll(parameters, null, english));
