import type { Engine, Rows } from '../engine/types.ts';
import { isRefusal } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import { reduceRows } from '../survey/reduction/reduce-rows.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import type { Analysis } from './types.ts';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Rows of statements already run on the same view, by their SQL: analyses share statements. Filled as they run. */
  readonly known?: Map<string, Rows>;
}

/**
 * Runs an analysis' statements over the view `scores` of an engine and reduces them to moments, or returns why the study
 * cannot be analysed so.
 *
 * @throws EngineError; the signal's reason when aborted
 */
export async function computeMoments<M, R>(
  engine: Engine,
  analysis: Analysis<M, R>,
  study: Study,
  { signal, known = new Map<string, Rows>() }: RunOptions = {},
): Promise<M | Refusal> {
  const refusal = analysis.requires(study);
  if (refusal !== null) return refusal;
  const run = async (sql: string): Promise<Rows> => {
    const found = known.get(sql) ?? (await engine.query(sql, [], { signal }));
    known.set(sql, found);
    return found;
  };
  await reduce(engine, analysis, study, known, run, signal);
  return analysis.moments(await allRows(analysis, study, run), study);
}

/** Makes the rows of those statements that need no engine to be summed, from one reading, as far as they are not known. */
async function reduce<M, R>(
  engine: Engine,
  analysis: Analysis<M, R>,
  study: Study,
  known: Map<string, Rows>,
  run: (sql: string) => Promise<Rows>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const statements = analysis.queries(study);
  const offered = Object.entries((await analysis.reductions?.())?.(study) ?? {});
  const wanted = offered.flatMap(([name, reduction]) => {
    const sql = statements[name];
    return reduction === undefined || sql === undefined || known.has(sql) ? [] : [[name, reduction] as const];
  });
  if (wanted.length === 0) return;
  const rows = await reduceRows(engine, study, Object.fromEntries(wanted), { signal }, run);
  for (const [name, found] of Object.entries(rows)) known.set(statements[name]!, found);
}

/**
 * The rows of all statements of an analysis: those of `queries`, then those that build upon them.
 *
 * @param run runs one statement
 * @param given rows that stand in the place of a statement's own, by its name
 */
export async function allRows<M, R>(
  analysis: Analysis<M, R>,
  study: Study,
  run: (sql: string) => Promise<Rows>,
  given: Readonly<Record<string, Rows>> = {},
): Promise<Readonly<Record<string, Rows>>> {
  const rows: Record<string, Rows> = { ...given };
  let statements = analysis.queries(study);
  while (Object.keys(statements).length > 0) {
    for (const [name, sql] of Object.entries(statements)) rows[name] ??= await run(sql);
    statements = analysis.further?.(rows, study) ?? {};
  }
  return rows;
}

/** Moments, or the refusal that stands in their place → result or refusal, under the study's options or others. */
export function solveWith<M, R>(
  analysis: Analysis<M, R>,
  moments: M | Refusal,
  study: Study,
  options: StudyOptions = study.options,
): R | Refusal {
  return isRefusal(moments) ? moments : analysis.solve(moments, study, options);
}
