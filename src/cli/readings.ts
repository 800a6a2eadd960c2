import type { AnalysisId, AnyAnalysis } from '../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../lib/analysis/context.ts';
import type { Reading } from '../lib/analysis/reading.ts';
import { isRefusal } from '../lib/study/refusal.ts';

/** What the result of an analysis says; nothing where it is a refusal. */
export async function readingsOf(
  analysis: AnyAnalysis & { readonly id: AnalysisId },
  { study, resampled, result }: ChapterContext,
): Promise<readonly Reading[]> {
  const found = result(analysis.id);
  if (isRefusal(found)) return [];
  const read = await analysis.readings?.();
  return read?.(found, study, { resampled: resampled[analysis.id], result }) ?? [];
}
