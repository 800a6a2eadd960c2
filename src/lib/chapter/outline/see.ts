import { chaptersOf, figuresOf } from './outline.ts';
import type { Page } from './outline.ts';

/** What a cross-reference names: a figure (of the page itself, of the only chapter that has it, or of the chapter named), or a chapter. */
export interface Named {
  readonly figure?: string | undefined;
  /** Its slug. */
  readonly chapter?: string | undefined;
}

/** Where a cross-reference leads. */
export interface Seen {
  readonly page: Page;
  readonly figure?: string | undefined;
}

/**
 * Finds what a cross-reference on a page names.
 *
 * @returns a sentence for the author where there is no such thing, or more than one.
 */
export function see({ figure, chapter }: Named, from: Page, pages: readonly Page[]): Seen | string {
  const named = pages.find(({ slug }) => slug === chapter);
  if (chapter !== undefined && named === undefined) return `there is no chapter "${chapter}"`;
  if (figure === undefined)
    return named === undefined ? 'names neither a figure nor a chapter' : { page: named };
  const holders = named ? [named] : [from, ...chaptersOf(pages)];
  const having = holders.filter((page) => figuresOf(page).includes(figure));
  const page = having.find((one) => one === from) ?? having[0];
  if (page === undefined)
    return `there is no figure "${figure}" in ${named ? `"${named.slug}"` : 'any chapter'}`;
  if (page !== from && having.length > 1)
    return `the figure "${figure}" stands in ${having.map(({ slug }) => `"${slug}"`).join(' and ')}: say which by chapter="…"`;
  return { page, figure };
}
