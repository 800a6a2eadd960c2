import { elementsOf } from './mdx-elements.ts';
import type { Page } from './outline.ts';
import { see } from './see.ts';

/**
 * What stands in the sources of the pages and cannot be numbered or followed: a `<See>` that leads nowhere, a figure that stands twice on a
 * page or has no id. One line each, `file:line: what`; empty if all is well.
 */
export function brokenReferences(pages: readonly Page[]): readonly string[] {
  return pages.flatMap((page) => {
    const seen = new Set<string>();
    return elementsOf(page.source, ['Figure', 'See']).flatMap(({ name, attributes, line }) => {
      const problem = name === 'Figure' ? figureProblem() : seeProblem();
      return problem === null ? [] : [`${page.file}:${line}: <${name}>: ${problem}`];

      function figureProblem(): string | null {
        const id = attributes.get('id');
        if (id === undefined) return 'has no id';
        if (seen.has(id)) return `the figure "${id}" stands twice on this page`;
        seen.add(id);
        return null;
      }

      function seeProblem(): string | null {
        const found = see(
          { figure: attributes.get('figure'), chapter: attributes.get('chapter') },
          page,
          pages,
        );
        return typeof found === 'string' ? found : null;
      }
    });
  });
}

/** @throws with a line for each broken reference. */
export function holdReferences(pages: readonly Page[]): void {
  const broken = brokenReferences(pages);
  if (broken.length > 0) throw new Error(`Broken references:\n${broken.join('\n')}`);
}
