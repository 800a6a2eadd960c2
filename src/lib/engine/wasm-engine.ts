import { arrowBlocks, arrowColumns, arrowRows } from './arrow-rows.ts';
import { engineError } from './error.ts';
import { literal } from './quote.ts';
import { readGuarded, RESULT_BYTES, tooLarge } from './reading.ts';
import { LOCK, SETTINGS, TAB_MEMORY } from './settings.ts';
import { withConstants } from './statement.ts';
import { turns } from './turns.ts';
import type { Cell, Engine, Rows } from './types.ts';

/** What this needs of DuckDB-WASM: the worker's bindings answer with promises, those of Node at once. */
export interface WasmBindings {
  startPendingQuery(connection: number, sql: string, stream: boolean): Awaitable<Uint8Array | null>;
  pollPendingQuery(connection: number): Awaitable<Uint8Array | null>;
  cancelPendingQuery(connection: number): Awaitable<boolean>;
  fetchQueryResults(connection: number): Awaitable<Uint8Array | null>;
  createPrepared(connection: number, sql: string): Awaitable<number>;
  closePrepared(connection: number, statement: number): Awaitable<void>;
  registerFileBuffer(name: string, bytes: Uint8Array): Awaitable<void>;
  dropFile(name: string): Awaitable<unknown>;
}

type Awaitable<T> = T | Promise<T>;

/** How long one poll works before the worker looks at its messages (ms): the delay of a cancellation. */
export const POLLING_INTERVAL = 50;

/** Pieces of an Arrow stream have a price each: so many are decoded at once. */
const PIECES_TOGETHER = 8;

/** An opened DuckDB-WASM as Engine; `end` frees whatever holds it. */
export async function wasmEngine(
  bindings: WasmBindings,
  connection: number,
  end: () => Promise<void>,
): Promise<Engine> {
  const queue = turns();
  let locked = false;
  let files = 0;

  /** Hands on the pieces of an Arrow IPC stream as they come, the header first. */
  const eachPiece = async (
    sql: string,
    stream: boolean,
    signal: AbortSignal | undefined,
    take: (piece: Uint8Array) => void,
  ): Promise<void> => {
    signal?.throwIfAborted();
    let header = await bindings.startPendingQuery(connection, sql, stream);
    while (header === null) {
      if (signal?.aborted) await bindings.cancelPendingQuery(connection);
      signal?.throwIfAborted();
      header = await bindings.pollPendingQuery(connection);
    }
    for (let piece: Uint8Array | null = header; piece?.length !== 0;) {
      // The worker makes the next piece while this one is taken.
      const next = Promise.resolve(bindings.fetchQueryResults(connection));
      next.catch(() => undefined);
      if (piece !== null) take(piece);
      piece = await next;
      signal?.throwIfAborted();
    }
    signal?.throwIfAborted();
  };
  const fetch = async (
    sql: string,
    signal?: AbortSignal,
    most = Infinity,
  ): Promise<readonly Uint8Array[]> => {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    await eachPiece(sql, false, signal, (piece) => {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > most) throw tooLarge();
    });
    return pieces;
  };
  const run = async (sql: string, signal?: AbortSignal, most?: number): Promise<Rows> =>
    arrowRows(await fetch(sql, signal, most));
  const prepare = async (sql: string) => {
    await bindings.closePrepared(connection, await bindings.createPrepared(connection, sql));
  };
  const lock = async () => {
    if (locked) return;
    try {
      await run(`${TAB_MEMORY}; ${LOCK}`);
      locked = true;
    } catch (cause) {
      throw engineError(cause);
    }
  };

  await run(SETTINGS);
  return {
    query: (sql, parameters = [], { signal } = {}) =>
      queue.take(async () => {
        try {
          // A prepared statement of DuckDB-WASM cannot be cancelled, so parameters go in as constants.
          if (parameters.length) return await run(withConstants(sql, parameters.map(constant)), signal);
          return await run(sql, signal);
        } catch (cause) {
          if (signal?.aborted) throw signal.reason;
          throw engineError(cause, parameters.length ? undefined : { sql, from: 0, to: sql.length });
        }
      }, signal),
    columns: (sql, { signal } = {}) =>
      queue.take(async () => {
        try {
          return arrowColumns(await fetch(sql, signal));
        } catch (cause) {
          if (signal?.aborted) throw signal.reason;
          throw engineError(cause, { sql, from: 0, to: sql.length });
        }
      }, signal),
    blocks: (sql, take, { signal } = {}) =>
      queue.take(async () => {
        let header: Uint8Array | undefined;
        let pieces: Uint8Array[] = [];
        const decode = (): void => {
          if (header === undefined || pieces.length === 0) return;
          for (const block of arrowBlocks([header, ...pieces])) take(block);
          pieces = [];
        };
        try {
          await eachPiece(sql, true, signal, (piece) => {
            if (header === undefined) header = piece;
            else if (pieces.push(piece) === PIECES_TOGETHER) decode();
          });
          decode();
        } catch (cause) {
          if (signal?.aborted) throw signal.reason;
          throw engineError(cause, { sql, from: 0, to: sql.length });
        }
      }, signal),
    read: (sql, options = {}) =>
      queue.take(async () => {
        await lock();
        return readGuarded({ prepare, run: (text) => run(text, options.signal, RESULT_BYTES) }, sql, options);
      }, options.signal),
    lock: () => queue.take(lock),
    attach: (bytes) =>
      queue.take(async () => {
        const name = `attached-${++files}`;
        try {
          await bindings.registerFileBuffer(name, bytes);
        } catch (cause) {
          throw engineError(cause);
        }
        const release = () =>
          queue.take(async () => {
            await bindings.dropFile(name);
          });
        return { literal: literal(name), release };
      }),
    close: () => queue.end(end),
    abandon: () => void end().catch(() => undefined),
  };
}

function constant(value: Cell): string {
  if (value === null) return 'NULL';
  return typeof value === 'boolean' ? String(value) : literal(value);
}
