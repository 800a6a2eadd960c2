import { describe, expect, it } from 'vitest';
import { brokenReferences, holdReferences } from '../../../src/lib/chapter/outline/broken-references.ts';
import { see } from '../../../src/lib/chapter/outline/see.ts';
import { chapter, page } from './pages.ts';

const FIRST = chapter('first', 1, '<Figure id="weights">W</Figure>\n\n<Figure id="shared">S</Figure>');
const SECOND = chapter('second', 2, '<Figure id="gaps">G</Figure>\n\n<Figure id="shared">S</Figure>');
const HOME = page('index', '<Figure id="weights">W</Figure>');
const PAGES = [HOME, FIRST, SECOND];

describe('see', () => {
  it('finds a figure of the page itself, even if another has it too', () => {
    expect(see({ figure: 'shared' }, SECOND, PAGES)).toEqual({ page: SECOND, figure: 'shared' });
    expect(see({ figure: 'weights' }, HOME, PAGES)).toEqual({ page: HOME, figure: 'weights' });
  });

  it('finds the chapter that has it, not the home page', () => {
    expect(see({ figure: 'weights' }, SECOND, PAGES)).toEqual({ page: FIRST, figure: 'weights' });
  });

  it('finds a chapter, and a figure in the chapter named', () => {
    expect(see({ chapter: 'second' }, FIRST, PAGES)).toEqual({ page: SECOND });
    expect(see({ figure: 'shared', chapter: 'first' }, HOME, PAGES)).toEqual({
      page: FIRST,
      figure: 'shared',
    });
  });
});

describe('brokenReferences', () => {
  it('finds nothing where all is well', () => {
    const well = chapter('third', 3, '<See figure="gaps" /> <See chapter="first" /> `<See figure="?" />`');
    const asks = chapter('fourth', 4, '<Exercise k="a" /> <Exercise k="a" study="b" /> <Exercise k="b" />');
    expect(brokenReferences([...PAGES, well, asks])).toEqual([]);
  });

  it.each([
    ['A\n\n<See figure="wieghts" />', /third\.mdx:3: <See>: there is no figure "wieghts" in any chapter/],
    ['<See chapter="fist" />', /third\.mdx:1: <See>: there is no chapter "fist"/],
    ['<See figure="gaps" chapter="first" />', /there is no figure "gaps" in "first"/],
    ['<See figure="shared" />', /stands in "first" and "second": say which/],
    ['<See />', /names neither a figure nor a chapter/],
    ['<Figure id="new" />\n<Figure id="new" />', /third\.mdx:2: <Figure>: the figure "new" stands twice/],
    ['<Exercise k="a" />\n<Exercise k="a" />', /third\.mdx:2: <Exercise>: the exercise "a" stands twice/],
    ['<Exercise digits={1}>C</Exercise>', /third\.mdx:1: <Exercise>: asks for no number/],
    ['<Figure>C</Figure>', /third\.mdx:1: <Figure>: has no id/],
  ])('%j is named with its file', (source, expected) => {
    const pages = [...PAGES, chapter('third', 3, source)];
    expect(brokenReferences(pages)).toEqual([expect.stringMatching(expected)]);
    expect(() => holdReferences(pages)).toThrow(expected);
  });
});
