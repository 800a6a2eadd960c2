import { readdirSync } from 'node:fs';
import { readPages } from '../../scripts/chapters.ts';
import { elementsOf } from '../../src/lib/chapter/outline/mdx-elements.ts';
import { addressOf, chaptersOf, figuresOf } from '../../src/lib/chapter/outline/outline.ts';

/** Addresses of every page of the built site, relative to its base: '', 'studies/', … and 'not-there/' for the 404 page. */
export function pages(): string[] {
  const paths = readdirSync('dist', { recursive: true }).map(String);
  const indexed = paths.filter((path) => /(^|\/)index\.html$/.test(path));
  return [...indexed.map((path) => path.replace(/index\.html$/, '')), 'not-there/'].sort();
}

/** A chapter as its source says it is: what its page must hold. */
export interface Chapter {
  /** Relative to the base, with a closing slash. */
  readonly path: string;
  readonly title: string;
  /** Their ids, in order. */
  readonly figures: readonly string[];
  /** How many live numbers and citations stand in its text. */
  readonly numbers: number;
  readonly citations: number;
  readonly exercises: number;
  /** Analyses that it needs, each of each study counted: their queries are printed. */
  readonly queries: number;
}

/** The chapters: what is held to the budgets and must be complete without scripts. */
export const CHAPTERS: readonly Chapter[] = chaptersOf(readPages()).map((page) => {
  const count = (name: string): number => elementsOf(page.source, [name]).length;
  return {
    path: addressOf(page),
    title: page.title,
    figures: figuresOf(page),
    numbers: count('N'),
    citations: count('Cite'),
    exercises: count('Exercise'),
    queries: count('Queries') * Object.values(page.needs).flat().length,
  };
});

/** Those with figures: they move under a control, and under a study of the reader's own. */
export const COMPUTED = CHAPTERS.filter(({ figures }) => figures.length > 0);

/**
 * The chapter that shows a figure: a test names what it looks at, and follows when it moves to another chapter.
 *
 * @returns its address from the root, and its title
 */
export function chapterWith(figure: string): { readonly path: string; readonly title: string } {
  const found = CHAPTERS.find(({ figures }) => figures.includes(figure));
  if (found === undefined) throw new Error(`No chapter shows the figure "${figure}".`);
  return { path: `/${found.path}`, title: found.title };
}
