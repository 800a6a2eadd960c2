import { loadAnalysis, resampledName } from '../../../lib/analysis/catalogue.ts';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { resample } from '../../../lib/analysis/resample.ts';
import { inWorkers } from '../../../lib/analysis/resample-workers.ts';
import type { Analysis } from '../../../lib/analysis/types.ts';
import type { Resampled } from '../../../lib/analysis/context.ts';
import { loadStudy, saveStudy } from '../../../lib/store/store.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { loadTables } from './load-tables.ts';

/** What runs a bootstrap and hears of it. */
export interface ResampleRun {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Resamples an analysis of a study in this tab: its rows by the engine, the rest in workers. Of the reader's own study the results are
 * kept with it.
 *
 * @throws EngineError; the signal's reason
 */
export async function resampleStudy(
  study: Study,
  id: AnalysisId,
  { signal, onProgress }: ResampleRun,
): Promise<Resampled> {
  const session = await loadTables(study, signal);
  const analysis = (await loadAnalysis(id)) as Analysis<unknown, unknown, { readonly options: string }>;
  const found = await session.run(
    (engine) => resample(engine, analysis, study, study.options, { signal, onProgress, compute: inWorkers }),
    signal,
  );
  if (study.id.startsWith('own-') && !isRefusal(found)) {
    const stored = await loadStudy(study.id);
    const kept = { key: found.options, version: analysis.version, moments: found };
    await saveStudy({ ...stored, moments: { ...stored.moments, [resampledName(id)]: kept } });
  }
  return { [id]: found };
}
