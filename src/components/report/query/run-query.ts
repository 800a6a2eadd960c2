import { pageLanguage } from '../../site/language.ts';
import type { Rows } from '../../../lib/engine/types.ts';
import { allRows } from '../../../lib/analysis/run.ts';
import { inTime } from '../../../lib/engine/in-time.ts';
import { engineSession } from '../../../lib/engine/session.ts';
import type { BuildTables, EngineSession } from '../../../lib/engine/session.ts';
import { EngineError } from '../../../lib/engine/types.ts';
import { importStudy } from '../../../lib/survey/open-study.ts';
import { scoresView } from '../../../lib/survey/scores.ts';
import { bytesSource, fileSource } from '../../../lib/ingest/container/source.ts';
import type { Source } from '../../../lib/ingest/container/source.ts';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { ChapterMoments } from '../../../lib/chapter/context.ts';
import { analysisHere } from '../live/code.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { loadStudy } from '../../../lib/store/store.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { loadSentences } from '../../../strings/load.ts';
import type { Study } from '../../../lib/study/types.ts';

/** Rows of a result that are read at most: more than any statement of ours gives. */
const LIMIT = 100_000;

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

export interface EditedQuery {
  readonly study: Study;
  readonly analysis: AnalysisId;
  /** The statement that the reader has edited, and its text. */
  readonly statement: string;
  readonly sql: string;
}

export interface QueryOutcome {
  readonly rows: Rows & { readonly truncated: boolean };
  /** What the analysis makes of it; or why its rows are no moments any more. */
  readonly moments: ChapterMoments | Error;
}

/**
 * Runs the reader's statement in the tab's engine, then the analysis' other statements as they are, and reduces all to
 * moments. The first run fetches the engine and the data.
 *
 * @throws EngineError with the place of a mistake; the signal's reason.
 */
export async function runEdited(
  { study, analysis, statement, sql }: EditedQuery,
  signal: AbortSignal,
): Promise<QueryOutcome> {
  const session = await loadTables(study, signal);
  const rows = await inTime(signal, (within) =>
    session.run((engine) => engine.read(sql, { signal: within, limit: LIMIT }), within),
  );
  const definition = analysisHere(analysis);
  const run = (text: string): Promise<Rows> =>
    session.run((engine) => engine.query(text, [], { signal }), signal);
  try {
    const all = await allRows(definition, study, run, { [statement]: rows });
    return { rows, moments: { [analysis]: definition.moments(all, study) } };
  } catch (error) {
    const engineFailed = error instanceof EngineError && error.code !== 'sql';
    if (signal.aborted || engineFailed) throw error;
    return { rows, moments: error instanceof Error ? error : new Error(String(error)) };
  }
}
