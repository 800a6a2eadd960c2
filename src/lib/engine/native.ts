import { DOUBLE, DuckDBInstance, StatementType, type DuckDBConnection } from '@duckdb/node-api';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineError } from './error.ts';
import { nativeBlock, nativeColumns, nativeRows } from './native-rows.ts';
import { literal } from './quote.ts';
import { readGuarded } from './reading.ts';
import { scratch } from './scratch.ts';
import { LOCK, SETTINGS } from './settings.ts';
import { turns } from './turns.ts';
import { EngineError, type Cell, type Engine, type Rows } from './types.ts';

/** An interrupt that comes before DuckDB has begun is lost, so it is repeated until the query has ended (ms). */
const INTERRUPT_EVERY = 20;

/**
 * Native DuckDB in memory, for the build, the command line and tests. `threads: 1` makes sums come in one order, for
 * parity; without it all cores are used. Files of its own (attached bytes, what does not fit in memory) lie in a
 * temporary directory that `close` or the end of the process removes.
 */
export async function openNative({ threads }: { readonly threads?: number } = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(
    ':memory:',
    threads === undefined ? {} : { threads: `${threads}` },
  );
  const connection = await instance.connect();
  const { path: directory, remove } = await scratch();
  await connection.run(`${SETTINGS}; SET temp_directory=${literal(join(directory, 'spill'))}`);

  const queue = turns();
  let locked = false;
  let files = 0;

  const run = (sql: string, parameters: readonly Cell[], signal: AbortSignal | undefined): Promise<Rows> =>
    interruptible(connection, signal, async () => {
      const types = parameters.map((value) => (typeof value === 'number' ? DOUBLE : undefined));
      const reader = parameters.length
        ? await connection.runAndReadAll(sql, [...parameters], types as never)
        : await connection.runAndReadAll(sql);
      return nativeRows(reader);
    });
  const lock = async () => {
    if (locked) return;
    try {
      await connection.run(LOCK);
      locked = true;
    } catch (cause) {
      throw engineError(cause);
    }
  };
  const prepare = async (sql: string) => {
    const statements = await connection.extractStatements(sql);
    const statement = statements.count === 1 ? await statements.prepare(0) : undefined;
    const reads = statement?.statementType === StatementType.SELECT;
    statement?.destroySync();
    if (!reads) throw new EngineError('not-one-reading-statement', '');
  };

  const close = () =>
    queue.end(async () => {
      connection.closeSync();
      instance.closeSync();
      await remove();
    });

  return {
    query: (sql, parameters = [], { signal } = {}) =>
      queue.take(async () => {
        try {
          return await run(sql, parameters, signal);
        } catch (cause) {
          throw signal?.aborted ? signal.reason : engineError(cause, { sql, from: 0, to: sql.length });
        }
      }, signal),
    columns: (sql, { signal } = {}) =>
      queue.take(async () => {
        try {
          return await interruptible(connection, signal, async () => {
            const result = await connection.run(sql);
            return nativeColumns(result, await result.fetchAllChunks());
          });
        } catch (cause) {
          throw signal?.aborted ? signal.reason : engineError(cause, { sql, from: 0, to: sql.length });
        }
      }, signal),
    blocks: (sql, take, { signal } = {}) =>
      queue.take(async () => {
        try {
          await interruptible(connection, signal, async () => {
            const result = await connection.stream(sql);
            const types = result.columnTypes().map(String);
            for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0;) {
              signal?.throwIfAborted();
              // The engine makes the next chunk while this one is taken.
              const next = result.fetchChunk();
              next.catch(() => undefined);
              take(nativeBlock(chunk, types));
              chunk = await next;
            }
          });
        } catch (cause) {
          throw signal?.aborted ? signal.reason : engineError(cause, { sql, from: 0, to: sql.length });
        }
      }, signal),
    read: (sql, options = {}) =>
      queue.take(async () => {
        await lock();
        return readGuarded({ prepare, run: (text) => run(text, [], options.signal) }, sql, options);
      }, options.signal),
    lock: () => queue.take(lock),
    attach: (bytes) =>
      queue.take(async () => {
        const path = join(directory, `${++files}`);
        await writeFile(path, bytes);
        return { literal: literal(path), release: () => rm(path, { force: true }) };
      }),
    close,
    abandon: () => {
      connection.interrupt();
      void close().catch(() => undefined);
    },
  };
}

async function interruptible<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  job: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  let timer: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    timer = setInterval(() => connection.interrupt(), INTERRUPT_EVERY);
  };
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    const result = await job();
    signal?.throwIfAborted();
    return result;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', interrupt);
  }
}
