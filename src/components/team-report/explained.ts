import { ANALYSIS_IDS, loadAnalysis } from '../../lib/analysis/catalogue.ts';
import { SECTION_IDS, sectionOf } from '../../lib/export/report/outline.ts';
import { linkTo } from '../site/pages.ts';
import type { Page } from '../../lib/chapter/outline/outline.ts';

/** A chapter to go on to. */
export interface Explanation {
  readonly title: string;
  readonly href: string;
}

/**
 * The chapters that explain what each section of the report shows, in the order of the book: those that the analyses of the section name.
 *
 * @returns by the section's id; a section without analyses has none.
 */
export async function explanations(
  chapters: readonly Page[],
): Promise<Readonly<Record<string, readonly Explanation[]>>> {
  const named = await Promise.all(
    ANALYSIS_IDS.map(async (id) => ({ section: sectionOf(id), slug: (await loadAnalysis(id)).chapter })),
  );
  return Object.fromEntries(
    SECTION_IDS.map((section) => {
      const own = chapters.filter((page) =>
        named.some((one) => one.section === section && one.slug === page.slug),
      );
      return [section, own.map((page) => ({ title: page.title, href: linkTo(page) }))];
    }),
  );
}
