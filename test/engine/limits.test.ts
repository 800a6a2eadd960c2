import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTime, QUERY_SECONDS } from '../../src/lib/engine/in-time.ts';
import { DEEPEST } from '../../src/lib/engine/statement.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { openWasmInNode } from '../../src/lib/engine/wasm-node.ts';
import { codeOf, ENGINES, engineErrorOf } from './engines.ts';

/** Would run for hours. */
const ENDLESS = `SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3`;

test('a result of more bytes than can be shown is refused in the tab', { timeout: 60_000 }, async () => {
  const engine = await openWasmInNode();
  const texts = `SELECT repeat('x', 9000) || range AS text FROM range(20000)`;
  const { code, parameters } = await engineErrorOf(engine.read(texts, { limit: 100_000 }));
  expect([code, parameters]).toEqual(['too-large', { megabytes: 128 }]);
  expect((await engine.query('SELECT 42')).columns).toEqual([[42]]);
  await engine.close();
});

describe.each(ENGINES)('%s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => (engine = await open()));
  afterAll(() => engine.close());

  const alive = async () => {
    expect((await engine.query('SELECT 42')).columns).toEqual([[42]]);
  };

  test('an abort stops a running query, with the reason given', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    const query = engine.query(ENDLESS, [], { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 30);
    await expect(query).rejects.toBe(reason);
    await alive();
  });

  test('an abort stops a table that is being made; it is not there', async () => {
    const query = engine.query(`CREATE TABLE half AS ${ENDLESS}`, [], { signal: AbortSignal.timeout(30) });
    await expect(query).rejects.toThrow(/timeout/);
    expect(await codeOf(engine.query('FROM half'))).toBe('sql');
  });

  test('an abort frees a query that waits at once, and it never runs', async () => {
    const first = new AbortController();
    const second = new AbortController();
    const running = engine.query(ENDLESS, [], { signal: first.signal });
    const waiting = engine.query('CREATE TABLE never AS SELECT 1', [], { signal: second.signal });
    second.abort();
    await expect(waiting).rejects.toThrow(/abort/);
    first.abort();
    await expect(running).rejects.toThrow(/abort/);
    expect(await codeOf(engine.query('FROM never'))).toBe('sql');
  });

  test('an abort stops rows that arrive in blocks, between two of them and before the first; the next read has all', async () => {
    const rows = 'SELECT range::DOUBLE AS x FROM range(200000)';
    const reason = new Error('enough');
    const controller = new AbortController();
    let blocks = 0;
    const reading = engine.blocks(
      rows,
      () => {
        blocks += 1;
        if (blocks === 2) controller.abort(reason);
      },
      { signal: controller.signal },
    );
    await expect(reading).rejects.toBe(reason);
    const waiting = engine.blocks(ENDLESS, () => undefined, { signal: AbortSignal.timeout(30) });
    await expect(waiting).rejects.toThrow(/timeout/);
    let all = 0;
    await engine.blocks(rows, ({ count }) => (all += count));
    expect(all).toBe(200_000);
    expect(blocks).toBeLessThan(98);
  });

  test('what the taker of a block throws comes back, and the engine lives', async () => {
    const reading = engine.blocks('SELECT range::DOUBLE AS x FROM range(200000)', () => {
      throw new Error('not mine');
    });
    await expect(reading).rejects.toThrow('not mine');
    await alive();
  });

  test('a signal that is aborted already refuses', async () => {
    await expect(engine.query('SELECT 1', [], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    await alive();
  });

  test('out of memory is told apart, and the engine lives', async () => {
    await engine.query(`SET memory_limit = '30MB'`);
    const error = await engineErrorOf(engine.query('SELECT list(range) FROM range(100000000)'));
    expect(error.code).toBe('memory');
    expect(error.message).toMatch(/failed to allocate/);
    expect(error.message).not.toMatch(/SET /);
    await alive();
    await engine.query(`SET memory_limit = '1GB'`);
  });

  test('no result is larger than can be shown', async () => {
    const wide = Array.from({ length: 1001 }, (_, at) => `${at} AS c${at}`).join(', ');
    const { code, parameters } = await engineErrorOf(engine.read(`SELECT ${wide}`));
    expect([code, parameters]).toEqual(['too-wide', { columns: 1001, most: 1000 }]);
    const long = await engine.read(`SELECT repeat('x', 20000000) AS text, 'kept' AS short`);
    expect(long.truncated).toBe(true);
    expect(long.columns).toEqual([[`${'x'.repeat(10_000)}…`], ['kept']]);
    expect(long.types).toEqual(['VARCHAR', 'VARCHAR']);
    await alive();
  });

  test('a statement nested 900 deep is refused before the engine sees it; as deep as may be, it runs', async () => {
    const nested = (depth: number, [open, close]: readonly [string, string]): string =>
      `SELECT ${open.repeat(depth)}1${close.repeat(depth)} AS one`;
    for (const pair of [
      ['(', ')'],
      ['[', ']'],
      ['abs(', ')'],
      ['(SELECT ', ')'],
    ] as const) {
      const { code, parameters } = await engineErrorOf(engine.read(nested(900, pair)));
      expect([code, parameters]).toEqual(['too-deep', { most: DEEPEST }]);
    }
    expect((await engine.read(nested(DEEPEST, ['(', ')']))).columns).toEqual([[1]]);
    expect((await engine.read(nested(DEEPEST, ['abs(', ')']))).columns).toEqual([[1]]);
    await alive();
  });

  test('a query over its time is stopped, and that is said', async () => {
    const endless = inTime(new AbortController().signal, (signal) => engine.read(ENDLESS, { signal }), 0.05);
    const { code, parameters } = await engineErrorOf(endless);
    expect([code, parameters]).toEqual(['time', { seconds: 0.05 }]);
    await alive();
    const stopped = new AbortController();
    const reason = new Error('enough');
    stopped.abort(reason);
    await expect(inTime(stopped.signal, (signal) => engine.read(ENDLESS, { signal }))).rejects.toBe(reason);
    expect(QUERY_SECONDS).toBe(60);
  });

  test.each([0, 1, 5, 30, 100])('an abort after %i ms stops the reader’s query', async (after) => {
    await expect(engine.read(ENDLESS, { signal: AbortSignal.timeout(after) })).rejects.toThrow(/timeout/);
    await alive();
  });
});
