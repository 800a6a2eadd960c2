import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeNotebook } from '../../src/lib/notebook/document/notebook.ts';
import type { Notebook } from '../../src/lib/notebook/document/notebook.ts';
import { fileOf } from '../../src/lib/notebook/formats/files.ts';
import { notebookFragment, notebookOf } from '../../src/lib/notebook/formats/link.ts';
import { oneStatement } from '../../src/lib/engine/statement.ts';
import { cell } from './run-notebook.ts';

const notebook: Notebook = {
  title: 'Schöne <b>Fragen</b> 满意',
  cells: [
    cell('markdown', '', '# T\n\n`a` ${means.n}', 'about'),
    cell('sql', 'means', 'SELECT "x", \'```\' AS y\nFROM ratings -- all of them'),
    cell('sql', '', 'FROM means;', 'c'),
  ],
};
const study = { id: 'own-1', title: 'Hotel', mark: 'abc' };
const words = { about: 'Asks a study.' };

const fragment = (value: unknown): string =>
  `#notebook=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

describe('a link', () => {
  test('carries a notebook and what it was written for', async () => {
    const text = await notebookFragment({ notebook, study });
    expect(text).toMatch(/^#notebook=[\w-]+$/);
    const found = await notebookOf(text);
    expect(found?.study).toEqual(study);
    const bare = ({ cells }: Notebook) => cells.map(({ id: _, ...rest }) => rest);
    expect(bare(found!.notebook)).toEqual(bare(notebook));
    expect(found!.notebook.cells.map(({ id }) => id)).not.toEqual(notebook.cells.map(({ id }) => id));
  });

  test.each([
    ['none', '#set=x'],
    ['empty', '#notebook='],
    ['no base64', '#notebook=%%%'],
    ['cut', fragment([1, 'a', 'b', 'c', writeNotebook(notebook)]).slice(0, 60)],
    ['another version', fragment([2, 'a', 'b', 'c', writeNotebook(notebook)])],
    ['another shape', fragment({ __proto__: null, length: 5 })],
    ['no texts', fragment([1, 'a', {}, 'c', writeNotebook(notebook)])],
    ['no notebook', fragment([1, 'a', 'b', 'c', '{}'])],
    ['too much when unpacked', fragment([1, 'a', 'b', 'c', 'x'.repeat(30_000_000)])],
    ['too long', `#notebook=${'A'.repeat(300_000)}`],
  ])('that is damaged or strange (%s) carries none', async (_, text) => {
    expect(await notebookOf(text)).toBeNull();
  });
});

test('Markdown keeps the texts and fences each query with more ticks than it holds', () => {
  expect(fileOf('md', notebook, words)).toBe(
    '# T\n\n`a` ${means.n}\n\n**means**\n\n````sql\nSELECT "x", \'```\' AS y\nFROM ratings -- all of them\n````\n\n```sql\nFROM means;\n```\n\n*Asks a study.*\n',
  );
});

test('a file of SQL holds each query as one statement', () => {
  const text = fileOf('sql', notebook, words);
  expect(text).toContain('-- means\nSELECT');
  const statements = text.split(/\n;\n/).slice(0, -1);
  expect(statements).toHaveLength(2);
  for (const statement of statements) expect(oneStatement(statement)).toHaveProperty('first');
});

test('a Jupyter notebook has what nbformat 4.5 asks of it', () => {
  const read = JSON.parse(fileOf('ipynb', notebook, words)) as {
    nbformat: number;
    nbformat_minor: number;
    cells: { cell_type: string; id: string; source: string[]; outputs?: unknown; metadata: unknown }[];
  };
  expect([read.nbformat, read.nbformat_minor]).toEqual([4, 5]);
  expect(read.cells.map(({ cell_type: type }) => type)).toEqual([
    'markdown',
    'code',
    'markdown',
    'code',
    'code',
  ]);
  expect(new Set(read.cells.map(({ id }) => id)).size).toBe(5);
  for (const { id, source, outputs, cell_type: type } of read.cells) {
    expect(id).toMatch(/^[\w-]{1,64}$/);
    expect(source.slice(0, -1).every((line) => line.endsWith('\n'))).toBe(true);
    expect(outputs).toEqual(type === 'code' ? [] : undefined);
  }
  expect(read.cells[3]?.source.join('')).toBe(
    'means = duckdb.sql("SELECT \\"x\\", \'```\' AS y\\nFROM ratings -- all of them")\nmeans',
  );
});
