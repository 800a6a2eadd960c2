import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Engine } from './types.ts';
import { POLLING_INTERVAL, wasmEngine } from './wasm-engine.ts';

/** The very WASM build that runs in the tab, in Node and without a worker: for parity tests and benchmarks. */
export async function openWasmInNode(): Promise<Engine> {
  const directory = dirname(
    createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  );
  const build = (name: string) => ({ mainModule: join(directory, `duckdb-${name}.wasm`), mainWorker: '' });
  const database = await createDuckDB({ mvp: build('mvp'), eh: build('eh') }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({ path: ':memory:', query: { queryPollingInterval: POLLING_INTERVAL } });
  const connection = database.connect();
  const bindings = {
    startPendingQuery: database.startPendingQuery.bind(database),
    // Between two polls Node gets a turn, so that an abort is seen.
    pollPendingQuery: async (id: number) => {
      await setImmediate();
      return database.pollPendingQuery(id);
    },
    cancelPendingQuery: database.cancelPendingQuery.bind(database),
    fetchQueryResults: database.fetchQueryResults.bind(database),
    createPrepared: database.createPrepared.bind(database),
    closePrepared: database.closePrepared.bind(database),
    registerFileBuffer: database.registerFileBuffer.bind(database),
    dropFile: database.dropFile.bind(database),
  };
  const id = connection.useUnsafe((_, handle) => handle);
  return wasmEngine(bindings, id, () => {
    connection.close();
    database.reset();
    return Promise.resolve();
  });
}
