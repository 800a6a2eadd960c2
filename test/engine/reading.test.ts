import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/types.ts';
import { codeOf, ENGINES, engineErrorOf } from './engines.ts';

const NOT_ONE_READING = [
  '',
  ' ; -- nothing',
  'DROP TABLE t',
  'UPDATE t SET a = 1',
  `INSERT INTO t VALUES (1, 'x')`,
  'DELETE FROM t',
  'TRUNCATE t',
  'ALTER TABLE t ADD COLUMN c INTEGER',
  'CREATE TABLE u AS FROM t',
  'CREATE MACRO f() AS 1',
  'SET threads = 4',
  'SET VARIABLE x = 1',
  'RESET threads',
  'PRAGMA database_list',
  'PRAGMA enable_profiling',
  `ATTACH 'other.db'`,
  'DETACH memory',
  'USE memory',
  `COPY t TO 'test-engine-copy.csv'`,
  `COPY t FROM '/etc/passwd'`,
  'INSTALL json',
  'LOAD json',
  'FORCE INSTALL json',
  'CALL pragma_version()',
  `EXPORT DATABASE 'test-engine-export'`,
  `IMPORT DATABASE '/tmp'`,
  'CHECKPOINT',
  'VACUUM',
  'BEGIN TRANSACTION',
  'PREPARE p AS FROM t',
  'EXECUTE p',
  'EXPLAIN ANALYZE FROM t',
  'SELECT 1; SELECT 2',
  'FROM t; DROP TABLE t',
  'SELECT 1) ; DROP TABLE t; SELECT (1',
  'SELECT 1 /* ; */ ; DROP TABLE t --',
  `SELECT ';' ; DROP TABLE t`,
  'SELECT $$ ; $$ ; DROP TABLE t',
  `SELECT E'\\'' ; DROP TABLE t; --'`,
  'SELECT "a;" FROM t ; DROP TABLE t',
  '/* /* */ SELECT 1 */ DROP TABLE t',
  '-- harmless\nDROP TABLE t',
  `WITH x AS (INSERT INTO t VALUES (1, 'x') RETURNING *) FROM x`,
  'WITH x AS (DELETE FROM t RETURNING *) FROM x',
  'WITH x AS (SELECT 1) DELETE FROM t',
];

const LOCKED = [
  `FROM read_csv('/etc/passwd')`,
  `FROM "READ_CSV" /* */ ('/etc/passwd')`,
  `FROM system.main.read_csv_auto('/etc/passwd')`,
  `SELECT content FROM read_text('/etc/passwd')`,
  `FROM read_blob('/etc/passwd')`,
  `FROM glob('/*')`,
  `FROM sniff_csv('/etc/passwd')`,
  `FROM '/etc/passwd.csv'`,
  `FROM 'file.csv'`,
  `FROM 'https://example.org/a.csv'`,
  `SELECT (SELECT count(*) FROM '/etc/hostname.csv')`,
  `FROM query('FROM enable_logging()')`,
  `FROM query_table('t')`,
  `FROM enable_logging(storage = 'file', storage_config = {'path': '/tmp/test-engine-log'})`,
  'FROM duckdb_secrets()',
  'FROM arrow_scan(1, 2, 3)',
  'FROM checkpoint()',
];

const WRONG: readonly (readonly [sql: string, place: string, words: RegExp])[] = [
  ['SELEC 1', '1:7', /syntax error/],
  ['SELECT nothing FROM t', '1:8', /"nothing" not found/],
  ["SELECT '满意',\n\t'é' AS é,\n  nothing FROM t", '3:3', /"nothing" not found/],
  ['-- é\n\nSELECT b::INTEGER FROM t', '3:9', /Could not convert string 'x0'/],
  ['FROM nowhere', '1:6', /nowhere does not exist/],
  [`FROM '/etc/passwd'`, '1:6', /does not exist/],
  ['SELECT 1 +', '1:11', /syntax error at end of input/],
  ['SELECT (1 ;', '1:10', /syntax error at end of input/],
  ['SELECT 1) UNION ALL (SELECT 2', '1:9', /syntax error at or near "\)"/],
  ['SELECT 1))', '1:9', /syntax error at or near "\)"/],
];

const READING: readonly (readonly [sql: string, columns: unknown[][]])[] = [
  ['SELECT count(*) FROM t', [[100]]],
  ['  SELECT 1 AS one ;  ', [[1]]],
  ['SELECT 1; -- done', [[1]]],
  ['SELECT 1 -- ) ; DROP TABLE t', [[1]]],
  ['/* a; /* b; */ */ SELECT 2', [[2]]],
  [`SELECT ';)', $x$;'$x$, E'\\';'`, [[';)'], [";'"], ["';"]]],
  ['FROM t SELECT a ORDER BY a DESC LIMIT 2', [[99, 98]]],
  [
    'VALUES (1, 2), (3, 4)',
    [
      [1, 3],
      [2, 4],
    ],
  ],
  ['WITH x AS (SELECT 7 AS n) SELECT n FROM x', [[7]]],
  ['(SELECT 1) UNION ALL (SELECT 2) ORDER BY 1', [[1, 2]]],
  ['SHOW TABLES', [['t']]],
  ['FROM (DESCRIBE t) SELECT column_name', [['a', 'b']]],
  ['SELECT max(range) FROM range(5)', [[4]]],
  [
    `SELECT [1, 2], {'a': DATE '2024-01-01'}, TIME '10:00', INTERVAL 1 DAY, 'b'::ENUM('a', 'b')`,
    [['[1, 2]'], ["{'a': 2024-01-01}"], ['10:00:00'], ['1 day'], ['b']],
  ],
  [`SELECT '"' AS "a""b", 1 AS checkpoint`, [['"'], [1]]],
];

describe.each(ENGINES)('the reader’s SQL in %s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.query(`CREATE TABLE t AS SELECT range AS a, 'x' || range AS b FROM range(100)`);
  });
  afterAll(() => engine.close());

  test.each(NOT_ONE_READING)('not one statement that reads: %s', async (sql) => {
    expect(await codeOf(engine.read(sql))).toBe('not-one-reading-statement');
  });

  test.each(LOCKED)('locked: %s', async (sql) => {
    expect(await codeOf(engine.read(sql))).toBe('locked');
  });

  test.each(WRONG)('wrong: %s, at %s', async (sql, place, words) => {
    const error = await engineErrorOf(engine.read(sql));
    expect(error.code).toBe('sql');
    expect(error.message).toMatch(words);
    expect(`${error.place?.line}:${error.place?.column}`).toBe(place);
    expect(error.message).toContain(`${place}: `);
  });

  test.each(READING)('reads: %s', async (sql, columns) => {
    expect((await engine.read(sql)).columns).toEqual(columns);
  });

  test('after all of that the table is whole and the settings are as they were', async () => {
    expect((await engine.read('SELECT count(*), count(DISTINCT a), min(b) FROM t')).columns).toEqual([
      [100],
      [100],
      ['x0'],
    ]);
    expect((await engine.read('SHOW TABLES')).columns).toEqual([['t']]);
    expect((await engine.read(`SELECT current_setting('threads')`)).columns).toEqual([[1]]);
    for (const made of ['test-engine-copy.csv', 'test-engine-export', '/tmp/test-engine-log', 'other.db'])
      expect(existsSync(made)).toBe(false);
  });

  test('at most `limit` rows, and it says so', async () => {
    const three = await engine.read('SELECT a FROM t ORDER BY a', { limit: 3 });
    expect(three).toMatchObject({ columns: [[0, 1, 2]], count: 3, truncated: true });
    expect(await engine.read('SELECT a FROM t LIMIT 3', { limit: 3 })).toMatchObject({
      count: 3,
      truncated: false,
    });
    expect(await engine.read('FROM range(20000)')).toMatchObject({ count: 10_000, truncated: true });
  });

  test('columns of one name are told apart, types are DuckDB’s', async () => {
    const { names, types } = await engine.read(
      'SELECT 1 AS a, 2.5 AS a, sum(a) AS s, [a] AS l FROM t GROUP BY t.a',
    );
    expect(new Set(names).size).toBe(4);
    expect(types).toEqual(['INTEGER', 'DECIMAL(2,1)', 'HUGEINT', 'BIGINT[]']);
  });

  test('the lock binds our own SQL too, and cannot be taken off', async () => {
    for (const sql of [
      `FROM read_csv('/etc/passwd')`,
      `ATTACH 'other.db'`,
      `COPY t TO 'test-engine-copy.csv'`,
      'LOAD httpfs',
      'SET enable_external_access = true',
      'SET lock_configuration = false',
      `SET autoload_known_extensions = true`,
    ])
      expect([sql, await codeOf(engine.query(sql))]).toEqual([sql, 'locked']);
    await engine.lock();
    expect((await engine.query('SELECT 1')).columns).toEqual([[1]]);
  });
});

test.each(ENGINES)('%s: lock before any read', async (_, open) => {
  const engine = await open();
  await engine.query('CREATE TABLE t AS SELECT 1 AS a');
  await engine.lock();
  expect(await codeOf(engine.query(`FROM glob('/*')`))).toBe('locked');
  expect((await engine.query('FROM t')).columns).toEqual([[1]]);
  await engine.close();
});
