import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { momentsKey } from '../../../lib/analysis/key.ts';
import type { StoredMoments, StoredStudy } from '../../../lib/store/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Moments, Results, Update } from './backend.ts';
import { code, SHOWN, SHOWN_NEXT } from './code.ts';

/** The study that is worked on: its file, and the moments made so far, whether they hold or not. */
export interface HeldStudy {
  readonly id: string;
  readonly file: File;
  readonly moments: Map<string, StoredMoments>;
}

/** A kept study, taken up. */
export function hold({
  id,
  file,
  fileName,
  moments,
}: Pick<StoredStudy, 'id' | 'file' | 'fileName' | 'moments'>): HeldStudy {
  const named = file instanceof File ? file : new File([file], fileName);
  return { id, file: named, moments: new Map(Object.entries(moments)) };
}

/** Those moments whose analysis applies to the study as it stands, and that were made under the same key. */
export async function holding(study: Study, moments: HeldStudy['moments']): Promise<Moments> {
  const { analyses } = await code();
  const still: Record<string, StoredMoments> = {};
  for (const [id, analysis] of analyses) {
    const stored = moments.get(id);
    if (
      stored &&
      analysis.requires(study) === null &&
      stored.key === (await momentsKey(study.id, analysis, study))
    )
      still[id] = { ...stored, version: analysis.version };
  }
  return still;
}

/** Whether one of these analyses applies and its moments are not there. */
async function lacksOf(ids: readonly AnalysisId[], study: Study, moments: Moments): Promise<boolean> {
  const { analyses } = await code();
  return analyses.some(
    ([id, analysis]) => ids.includes(id) && !moments[id] && analysis.requires(study) === null,
  );
}

/** Index and gaps from moments that hold, null where they are lacking; and the priorities, null where those alone are. */
export async function solveShown(study: Study, moments: Moments): Promise<Results | null> {
  if (await lacksOf(SHOWN, study, moments)) return null;
  const { analyses, solveOnce } = await code();
  const solved = analyses
    .filter(([id]) => SHOWN.includes(id) || id === SHOWN_NEXT)
    .map(([id, analysis]) => {
      const stored = moments[id];
      return [
        id === SHOWN_NEXT ? 'priorities' : id,
        stored ? solveOnce(analysis, stored.moments as object, study) : analysis.requires(study),
      ] as const;
    });
  return { study, ...(Object.fromEntries(solved) as Omit<Results, 'study'>) };
}

/** What a correction comes to: see `Backend.update`. */
export async function updateOf(study: Study, moments: HeldStudy['moments']): Promise<Update> {
  const { analyses } = await code();
  const still = await holding(study, moments);
  const needs = analyses.map(([id, analysis]) => ({ analysis: id, lacks: analysis.requires(study) }));
  return {
    needs,
    lacking: needs.flatMap(({ analysis, lacks }) => (lacks === null && !still[analysis] ? [analysis] : [])),
    results: await solveShown(study, still),
  };
}
