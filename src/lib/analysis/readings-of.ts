import type { AnalysisId, AnyAnalysis } from './catalogue.ts';
import type { ChapterContext } from './context.ts';
import type { Reading } from './reading.ts';
import { isRefusal } from '../study/refusal.ts';

/** What the result of an analysis says; nothing where it is a refusal. */
export async function readingsOf(
  id: AnalysisId,
  analysis: AnyAnalysis,
  { study, resampled, result }: ChapterContext,
): Promise<readonly Reading[]> {
  const found = result(id);
  if (isRefusal(found)) return [];
  const read = await analysis.readings?.();
  return read?.(found, study, { resampled: resampled[id], result }) ?? [];
}
