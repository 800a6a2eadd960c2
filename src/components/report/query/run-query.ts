import type { Rows } from '../../../lib/engine/types.ts';
import { allRows } from '../../../lib/analysis/run.ts';
import { inTime } from '../../../lib/engine/in-time.ts';
import { EngineError } from '../../../lib/engine/types.ts';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { ChapterMoments } from '../../../lib/chapter/context.ts';
import { analysisHere } from '../live/code.ts';
import type { Study } from '../../../lib/study/types.ts';
import { loadTables } from './load-tables.ts';

/** Rows of a result that are read at most: more than any statement of ours gives. */
const LIMIT = 100_000;

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
