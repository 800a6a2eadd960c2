import type { Meta } from './types.ts';

/** Headings of a tool's own columns, each with what the column holds. */
export type Metadata = readonly (readonly [Meta, RegExp])[];

/** A heading on one line, without a byte order mark, hard spaces and spaces around. */
export function plainHeading(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
}

/** What each column holds by its heading; undefined for questions. No two columns of one kind need the same heading. */
export function metaOf(headings: readonly string[], metadata: Metadata): (Meta | undefined)[] {
  return headings.map((heading) => {
    const text = plainHeading(heading);
    return metadata.find(([, pattern]) => pattern.test(text))?.[0];
  });
}

/** The first few headings of a tool's own columns, to be shown as evidence. */
export function evidenceOf(headings: readonly string[], metas: readonly (Meta | undefined)[]): string {
  const named = headings.filter((_, at) => metas[at] !== undefined).map(plainHeading);
  return named.slice(0, 4).join(', ');
}

/** How many columns are the tool's own. */
export function countOf(metas: readonly (Meta | undefined)[]): number {
  return metas.filter((meta) => meta !== undefined).length;
}
