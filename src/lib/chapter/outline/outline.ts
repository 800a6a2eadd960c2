import { CHAPTER_PARTS } from './front-matter.ts';
import type { FrontMatter, Part } from './front-matter.ts';
import { elementsOf } from './mdx-elements.ts';

/** A page of the report: what its front matter says, and its source. */
export interface Page extends FrontMatter {
  /** From the project's root: `src/content/docs/<slug>.mdx`. */
  readonly file: string;
  /** Name of the file without its ending, and the page's address; `index` is the home page. */
  readonly slug: string;
  /** MDX, with or without the front matter. */
  readonly source: string;
}

/** The pages of a part, in their order. */
export function pagesIn(part: Part, pages: readonly Page[]): readonly Page[] {
  return pages
    .filter((page) => page.part === part)
    .sort((one, other) => one.order! - other.order! || one.slug.localeCompare(other.slug));
}

/** The chapters, part by part, in their order. */
export function chaptersOf(pages: readonly Page[]): readonly Page[] {
  return CHAPTER_PARTS.flatMap((part) => pagesIn(part, pages));
}

/** The number of a chapter, counted from 1 through all parts; undefined for a page that is none. */
export function chapterNumber({ slug }: Page, pages: readonly Page[]): number | undefined {
  const at = chaptersOf(pages).findIndex((chapter) => chapter.slug === slug);
  return at < 0 ? undefined : at + 1;
}

/** Words of running text that are read in a minute. */
const READ_IN_A_MINUTE = 220;

/** How many minutes the running text of a page takes, without its formulas, imports and exercises; at least one. */
export function minutesToRead({ source }: Page): number {
  const text = source.replace(/^import .*$|<math[^]*?<\/math>|<Exercise[^]*?<\/Exercise>|<[^>]*>/gm, ' ');
  return Math.max(1, Math.round(text.split(/\s+/).filter(Boolean).length / READ_IN_A_MINUTE));
}

/** Address of a page, below the base path: `''` for the home page, else `<slug>/`. */
export function addressOf({ slug }: Page): string {
  return slug === 'index' ? '' : `${slug}/`;
}

/** Ids of a page's figures in the order of its source, demonstrations among them: Figure 1 is the first. */
export function figuresOf({ source }: Page): readonly string[] {
  return elementsOf(source, ['Figure', 'Demonstration']).map(({ attributes }) => attributes.get('id') ?? '');
}

/**
 * The number of a figure on its page, counted from 1.
 *
 * @throws if the source of the page has no such figure.
 */
export function figureNumber(page: Page, figure: string): number {
  const at = figuresOf(page).indexOf(figure);
  if (at < 0)
    throw new Error(
      `${page.file}: the figure "${figure}" is drawn, but does not stand in the source as <Figure id="${figure}">: its number cannot be counted.`,
    );
  return at + 1;
}

/** Which exercise is meant: the number that it asks for, and the study where one is named. Both as the source writes them. */
export interface ExerciseName {
  readonly k?: string | undefined;
  readonly study?: string | undefined;
}

/**
 * The number of an exercise on its page, counted from 1.
 *
 * @throws if the source of the page has no such exercise.
 */
export function exerciseNumber(page: Page, { k, study }: ExerciseName): number {
  const at = elementsOf(page.source, ['Exercise']).findIndex(
    ({ attributes }) => attributes.get('k') === k && attributes.get('study') === study,
  );
  if (at < 0)
    throw new Error(
      `${page.file}: the exercise "${k}" does not stand in the source as <Exercise k="${k}">: its number cannot be counted.`,
    );
  return at + 1;
}

/** Under what name a solved exercise is kept: unique on its page, and the same wherever the exercise stands on it. */
export function exerciseKey({ k = '', study }: ExerciseName): string {
  return study === undefined ? k : `${study}/${k}`;
}

/** The exercises of a page by their names, in the order of its source: Exercise 1 is the first. */
export function exercisesOf({ source }: Page): readonly string[] {
  return elementsOf(source, ['Exercise']).map(({ attributes }) =>
    exerciseKey({ k: attributes.get('k'), study: attributes.get('study') }),
  );
}

/** Keys of the glossary's terms that a page links, in the order of its source. */
export function termsOf({ source }: Page): readonly string[] {
  return elementsOf(source, ['Term']).map(({ attributes }) => attributes.get('k') ?? '');
}
