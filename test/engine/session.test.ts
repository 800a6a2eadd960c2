import { describe, expect, test } from 'vitest';
import { openNative } from '../../src/lib/engine/native.ts';
import { newSession, type OpenEngine } from '../../src/lib/engine/session.ts';
import { EngineError, type Engine, type LoadProgress } from '../../src/lib/engine/types.ts';
import { codeOf } from './engines.ts';

/** Opens native engines that die (reject with `fatal`, as an invalid database does) at the query `die`. */
function mortal(): { open: OpenEngine; opened: () => number; alive: () => number } {
  let opened = 0;
  let alive = 0;
  const open: OpenEngine = async (onProgress) => {
    opened += 1;
    alive += 1;
    onProgress({ bytes: 1, total: 2, seconds: 0.5 });
    const engine = await openNative({ threads: 1 });
    let dead = false;
    return {
      ...engine,
      query: (sql, ...rest) => {
        dead ||= sql === 'die';
        if (dead) return Promise.reject(new EngineError('fatal', 'database has been invalidated'));
        return engine.query(sql, ...rest);
      },
      close: async () => {
        alive -= 1;
        await engine.close();
        if (dead) throw new Error('a dead engine does not close well');
      },
    };
  };
  return { open, opened: () => opened, alive: () => alive };
}

const table = (value: number) => async (engine: Engine) => {
  await engine.query('CREATE TABLE t AS SELECT ? AS a', [value]);
};
const value = async (engine: Engine) => (await engine.query('FROM t')).columns[0]?.[0];

describe('the page’s engine', () => {
  test('is opened at the first load and built once for a study', async () => {
    const { open, opened } = mortal();
    const session = newSession(open);
    const progress: LoadProgress[] = [];
    session.listen({ onProgress: (step) => progress.push(step) });
    expect(opened()).toBe(0);
    expect(await codeOf(session.run(value))).toBe('unavailable');
    await Promise.all([session.load('one', table(1)), session.load('one', table(1))]);
    expect(await session.run(value)).toBe(1);
    expect(opened()).toBe(1);
    expect(progress).toEqual([{ bytes: 1, total: 2, seconds: 0.5 }]);
    await session.close();
  });

  test('is another for another study, even after the lock', async () => {
    const { open, opened, alive } = mortal();
    const session = newSession(open);
    await session.load('one', table(1));
    await session.run((engine) => engine.read('FROM t'));
    await session.load('two', table(2));
    expect(await session.run(value)).toBe(2);
    expect([opened(), alive()]).toEqual([2, 1]);
    await session.close();
    expect(alive()).toBe(0);
    expect(await codeOf(session.run(value))).toBe('unavailable');
  });

  test('is opened and built anew after a fatal error, and says so; what ran is not repeated', async () => {
    const { open, opened, alive } = mortal();
    const session = newSession(open);
    const restarts: string[] = [];
    const stop = session.listen({ onRestart: (error) => restarts.push(error.message) });
    await session.load('one', table(1));
    let runs = 0;
    const failing = session.run(async (engine) => {
      runs += 1;
      await engine.query('UPDATE t SET a = 9');
      return engine.query('die');
    });
    const behind = session.run(value);
    expect(await codeOf(failing)).toBe('fatal');
    expect(await behind).toBe(1);
    expect([runs, opened(), alive()]).toEqual([1, 2, 1]);
    expect(restarts).toEqual(['database has been invalidated']);
    stop();
    await codeOf(session.run((engine) => engine.query('die')));
    expect(restarts).toHaveLength(1);
    expect(await session.run(value)).toBe(1);
    await session.close();
  });

  test('that goes on after it was stopped is ended within two seconds and built anew, and says so', async () => {
    const { open, opened } = mortal();
    let abandoned = 0;
    const session = newSession(async (onProgress) => {
      const engine = await open(onProgress);
      return {
        ...engine,
        abandon: () => {
          abandoned += 1;
          engine.abandon();
        },
      };
    });
    const restarts: string[] = [];
    session.listen({ onRestart: (error) => restarts.push(error.code) });
    await session.load('one', table(1));
    const begun = performance.now();
    const never = session.run(() => new Promise(() => undefined), AbortSignal.timeout(20));
    const behind = session.run(value);
    expect(await codeOf(never)).toBe('stuck');
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(await behind).toBe(1);
    expect([opened(), abandoned, restarts]).toEqual([2, 1, ['stuck']]);
    const loading = session.load('two', () => new Promise(() => undefined), AbortSignal.timeout(20));
    await expect(loading).rejects.toThrow(/timeout/);
    await session.load('three', table(3));
    expect(await session.run(value)).toBe(3);
    await session.close();
  });

  test('lives on after any other error of a job', async () => {
    const { open, opened } = mortal();
    const session = newSession(open);
    await session.load('one', table(1));
    expect(await codeOf(session.run((engine) => engine.read('DROP TABLE t')))).toBe(
      'not-one-reading-statement',
    );
    await expect(session.run(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    expect(await session.run(value)).toBe(1);
    expect(opened()).toBe(1);
    await session.close();
  });

  test('holds nothing after a load that failed or was aborted; the next load works', async () => {
    const { open, alive } = mortal();
    const session = newSession(open);
    await session.load('one', table(1));
    expect(
      await codeOf(session.load('broken', (engine) => engine.query('nonsense').then(() => undefined))),
    ).toBe('sql');
    expect(alive()).toBe(0);
    expect(await codeOf(session.run(value))).toBe('unavailable');
    const controller = new AbortController();
    const aborted = session.load(
      'long',
      async (engine, signal) => {
        controller.abort();
        await engine.query('FROM range(10)', [], { signal });
      },
      controller.signal,
    );
    await expect(aborted).rejects.toThrow(/abort/);
    await session.load('two', table(2));
    expect(await session.run(value)).toBe(2);
    await session.close();
  });

  test('that cannot be opened says so each time', async () => {
    const session = newSession(() => Promise.reject(new EngineError('unavailable', 'HTTP 404')));
    expect(await codeOf(session.load('one', table(1)))).toBe('unavailable');
    expect(await codeOf(session.load('one', table(1)))).toBe('unavailable');
  });
});
