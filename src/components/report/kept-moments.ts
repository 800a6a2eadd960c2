import { RESAMPLED_IDS, resampledName } from '../../lib/analysis/catalogue.ts';
import type { AnalysisId } from '../../lib/analysis/catalogue.ts';
import { loadedAnalysis } from '../../lib/chapter/chapter.ts';
import type { ChapterMoments } from '../../lib/chapter/chapter.ts';
import type { StoredStudy } from '../../lib/store/types.ts';

/**
 * Of the moments kept with a study, those that its analyses as they are now can solve; and which analyses lack theirs, because an earlier
 * version of the site computed them or nothing has yet. Only the version is compared: a correction in the workbench drops what it
 * makes wrong, and a path model that was edited in a chapter is solved from the moments there are, or says what it misses.
 *
 * @param needed analyses of the page, loaded
 */
export function keptMoments(
  { study, moments }: Pick<StoredStudy, 'study' | 'moments'>,
  needed: readonly AnalysisId[],
): { readonly moments: ChapterMoments; readonly lacking: readonly AnalysisId[] } {
  const holds = (id: AnalysisId, name: string = id): boolean =>
    moments[name]?.version === loadedAnalysis(id).version;
  const resampled = RESAMPLED_IDS.filter((id) => needed.includes(id) && holds(id, resampledName(id)));
  return {
    moments: {
      ...Object.fromEntries(needed.filter((id) => holds(id)).map((id) => [id, moments[id]?.moments])),
      resampled: Object.fromEntries(resampled.map((id) => [id, moments[resampledName(id)]?.moments])),
    },
    lacking: needed.filter((id) => !holds(id) && loadedAnalysis(id).requires(study) === null),
  };
}
