import { activeStudy } from '../../lib/store/active.ts';
import { loadStudy } from '../../lib/store/store.ts';
import type { Study } from '../../lib/study/types.ts';
import { loadSentences } from '../../strings/load.ts';
import { addWords, openLanguage } from '../site/language.ts';

/** A bundled study that the page offers. */
export interface Offered {
  readonly id: string;
  readonly title: string;
}

/** Fetches the sentences of the page. */
export async function openNotebookLanguage(lang: string): Promise<void> {
  await openLanguage(lang);
  addWords(lang, [await loadSentences(lang, 'notebook')]);
}

/** The reader's own study where one is active; else null. Rejects with StoreError. */
export async function openOwn(): Promise<Study | null> {
  const id = activeStudy();
  return id?.startsWith('own-') ? (await loadStudy(id)).study : null;
}

/** A bundled study's codebook from beside the page. */
export async function openBundled(id: string, base: string): Promise<Study> {
  const response = await fetch(`${base}/moments/${id}/study.json`);
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  return (await response.json()) as Study;
}
