import * as z from 'zod';
import { ANALYSIS_IDS } from '../../analysis/catalogue.ts';

/** Parts of the report that hold chapters, in the menu's order. Their names are `site.part.<id>` of the string tables. */
export const CHAPTER_PARTS = ['measured', 'number', 'action'] as const;

/** All parts of the menu: the chapters', then those of other pages. */
export const PARTS = [...CHAPTER_PARTS, 'use'] as const;

export type Part = (typeof PARTS)[number];

function oneOf(known: readonly string[]) {
  return ({ input }: { readonly input?: unknown }): string =>
    `${JSON.stringify(input)} is none of ${known.join(', ')}`;
}

const analysis = z.enum(ANALYSIS_IDS, { error: oneOf(ANALYSIS_IDS) });

/**
 * What the front matter of a page may say beyond Starlight's own fields (title, description, …). A page with a part stands in the menu; one
 * in a part of chapters is a chapter.
 */
export const frontMatter = z
  .object({
    part: z.enum(PARTS, { error: oneOf(PARTS) }).optional(),
    /** Place within the part, ascending; pages with the same one stand by the names of their files. */
    order: z.number({ error: 'is no number' }).optional(),
    /** Bundled study → the analyses that the page's figures and numbers need of it. */
    needs: z.record(z.string(), z.array(analysis)).default({}),
    /** Those of them that only later sections need: fetched when one of their figures comes near. */
    later: z.array(analysis).default([]),
  })
  .superRefine(({ part, order, needs, later }, context) => {
    if (part !== undefined && order === undefined)
      context.addIssue({
        code: 'custom',
        path: ['order'],
        message: 'is missing: a page with a part has a place in it',
      });
    const needed = new Set(Object.values(needs).flat());
    for (const id of later)
      if (!needed.has(id))
        context.addIssue({ code: 'custom', path: ['later'], message: `${id} is not among the needs` });
  });

const page = frontMatter.safeExtend({
  title: z.string({ error: 'is missing: a text' }),
  description: z.string({ error: 'is no text' }).optional(),
});

export type FrontMatter = z.infer<typeof page>;

/**
 * Reads a page's front matter, as parsed from its YAML.
 *
 * @param file named in the error
 * @throws with the file, and field by field what was found and what is expected.
 */
export function checkFrontMatter(file: string, data: unknown): FrontMatter {
  const { success, data: found, error } = page.safeParse(data);
  if (success) return found;
  const problems = error.issues.map(({ path, message }) => `  ${path.join('.') || 'all of it'}: ${message}`);
  throw new Error(`${file}: the front matter cannot be used.\n${problems.join('\n')}`);
}
