import { expect, it } from 'vitest';
import { checkFrontMatter } from '../../../src/lib/chapter/outline/front-matter.ts';

const check = (data: object): unknown => checkFrontMatter('docs/x.mdx', { title: 'X', ...data });

it('takes a chapter, and a page that stands nowhere', () => {
  expect(check({ part: 'number', order: 1, needs: { study: ['index', 'gap'] }, later: ['gap'] })).toEqual({
    title: 'X',
    part: 'number',
    order: 1,
    needs: { study: ['index', 'gap'] },
    later: ['gap'],
  });
  expect(check({ editUrl: false })).toEqual({ title: 'X', needs: {}, later: [] });
});

it.each([
  [{ title: undefined }, /^docs\/x\.mdx: the front matter[^]*title: is missing/],
  [{ part: 'raport', order: 1 }, /part: "raport" is none of measured, number, action, use/],
  [{ part: 'number' }, /order: is missing/],
  [{ part: 'number', order: 'first' }, /order: is no number/],
  [{ needs: { study: ['indxe'] } }, /needs\.study\.0: "indxe" is none of index, gap/],
  [{ needs: { study: ['index'] }, later: ['gap'] }, /later: gap is not among the needs/],
])('%j is refused with its field', (data, expected) => {
  expect(() => check(data)).toThrow(expected);
});
