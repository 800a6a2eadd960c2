import { elementsOf } from './mdx-elements.ts';
import type { MdxElement } from './mdx-elements.ts';
import type { Page } from './outline.ts';
import { see } from './see.ts';

type Attributes = MdxElement['attributes'];

/**
 * What stands in the sources of the pages and cannot be numbered or followed: a `<See>` that leads nowhere, a figure or an exercise that
 * stands twice on a page, a figure without id, an exercise without number. One line each, `file:line: what`; empty if all is well.
 */
export function brokenReferences(pages: readonly Page[]): readonly string[] {
  return pages.flatMap((page) => {
    const seen = new Set<string>();
    const problems = {
      Figure: figureProblem,
      Demonstration: figureProblem,
      Exercise: exerciseProblem,
      See: seeProblem,
    };
    return elementsOf(page.source, Object.keys(problems)).flatMap(({ name, attributes, line }) => {
      const problem = problems[name as keyof typeof problems](attributes);
      return problem === null ? [] : [`${page.file}:${line}: <${name}>: ${problem}`];
    });

    function figureProblem(attributes: Attributes): string | null {
      const id = attributes.get('id');
      return id === undefined ? 'has no id' : twice(`figure "${id}"`);
    }

    function exerciseProblem(attributes: Attributes): string | null {
      const [k, study] = [attributes.get('k'), attributes.get('study')];
      if (k === undefined) return 'asks for no number (k)';
      return twice(study === undefined ? `exercise "${k}"` : `exercise "${k}" on "${study}"`);
    }

    function seeProblem(attributes: Attributes): string | null {
      const found = see(
        { figure: attributes.get('figure'), chapter: attributes.get('chapter') },
        page,
        pages,
      );
      return typeof found === 'string' ? found : null;
    }

    function twice(what: string): string | null {
      if (seen.has(what)) return `the ${what} stands twice on this page`;
      seen.add(what);
      return null;
    }
  });
}

/** @throws with a line for each broken reference. */
export function holdReferences(pages: readonly Page[]): void {
  const broken = brokenReferences(pages);
  if (broken.length > 0) throw new Error(`Broken references:\n${broken.join('\n')}`);
}
