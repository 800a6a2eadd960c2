import { describe, expect, test } from 'vitest';
import {
  withCell,
  withCells,
  withCopy,
  withMoved,
  withNewCell,
  withoutCell,
} from '../../src/lib/notebook/document/edit.ts';
import { mergeNotebooks } from '../../src/lib/notebook/document/merge.ts';
import { nameProblem } from '../../src/lib/notebook/document/names.ts';
import { parseNotebook, writeNotebook } from '../../src/lib/notebook/document/notebook.ts';
import type { Notebook } from '../../src/lib/notebook/document/notebook.ts';
import { cell } from './run-notebook.ts';

const notebook: Notebook = {
  title: 'T',
  cells: [cell('sql', 'a', '1'), cell('sql', 'b', '2'), cell('markdown', '', '3', 'c')],
};
const ids = ({ cells }: Notebook) => cells.map(({ id }) => id);
const texts = ({ cells }: Notebook) => cells.map(({ text }) => text);

describe('a kept notebook', () => {
  test('comes back as it was', () => {
    expect(parseNotebook(writeNotebook(notebook))).toEqual(notebook);
  });
  test.each([
    '',
    'null',
    '[]',
    '{"kind":"satisfaction-measured-notebook","version":2,"title":"","cells":[]}',
    writeNotebook({ title: 'T', cells: [cell('sql', 'a', '1'), cell('sql', 'b', '2', 'a')] }),
    writeNotebook(notebook).replace('"markdown"', '"html"'),
    writeNotebook(notebook).replace('"text":"1"', '"text":1'),
    writeNotebook({
      title: 'T',
      cells: Array.from({ length: 501 }, (_, at) => cell('sql', '', '', `c${at}`)),
    }),
    'x'.repeat(3_000_000),
  ])('is none where it is damaged: %.60s', (text) => {
    expect(parseNotebook(text)).toBeNull();
  });
});

test('cells are added, copied, moved and deleted', () => {
  const { notebook: added, cell: made } = withNewCell(notebook, 'a', { kind: 'sql', text: '', stem: 'a' });
  expect(ids(added)).toEqual(['a', made.id, 'b', 'c']);
  expect(made.name).toBe('a_2');
  expect(ids(withNewCell(notebook, null, { kind: 'sql', text: '', stem: 'x' }).notebook).slice(1)).toEqual(
    ids(notebook),
  );
  const copied = withCopy(withCopy(notebook, 'a'), 'a');
  expect(copied.cells.map(({ name }) => name)).toEqual(['a', 'a_3', 'a_2', 'b', '']);
  expect(ids(withMoved(notebook, 'a', 1))).toEqual(['b', 'a', 'c']);
  expect(ids(withMoved(notebook, 'a', 9))).toEqual(['b', 'c', 'a']);
  expect(ids(withMoved(notebook, 'a', -1))).toEqual(ids(notebook));
  expect(ids(withoutCell(notebook, 'b'))).toEqual(['a', 'c']);
});

test('cells from elsewhere come behind the others, and go on using one another where their names were taken', () => {
  const mine = { ...notebook, cells: [cell('sql', 'a', 'SELECT 1 AS x'), cell('sql', 'B', 'FROM a')] };
  const theirs = [
    cell('sql', 'a', 'SELECT 2 AS x', 'd'),
    cell('sql', 'b', 'SELECT A.x, t.a, ${ a.x } AS "a", \'a\' FROM a, main.a AS t -- a', 'e'),
    cell('markdown', '', '${b} \\${b} ${c.b} b', 'f'),
    cell('sql', 'c', 'FROM "b"', 'g'),
  ];
  const all = withCells(mine, theirs);
  expect(all.cells.slice(0, 2)).toEqual(mine.cells);
  expect(all.cells.slice(2).map(({ name }) => name)).toEqual(['a_2', 'b_2', '', 'c']);
  expect(texts(all).slice(3)).toEqual([
    "SELECT a_2.x, t.a, ${a_2.x} AS a_2, 'a' FROM a_2, main.a AS t -- a",
    '${b_2} \\${b} ${c.b} b',
    'FROM b_2',
  ]);
});

test.each([
  ['fine_2', null],
  ['Über', 'not-plain'],
  ['2x', 'not-plain'],
  ['a b', 'not-plain'],
  ['<b>', 'not-plain'],
  ['Select', 'own-word'],
  ['SCORES', 'table'],
  ['B', 'twice'],
  ['constructor', null],
  ['__proto__', null],
])('the name %s: %s', (name, expected) => {
  const named = { ...notebook.cells[0]!, name };
  expect(nameProblem(named, [named, ...notebook.cells.slice(1)])).toBe(expected);
});

describe('two tabs', () => {
  const there = (change: (notebook: Notebook) => Notebook) => change(notebook);
  test('that changed different cells keep both changes', () => {
    const mine = withCell(notebook, 'a', { text: 'mine' });
    const theirs = there((one) => withCell(one, 'b', { text: 'theirs' }));
    expect(texts(mergeNotebooks(notebook, mine, theirs))).toEqual(['mine', 'theirs', '3']);
  });
  test('that changed one cell keep both texts', () => {
    const mine = withCell(notebook, 'a', { text: 'mine' });
    const theirs = there((one) => withCell(one, 'a', { text: 'theirs' }));
    expect(texts(mergeNotebooks(notebook, mine, theirs))).toEqual(['mine', 'theirs', '2', '3']);
  });
  test('of which one names a cell that the other writes in have both', () => {
    const mine = withCell(notebook, 'a', { text: 'mine' });
    const theirs = there((one) => withCell(one, 'a', { name: 'named' }));
    expect(mergeNotebooks(notebook, mine, theirs).cells[0]).toMatchObject({ name: 'named', text: 'mine' });
    expect(mergeNotebooks(notebook, theirs, mine).cells[0]).toMatchObject({ name: 'named', text: 'mine' });
  });
  test('that add cells have all of them, each behind what it followed', () => {
    const mine = withNewCell(notebook, 'a', { kind: 'sql', text: 'mine', stem: 'm' }).notebook;
    const theirs = withNewCell(notebook, 'b', { kind: 'sql', text: 'theirs', stem: 't' }).notebook;
    expect(texts(mergeNotebooks(notebook, mine, theirs))).toEqual(['1', 'mine', '2', 'theirs', '3']);
  });
  test('a deleted cell is gone, unless the other tab has written in it', () => {
    const gone = withoutCell(notebook, 'b');
    expect(ids(mergeNotebooks(notebook, gone, notebook))).toEqual(['a', 'c']);
    expect(ids(mergeNotebooks(notebook, notebook, gone))).toEqual(['a', 'c']);
    const written = withCell(notebook, 'b', { text: 'more' });
    expect(ids(mergeNotebooks(notebook, gone, written))).toEqual(['a', 'b', 'c']);
    expect(ids(mergeNotebooks(notebook, written, gone))).toEqual(['a', 'b', 'c']);
  });
});
