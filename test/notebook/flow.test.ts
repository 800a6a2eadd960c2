import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/types.ts';
import { readableTables } from '../../src/lib/notebook/data/tables.ts';
import { CellProblem } from '../../src/lib/notebook/flow/problem.ts';
import type { CellValue } from '../../src/lib/notebook/flow/value.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { bundled } from '../chart/bundled.ts';
import { cell, watched } from './run-notebook.ts';

let engine: Engine;
let study: Study;
beforeAll(async () => {
  ({ engine, study } = await bundled('yellow-pages'));
});
afterAll(() => engine.close());

const open = () => watched(engine, readableTables(study, 'en'));
const columns = (value: CellValue | undefined) => (value?.kind === 'table' ? value.rows.columns : null);
const problem = (error: unknown) =>
  error instanceof CellProblem ? [error.code, error.parameters] : String(error);

describe('the flow of a notebook', () => {
  test('runs in the order of what is used, whatever the order of the cells', async () => {
    const { flow, ran, values, settled } = open();
    const cells = [
      cell('markdown', '', 'The sum is ${total}, of ${numbers.length}.', 'words'),
      cell('sql', 'total', 'SELECT sum(i) AS s FROM numbers WHERE i < ${most}'),
      cell('sql', 'numbers', 'SELECT i::INTEGER AS i FROM range(10) AS r(i)'),
      cell('sql', 'most', 'SELECT 4 AS most'),
    ];
    flow.run(
      cells,
      cells.map(({ id }) => id),
    );
    await settled();
    expect(columns(values.get('total'))).toEqual([[6]]);
    expect(values.get('words')).toEqual({
      kind: 'text',
      places: new Map([
        ['total', 6],
        ['numbers.length', 10],
      ]),
    });
    expect(ran.indexOf('total')).toBeGreaterThan(ran.indexOf('numbers'));
    expect(ran.at(-1)).toBe('words');

    // Only what depends on a change runs again.
    ran.length = 0;
    flow.run(cells.with(3, cell('sql', 'most', 'SELECT 3 AS most')), ['most']);
    await settled();
    expect(ran).toEqual(['most', 'total', 'words']);
    expect(columns(values.get('total'))).toEqual([[3]]);
    flow.dispose();
  });

  test('runs what a cell needs and has not run, and nothing else', async () => {
    const { flow, ran, settled } = open();
    const cells = [
      cell('sql', 'a', 'SELECT 1 AS x'),
      cell('sql', 'b', 'FROM a'),
      cell('sql', 'other', 'SELECT 2 AS x'),
    ];
    flow.run(cells, ['b']);
    await settled();
    expect(ran).toEqual(['a', 'b']);
    flow.dispose();
  });

  test('explains circles, missing names, names given twice, and what waits for them', async () => {
    const { flow, errors, settled } = open();
    const cells = [
      cell('sql', 'a', 'FROM b'),
      cell('sql', 'b', 'FROM c'),
      cell('sql', 'c', 'FROM a'),
      cell('sql', 'after', 'FROM a'),
      cell('markdown', '', '${nobody.x}', 'text'),
      cell('sql', 'twin', 'SELECT 1 AS x', 'twin1'),
      cell('sql', 'Twin', 'SELECT 2 AS x', 'twin2'),
      cell('sql', 'wrong', 'SELECT nothing FROM items'),
      cell('sql', 'waits', 'FROM wrong'),
    ];
    flow.run(
      cells,
      cells.map(({ id }) => id),
    );
    await settled();
    expect(problem(errors.get('a'))).toEqual(['circle', { path: 'a → b → c → a' }]);
    expect(problem(errors.get('after'))).toEqual(['upstream', { name: 'a' }]);
    expect(problem(errors.get('text'))).toEqual(['missing', { name: 'nobody' }]);
    expect(problem(errors.get('twin1'))).toEqual(['twice', { name: 'twin' }]);
    expect(problem(errors.get('waits'))).toEqual(['upstream', { name: 'wrong' }]);
    expect(String(errors.get('wrong'))).toContain('nothing');

    // Once the name is given, who missed it has its value.
    const named = [...cells.slice(4, 5), cell('sql', 'nobody', 'SELECT 7 AS x', 'new')];
    flow.run(named, ['new']);
    await settled();
    expect(errors.has('text')).toBe(false);
    flow.dispose();
  });

  test('follows a name that changes, and a cell that goes', async () => {
    const { flow, errors, values, settled } = open();
    const cells = [cell('sql', 'a', 'SELECT 1 AS x'), cell('markdown', '', '${a}', 'text')];
    flow.run(cells, ['a', 'text']);
    await settled();
    expect(values.has('text')).toBe(true);
    flow.follow([cell('sql', 'b', 'SELECT 1 AS x', 'a'), cells[1]!]);
    await settled();
    expect(problem(errors.get('text'))).toEqual(['missing', { name: 'a' }]);
    flow.follow(cells);
    await settled();
    expect(errors.has('text')).toBe(false);
    flow.follow(cells.slice(1));
    await settled();
    expect(problem(errors.get('text'))).toEqual(['missing', { name: 'a' }]);
    flow.dispose();
  });

  test('a stopped cell ends, and can be run again', async () => {
    const stopped: string[] = [];
    const { flow, errors, values, settled } = watched(
      {
        ...engine,
        read: (sql, options) =>
          sql.includes('slow') && stopped.length === 0
            ? new Promise((_, reject) => {
                options?.signal?.addEventListener('abort', () => {
                  stopped.push('yes');
                  reject(options.signal!.reason);
                });
              })
            : engine.read(sql, options),
      },
      [],
    );
    const cells = [cell('sql', 'a', "SELECT 'slow' AS x")];
    flow.run(cells, ['a']);
    setTimeout(() => flow.stop('a'), 40);
    await settled();
    expect(stopped).toEqual(['yes']);
    expect((errors.get('a') as DOMException).name).toBe('AbortError');
    flow.run(cells, ['a']);
    await settled();
    expect(columns(values.get('a'))).toEqual([['slow']]);
    flow.dispose();
  });

  test('a graph of a hundred cells runs each cell once', async () => {
    const { flow, ran, values, settled } = open();
    const cells = [
      cell('sql', 'first', 'SELECT 1 AS x'),
      ...Array.from({ length: 99 }, (_, at) => cell('markdown', '', `\${first} ${at}`, `text${at}`)),
    ];
    flow.run(
      cells,
      cells.map(({ id }) => id),
    );
    await settled();
    ran.length = 0;
    flow.run(cells, ['first']);
    await settled();
    expect(values.size).toBe(100);
    expect(ran.length).toBe(100);
    flow.dispose();
  });
});

describe('a query', () => {
  test('names the place of a mistake in its own lines, whatever stands before it', async () => {
    const { flow, errors, settled } = open();
    const cells = [
      cell('sql', 'a', 'SELECT 1 AS x\n-- a remark'),
      cell('sql', 'b', 'SELECT x,\n  nothing\nFROM a, items'),
    ];
    flow.run(cells, ['b']);
    await settled();
    expect(errors.get('b')).toMatchObject({ code: 'sql', place: { line: 2, column: 3 } });
    expect(String(errors.get('b'))).toMatch(/\n2:3: {3}nothing\n {7}\^$/);
    flow.dispose();
  });

  test('cannot leave its brackets, write, or reach the network from any cell', async () => {
    const { flow, errors, settled } = open();
    const texts = [
      'SELECT 1) AS x, (SELECT 2',
      'DROP VIEW scores',
      'UPDATE answers SET overall = 1',
      'SELECT 1; SELECT 2',
      "FROM read_csv('x.csv')",
      "COPY (SELECT 1) TO 'x.csv'",
      "ATTACH 'x.db'",
      'SET threads = 1',
      "FROM 'https://example.org/x.parquet'",
    ];
    const cells = texts.map((text, at) => cell('sql', `q${at}`, text));
    flow.run(
      cells,
      cells.map(({ id }) => id),
    );
    await settled();
    expect([...errors.keys()].sort()).toEqual(cells.map(({ id }) => id));
    const [rows] = (await engine.read('SELECT count(*) AS n FROM main.scores')).columns;
    expect(rows).toEqual([expect.any(Number)]);
    flow.dispose();
  });

  test('is given values as literals', async () => {
    const { flow, values, errors, settled } = open();
    const cells = [
      cell('sql', 'v', `SELECT 'O''Brien; DROP TABLE x --' AS name, 2.5 AS n, NULL AS none`),
      cell('sql', 'list', "SELECT unnest(['a', 'b']) AS one"),
      cell(
        'sql',
        'used',
        "SELECT ${v.name} AS name, ${v[0].n} AS n, ${v.none} AS none, 'b' IN ${list} AS has, '${v}' AS quoted",
      ),
      cell('sql', 'whole', 'SELECT ${v} AS x'),
      cell('sql', 'computed', 'SELECT ${1 + 1} AS x'),
    ];
    flow.run(
      cells,
      cells.map(({ id }) => id),
    );
    await settled();
    expect(columns(values.get('used'))).toEqual([
      ["O'Brien; DROP TABLE x --"],
      [2.5],
      [null],
      [true],
      ['${v}'],
    ]);
    expect(problem(errors.get('whole'))).toEqual(['not-one-value', { name: 'v', columns: 'name, n, none' }]);
    expect(problem(errors.get('computed'))).toEqual(['not-a-reference', { source: '1 + 1' }]);
    flow.dispose();
  });

  test('of more rows than are held says how many there are', async () => {
    const { flow, values, settled } = open();
    flow.run([cell('sql', 'many', 'FROM range(123456)')], ['many']);
    await settled();
    expect(values.get('many')).toMatchObject({ total: 123_456, truncated: true, rows: { count: 10_000 } });
    flow.dispose();
  });
});
