import type { AnalysisId } from '../../analysis/catalogue.ts';
import { chaptersOf } from './outline.ts';
import type { Page } from './outline.ts';

/** A chapter that can be read on a study of the reader's own. */
export interface OwnChapter {
  readonly slug: string;
  readonly title: string;
  /** The analyses that it is the first to show. */
  readonly analyses: readonly AnalysisId[];
}

/** The chapters that recompute, in their order; each analysis belongs to the first that needs it. */
export function ownChapters(pages: readonly Page[]): readonly OwnChapter[] {
  const shown = new Set<AnalysisId>();
  return chaptersOf(pages).flatMap(({ slug, title, needs }) => {
    const needed = new Set(Object.values(needs).flat());
    if (needed.size === 0) return [];
    const analyses = [...needed].filter((id) => !shown.has(id));
    for (const id of analyses) shown.add(id);
    return [{ slug, title, analyses }];
  });
}
