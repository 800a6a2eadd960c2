import type { Engine, Rows } from '../engine/types.ts';
import type { Study } from '../study/types.ts';
import type { Analysis } from './types.ts';

export interface RunOptions {
  readonly signal?: AbortSignal;
}

/**
 * Runs an analysis' statements over the view `scores` of an engine and reduces them to moments. Ask `requires` first.
 *
 * @throws EngineError; the signal's reason when aborted
 */
export async function computeMoments<M, R>(
  engine: Engine,
  analysis: Analysis<M, R>,
  study: Study,
  { signal }: RunOptions = {},
): Promise<M> {
  const rows: Record<string, Rows> = {};
  for (const [name, sql] of Object.entries(analysis.queries(study))) {
    signal?.throwIfAborted();
    rows[name] = await engine.query(sql, [], { signal });
  }
  return analysis.moments(rows, study);
}
