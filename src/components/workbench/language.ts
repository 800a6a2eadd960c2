import type { Language } from '../../strings/language.ts';
import { loadSentences } from '../../strings/load.ts';
import { addWords, openLanguage, pageLanguage } from '../site/language.ts';

/** Fetches what the workbench says, but for what analyses say: those words come with their code. */
export async function openWorkbenchLanguage(code: string): Promise<Language> {
  const [workbench, ingest] = await Promise.all([
    loadSentences(code, 'workbench'),
    loadSentences(code, 'ingest'),
    openLanguage(code),
  ]);
  addWords(code, [workbench, ingest]);
  return pageLanguage(code);
}
