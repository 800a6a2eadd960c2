import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import programUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { EngineError, type Engine, type LoadProgress } from './types.ts';
import { POLLING_INTERVAL, wasmEngine, type WasmBindings } from './wasm-engine.ts';

/** Size of `duckdb-eh.wasm`: a compressed response does not tell it. A test holds it to the file. */
const PROGRAM_BYTES = 34_242_586;

/**
 * DuckDB-WASM in a worker of this page, from this origin. Rejects with EngineError `unavailable` if it cannot be had.
 * A worker that dies rejects every call, running and later, with `fatal`.
 */
export async function openWasm(
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<Engine> {
  try {
    await download(programUrl, onProgress);
    return await start();
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw new EngineError('unavailable', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * DuckDB-WASM fetches its program itself, but tells no failure of it (its promise never settles) and little progress. So the
 * program is read once here, counted, and comes from the browser's cache there.
 */
async function download(url: string, onProgress: (progress: LoadProgress) => void): Promise<void> {
  const started = performance.now();
  const response = await fetch(url);
  if (!response.ok || response.body === null)
    throw new EngineError('unavailable', `${url}: HTTP ${response.status}`);
  let bytes = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    onProgress({ bytes, total: PROGRAM_BYTES, seconds: (performance.now() - started) / 1000 });
  }
}

async function start(): Promise<Engine> {
  const worker = new Worker(workerUrl);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => {
      reject(new EngineError('fatal', message || 'The worker could not be started.'));
    });
  });
  // Nobody may be waiting when it dies.
  died.catch(() => undefined);
  const orDeath = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, died]);

  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await orDeath(database.instantiate(new URL(programUrl, location.href).href));
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
