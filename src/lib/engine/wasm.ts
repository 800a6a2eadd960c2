import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import programUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { EngineError, type Engine, type LoadProgress } from './types.ts';
import { POLLING_INTERVAL, wasmEngine, type WasmBindings } from './wasm-engine.ts';
import { keptScript } from './kept-script.ts';
import { loadProgram } from './wasm-program.ts';
import workerUrl from './wasm-worker.ts?worker&url';
import type { WorkerStart } from './wasm-worker.ts';

/**
 * DuckDB-WASM in a worker of this page, from this origin. Rejects with EngineError `unavailable` if it cannot be had.
 * A worker that dies rejects every call, running and later, with `fatal`.
 */
export async function openWasm(
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<Engine> {
  const program = await loadProgram(programUrl, onProgress);
  try {
    const script = await keptScript(absolute(duckdbWorkerUrl));
    // A page's content security policy allows no worker but its own files; a worker has none.
    const first = typeof document === 'undefined' ? await keptScript(absolute(workerUrl)) : workerUrl;
    return await start(program, first, script);
  } catch (cause) {
    throw new EngineError('unavailable', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function start(program: WebAssembly.Module, first: string, script: string): Promise<Engine> {
  const worker = new Worker(first);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => {
      reject(new EngineError('fatal', message));
    });
  });
  // Nobody may be waiting when it dies.
  died.catch(() => undefined);
  // DuckDB forgets what it was asked when its worker dies, without an answer.
  const orDeath = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, died]);

  worker.postMessage({ script, program } satisfies WorkerStart);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await orDeath(database.instantiate(absolute(programUrl)));
    await orDeath(database.open({ path: ':memory:', query: { queryPollingInterval: POLLING_INTERVAL } }));
    const connection = await orDeath(database.connectInternal());
    const bindings: WasmBindings = {
      startPendingQuery: (id, sql, stream) => orDeath(database.startPendingQuery(id, sql, stream)),
      pollPendingQuery: (id) => orDeath(database.pollPendingQuery(id)),
      cancelPendingQuery: (id) => orDeath(database.cancelPendingQuery(id)),
      fetchQueryResults: (id) => orDeath(database.fetchQueryResults(id)),
      createPrepared: (id, sql) => orDeath(database.createPrepared(id, sql)),
      closePrepared: (id, statement) => orDeath(database.closePrepared(id, statement)),
      registerFileBuffer: (name, bytes) => orDeath(database.registerFileBuffer(name, bytes)),
      dropFile: (name) => orDeath(database.dropFile(name)),
    };
    return await wasmEngine(bindings, connection, () => database.terminate());
  } catch (cause) {
    await database.terminate();
    throw cause;
  }
}

function absolute(url: string): string {
  return new URL(url, location.href).href;
}
