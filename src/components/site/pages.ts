import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { posix } from 'node:path';
import { holdReferences } from '../../lib/chapter/outline/broken-references.ts';
import { addressOf } from '../../lib/chapter/outline/outline.ts';
import type { Page } from '../../lib/chapter/outline/outline.ts';

type Entry = CollectionEntry<'docs'>;

const read = new Map<string, Promise<readonly Page[]>>();

/**
 * The pages of the report in the language (the folder) of one of them. At build time only.
 *
 * @throws if a reference in one of them is broken.
 */
export function pagesBeside({ filePath }: Entry): Promise<readonly Page[]> {
  const folder = posix.dirname(filePath ?? '');
  const known = read.get(folder) ?? pagesOf(folder);
  if (import.meta.env.PROD) read.set(folder, known);
  return known;
}

async function pagesOf(folder: string): Promise<readonly Page[]> {
  const entries = await getCollection('docs', ({ filePath }) => posix.dirname(filePath ?? '') === folder);
  const pages = entries.map(({ data, body = '', filePath = '' }): Page => ({
    ...data,
    file: filePath,
    slug: posix.basename(filePath, posix.extname(filePath)),
    source: body,
  }));
  holdReferences(pages);
  return pages;
}

/** The page that an entry is, among those beside it. */
export async function pageOf(entry: Entry): Promise<Page> {
  const found = (await pagesBeside(entry)).find(({ file }) => file === entry.filePath);
  if (found === undefined) throw new Error(`${entry.id} is no page of the report.`);
  return found;
}

/** A page's address on the site, under its base path. */
export function linkTo(page: Page): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${addressOf(page)}`;
}
