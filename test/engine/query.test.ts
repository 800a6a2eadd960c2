import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/types.ts';
import { bytes, codeOf, ENGINES, engineErrorOf } from './engines.ts';

describe.each(ENGINES)('%s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => (engine = await open()));
  afterAll(() => engine.close());

  const row = async (sql: string) => (await engine.query(sql)).columns.map((column) => column[0]);

  test('integers of 64 and 128 bits and decimals arrive as numbers', async () => {
    expect(
      await row(`SELECT 9007199254740993::BIGINT, 7::UBIGINT, -170141183460469231731687303715884105727::HUGEINT,
        sum(1), 1.25::DECIMAL(4,2), -123456789012345.25::DECIMAL(38,2), 0.1::FLOAT, NULL`),
    ).toEqual([
      9007199254740992,
      7,
      -1.7014118346046923e38,
      1,
      1.25,
      -123456789012345.25,
      Math.fround(0.1),
      null,
    ]);
  });

  test('many rows arrive as typed arrays: numbers, truth values, texts as codes, NULL as NaN', async () => {
    const { count, values, labels } = await engine.columns(
      `SELECT * FROM (VALUES (1.5, true, 'b', NULL), (NULL, false, 'a', NULL), (3, NULL, 'b', NULL)) AS t(x, yes, word, none)`,
    );
    expect(count).toBe(3);
    expect(values['x']).toEqual(Float64Array.of(1.5, NaN, 3));
    expect(values['yes']).toEqual(Float64Array.of(1, 0, NaN));
    expect(values['word']).toEqual(Float64Array.of(0, 1, 0));
    expect(values['none']).toEqual(Float64Array.of(NaN, NaN, NaN));
    expect(labels).toEqual({ word: ['b', 'a'] });
    expect(await codeOf(engine.columns('SELECT nothing'))).toBe('sql');
  });

  test('rows arrive in blocks of doubles and bytes, NULL as NaN', async () => {
    const sums = { rows: 0, halves: 0, codes: 0, missing: 0 };
    const sql = `SELECT i / 2 AS half, coalesce(CASE WHEN i % 3 > 0 THEN i % 100 END, 255)::UTINYINT AS code,
      CASE WHEN i % 7 > 0 THEN 1.0 END::DOUBLE AS sometimes FROM range(10000) AS t(i)`;
    await engine.blocks(sql, ({ count, columns: [half, code, sometimes] }) => {
      expect([half, code, sometimes].map((cells) => cells!.length)).toEqual([count, count, count]);
      sums.rows += count;
      half!.forEach((value) => (sums.halves += value));
      code!.forEach((value) => (sums.codes += value < 255 ? value : 0));
      sometimes!.forEach((value) => (sums.missing += Number(Number.isNaN(value))));
    });
    const answered = Array.from({ length: 10_000 }, (_, i) => (i % 3 > 0 ? i % 100 : 0));
    expect(sums).toEqual({
      rows: 10_000,
      halves: (9999 * 10_000) / 4,
      codes: answered.reduce((sum, code) => sum + code, 0),
      missing: 1429,
    });
    expect(await codeOf(engine.blocks('SELECT nothing', () => undefined))).toBe('sql');
    expect(await row('SELECT 1')).toEqual([1]);
  });

  test('dates and times arrive as ISO text', async () => {
    expect(
      await row(`SELECT DATE '2024-02-29', DATE '1969-12-31', DATE '0044-03-15 (BC)', 'infinity'::DATE, TIMESTAMP '1969-12-31 23:59:59.5',
        TIMESTAMP_NS '2024-01-31 10:00:00.123456789', TIMESTAMP_S '2024-01-31 10:00:00', TIMESTAMPTZ '2024-01-31 10:00:00+00'`),
    ).toEqual([
      '2024-02-29',
      '1969-12-31',
      '-000043-03-15',
      'infinity',
      '1969-12-31T23:59:59.5',
      '2024-01-31T10:00:00.123456789',
      '2024-01-31T10:00:00',
      '2024-01-31T10:00:00Z',
    ]);
  });

  test('texts, truth values and infinities arrive as they are', async () => {
    expect(await row(`SELECT '满意 ''😀''', true, 'inf'::DOUBLE`)).toEqual(["满意 '😀'", true, Infinity]);
  });

  test.each(['[1, 2]', "{'a': 1}", "TIME '10:00'", 'INTERVAL 1 DAY', "'b'::ENUM('a', 'b')"])(
    '%s has no cell: an error names the column',
    async (value) => {
      const error = await engineErrorOf(engine.query(`SELECT ${value} AS odd`));
      expect(error.code).toBe('column-type');
      expect(error.parameters['field']).toBe('odd');
    },
  );

  test('an empty result keeps its columns', async () => {
    expect(await engine.query('SELECT 1 AS a, 2 AS b WHERE false')).toMatchObject({
      names: ['a', 'b'],
      columns: [[], []],
      count: 0,
    });
  });

  test('parameters are bound in order, whatever they hold and wherever a question mark stands', async () => {
    const { columns } = await engine.query(`SELECT ?, '?' /* ? */, ?, ?, ? + 1 -- ?`, [
      "'; DROP TABLE t; --",
      null,
      true,
      3,
    ]);
    expect(columns).toEqual([["'; DROP TABLE t; --"], ['?'], [null], [true], [4]]);
    await engine.query('CREATE OR REPLACE TABLE bound AS SELECT ? AS x', ['"?"']);
    expect(await row('FROM bound')).toEqual(['"?"']);
  });

  test('a large result comes whole and in order', async () => {
    const { columns, count } = await engine.query('SELECT range AS n FROM range(100000)');
    expect(count).toBe(100_000);
    expect(columns[0]?.every((value, i) => value === i)).toBe(true);
  });

  test('attached bytes are a file until they are released', async () => {
    const file = await engine.attach(bytes('a;b\n1;x\n2;"y\n;z"\n'));
    const read = `FROM read_csv(${file.literal}, auto_detect=false, header=true, delim=';', quote='"', columns={a: 'DOUBLE', b: 'VARCHAR'})`;
    expect((await engine.query(read)).columns).toEqual([
      [1, 2],
      ['x', 'y\n;z'],
    ]);
    await file.release();
    expect(await codeOf(engine.query(read))).toBe('sql');
  });

  test('an error of SQL says where', async () => {
    const error = await engineErrorOf(engine.query('SELECT\n  1,\n  nothing'));
    expect(error.code).toBe('sql');
    expect(error.place).toEqual({ line: 3, column: 3 });
    expect(error.message.split('\n').slice(-2)).toEqual(['3:3:   nothing', '       ^']);
  });

  test('queries asked for at once are answered one by one', async () => {
    await engine.query('CREATE OR REPLACE TABLE steps AS SELECT 0 AS n');
    const steps = Array.from({ length: 20 }, () => engine.query('UPDATE steps SET n = n + 1'));
    await Promise.all([...steps, codeOf(engine.query('nonsense'))]);
    expect(await row('FROM steps')).toEqual([20]);
  });

  test('no extension is fetched', async () => {
    expect(
      await row(
        `SELECT current_setting('autoload_known_extensions'), current_setting('autoinstall_known_extensions')`,
      ),
    ).toEqual([false, false]);
    expect(await codeOf(engine.query(`FROM read_xlsx('a.xlsx')`))).toBe('sql');
  });
});

test.each(ENGINES)('%s: a closed engine refuses', async (_, open) => {
  const engine = await open();
  await Promise.all([engine.close(), engine.close()]);
  expect(await codeOf(engine.query('SELECT 1'))).toBe('unavailable');
  expect(await codeOf(engine.attach(bytes('a')))).toBe('unavailable');
});

test('the native engine leaves no file behind', async () => {
  const ours = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith(`satisfaction-measured-${process.pid}-`));
  const engine = await ENGINES[0]![1]();
  await engine.attach(bytes('a\n1\n'));
  expect(await ours()).toHaveLength(1);
  await engine.close();
  expect(await ours()).toHaveLength(0);
});
