import { resampledName } from '../../../lib/analysis/catalogue.ts';
import type { AnalysisId, AnyAnalysis } from '../../../lib/analysis/catalogue.ts';
import type { ChapterMoments } from '../../../lib/chapter/context.ts';
import type { StoredStudy } from '../../../lib/store/types.ts';

/**
 * Of the moments kept with a study, those that its analyses as they are now can solve; and which analyses lack theirs, because an earlier
 * version of the site computed them or nothing has yet. Only the version is compared: a correction in the workbench drops what it
 * makes wrong, and a path model that was edited in a chapter is solved from the moments there are, or says what it misses.
 *
 * @param needed the analyses of the page
 */
export function keptMoments(
  { study, moments }: Pick<StoredStudy, 'study' | 'moments'>,
  needed: readonly AnyAnalysis[],
): { readonly moments: ChapterMoments; readonly lacking: readonly AnalysisId[] } {
  const holds = ({ version }: AnyAnalysis, name: string): boolean => moments[name]?.version === version;
  const resampled = needed.filter((one) => holds(one, resampledName(one.id as AnalysisId)));
  return {
    moments: {
      ...Object.fromEntries(
        needed.filter((one) => holds(one, one.id)).map(({ id }) => [id, moments[id]?.moments]),
      ),
      resampled: Object.fromEntries(
        resampled.map(({ id }) => [id, moments[resampledName(id as AnalysisId)]?.moments]),
      ),
    },
    lacking: needed
      .filter((one) => !holds(one, one.id) && one.requires(study) === null)
      .map(({ id }) => id as AnalysisId),
  };
}
