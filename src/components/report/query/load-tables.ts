import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { engineSession } from '../../../lib/engine/session.ts';
import type { BuildTables, EngineSession } from '../../../lib/engine/session.ts';
import { bytesSource, fileSource } from '../../../lib/ingest/container/source.ts';
import type { Source } from '../../../lib/ingest/container/source.ts';
import { loadStudy } from '../../../lib/store/store.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { importStudy } from '../../../lib/survey/open-study.ts';
import { scoresView } from '../../../lib/survey/scores.ts';
import { loadSentences } from '../../../strings/load.ts';
import { pageLanguage } from '../../site/language.ts';

async function sourceOf(study: Study, signal: AbortSignal | undefined): Promise<Source> {
  if (study.id.startsWith('own-')) {
    const { file, fileName } = await loadStudy(study.id);
    return fileSource(new File([file], fileName));
  }
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const response = await fetch(`${base}/data/${study.id}/${study.path}`, { signal: signal ?? null });
  if (!response.ok) throw new Error(`${study.path}: ${response.status}`);
  return bytesSource(study.path, new Uint8Array(await response.arrayBuffer()));
}

/** Makes a study's tables from its file: the bundled one's from this site, the reader's own from the browser's storage. */
function builder(study: Study): BuildTables {
  return async (engine, signal) => {
    const imported = await importStudy(engine, await sourceOf(study, signal), study, { signal });
    if (isRefusal(imported)) {
      const language = pageLanguage();
      const words = language.with(await loadSentences(language.code, 'ingest'));
      throw new Error(refusalSentence(imported, study, words));
    }
    if ('problems' in imported) throw new Error(imported.problems.map(({ code }) => code).join(', '));
  };
}

/** Makes the tab's engine hold a study. Corrected or filtered in another way it is another one: its tables are made anew. */
export async function loadTables(study: Study, signal: AbortSignal): Promise<EngineSession> {
  const session = engineSession();
  await session.load(`${study.id} ${scoresView(study)}`, builder(study), signal);
  return session;
}
