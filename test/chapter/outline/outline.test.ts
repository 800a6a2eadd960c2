import { describe, expect, it } from 'vitest';
import {
  chapterNumber,
  chaptersOf,
  exerciseNumber,
  figureNumber,
  minutesToRead,
} from '../../../src/lib/chapter/outline/outline.ts';
import { ownChapters } from '../../../src/lib/chapter/outline/own-chapters.ts';
import { chapter, page } from './pages.ts';

describe('chaptersOf', () => {
  it('orders by place, then by name, and leaves out what is no chapter', () => {
    const pages = [
      page('index', ''),
      page('about', '', { part: 'use', order: 1 }),
      chapter('b', 20, ''),
      chapter('c', 10, ''),
      chapter('a', 20, ''),
    ];
    expect(chaptersOf(pages).map(({ slug }) => slug)).toEqual(['c', 'a', 'b']);
  });
});

it('chapterNumber counts through all parts, chapters only', () => {
  const first = chapter('z', 90, '', { part: 'measured' });
  const second = chapter('a', 10, '');
  const pages = [second, page('about', '', { part: 'use', order: 1 }), first];
  expect([first, second].map((one) => chapterNumber(one, pages))).toEqual([1, 2]);
  expect(chapterNumber(pages[1]!, pages)).toBeUndefined();
});

it('minutesToRead counts running text only', () => {
  const words = (n: number): string => 'word '.repeat(n);
  expect(minutesToRead(page('x', words(660)))).toBe(3);
  expect(minutesToRead(page('x', ''))).toBe(1);
  const beside = `import A from './a.ts';\n\n<math>${words(400)}</math>\n<Exercise k="a">${words(400)}</Exercise>`;
  expect(minutesToRead(page('x', `${beside}\n${words(660)}`))).toBe(3);
});

describe('figureNumber', () => {
  const source = '<See figure="b" />\n\n<Figure id="a">A</Figure>\n\n<Figure id="b">B</Figure>';

  it('counts by the place in the source', () => {
    expect(figureNumber(page('x', source), 'a')).toBe(1);
    expect(figureNumber(page('x', source), 'b')).toBe(2);
  });

  it('refuses a figure that the source does not show', () => {
    expect(() => figureNumber(page('x', source), 'c')).toThrow(/docs\/x\.mdx: the figure "c" .* counted/);
  });
});

describe('exerciseNumber', () => {
  const source = '<Exercise k="a/1">\nA\n</Exercise>\n\n<Exercise k="a/1" study="other">\nB\n</Exercise>';

  it('counts by the place in the source', () => {
    expect(exerciseNumber(page('x', source), { k: 'a/1' })).toBe(1);
    expect(exerciseNumber(page('x', source), { k: 'a/1', study: 'other' })).toBe(2);
  });

  it('refuses an exercise that the source does not have', () => {
    expect(() => exerciseNumber(page('x', source), { k: 'c' })).toThrow(/docs\/x\.mdx: the exercise "c" /);
  });
});

describe('ownChapters', () => {
  it('gives each analysis to the first chapter that needs it, and leaves out chapters that need none', () => {
    const pages = [
      chapter('second', 2, '', { needs: { one: ['index', 'gap'] } }),
      chapter('first', 1, '', { needs: { one: ['index'], two: ['answer-shares', 'index'] } }),
      chapter('words', 3, ''),
      page('index', '', { needs: { one: ['kano'] } }),
    ];
    expect(ownChapters(pages)).toEqual([
      { slug: 'first', title: 'Title of first', analyses: ['index', 'answer-shares'] },
      { slug: 'second', title: 'Title of second', analyses: ['gap'] },
    ]);
  });
});
