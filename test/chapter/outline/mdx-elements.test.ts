import { expect, it } from 'vitest';
import { elementsOf } from '../../../src/lib/chapter/outline/mdx-elements.ts';

const ids = (source: string): unknown[] =>
  elementsOf(source, ['Figure']).map(({ attributes }) => attributes.get('id'));

it('finds elements in the order of the source, with attributes and lines', () => {
  const source = [
    '---',
    'title: <Figure id="front" />',
    '---',
    '',
    '<Figure study="a" id="one">Caption with <N k="x" />.</Figure>',
    '',
    'Text <See figure="one" /> and <Figures id="no" />.',
    '<Figure',
    "  id='two'",
    '  wide',
    '  draw={({ a }) => a > 1}',
    '/>',
  ].join('\n');
  const found = elementsOf(source, ['Figure', 'See']);
  expect(found.map(({ name, line }) => [name, line])).toEqual([
    ['Figure', 5],
    ['See', 7],
    ['Figure', 8],
  ]);
  expect(Object.fromEntries(found[0]!.attributes)).toEqual({ study: 'a', id: 'one' });
  expect(Object.fromEntries(found[2]!.attributes)).toEqual({ id: 'two', draw: '({ a }) => a > 1' });
});

it('sees nothing in code and in comments', () => {
  expect(ids('A `<Figure id="a" />` and ``<Figure id="b" />``.\n\n<Figure id="c" />')).toEqual(['c']);
  expect(ids('```mdx\n<Figure id="a" />\n```\n<Figure id="b" />')).toEqual(['b']);
  expect(ids('  ~~~\n<Figure id="a" />\n  ~~~\n{/* <Figure id="b" /> */}<Figure id="c" />')).toEqual(['c']);
});

it('a stray accent takes no figure with it', () => {
  expect(ids('A ` here.\n\n<Figure id="a" />\n\nAnd ` there.')).toEqual(['a']);
});
