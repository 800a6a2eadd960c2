import type { Page } from '../../../src/lib/chapter/outline/outline.ts';

/** A made-up page of the report. */
export function page(slug: string, source: string, more: Partial<Page> = {}): Page {
  return {
    title: `Title of ${slug}`,
    file: `src/content/docs/${slug}.mdx`,
    slug,
    source,
    needs: {},
    later: [],
    ...more,
  };
}

/** A made-up chapter; `order` is its place. */
export function chapter(slug: string, order: number, source: string, more: Partial<Page> = {}): Page {
  return page(slug, source, { part: 'number', order, ...more });
}
