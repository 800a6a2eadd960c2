import type { CollectionEntry } from 'astro:content';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';

/** The analyses that a page needs of any bundled study. */
export function declaredNeeds({ data }: CollectionEntry<'docs'>): readonly AnalysisId[] {
  return Object.values(data.needs).flat();
}

/**
 * Holds a page to its front matter: what it shows must be among its needs, or it would not be fetched when a reader touches it. At build time.
 *
 * @param what shows it, as written on the page
 * @throws naming the file, and what to add.
 */
export function requireNeed(
  { filePath, data }: CollectionEntry<'docs'>,
  study: string,
  analysis: AnalysisId,
  what: string,
): void {
  if (data.needs[study]?.includes(analysis)) return;
  throw new Error(
    `${filePath}: ${what} shows ${analysis} of ${study}; add it to \`needs\` in the front matter.`,
  );
}
