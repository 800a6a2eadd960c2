import { turns } from './turns.ts';
import { EngineError, type Engine, type LoadProgress } from './types.ts';

/** Opens a fresh engine, telling how much of it has arrived. */
export type OpenEngine = (onProgress: (progress: LoadProgress) => void) => Promise<Engine>;

/** Makes the tables of one study in an engine that has none. Called again after a fatal error. */
export type BuildTables = (engine: Engine, signal: AbortSignal | undefined) => Promise<void>;

/** How long a job may go on after it was told to stop (ms). */
const PATIENCE = 2000;

export interface SessionListener {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** The engine died of `error`; it is being opened and its tables rebuilt, and what ran is lost. */
  readonly onRestart?: (error: EngineError) => void;
}

export interface EngineSession {
  /**
   * Makes the engine hold the study `key`. The same key again does nothing; another closes the engine, opens a new one
   * (a locked engine takes no files) and builds. If it fails or is aborted, the session holds nothing.
   */
  load(key: string, build: BuildTables, signal?: AbortSignal): Promise<void>;
  /**
   * Runs a job on the engine with the loaded study, after all that were asked for before. Rejects as the job does. After
   * a `fatal` error of it, or where it goes on two seconds after its signal (`stuck`), the engine is restarted and rebuilt for the jobs behind it; the job itself is not repeated.
   */
  run<T>(job: (engine: Engine) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Calls the listener from here on, until the returned function is called. */
  listen(listener: SessionListener): () => void;
  close(): Promise<void>;
}

interface Loaded {
  readonly key: string;
  readonly build: BuildTables;
  readonly engine: Engine;
}

/** A session over any engine; `engineSession` is the page's. */
export function newSession(open: OpenEngine): EngineSession {
  const queue = turns();
  const listeners = new Set<SessionListener>();
  let loaded: Loaded | undefined;
  let wanted: Pick<Loaded, 'key' | 'build'> | undefined;

  const abandonEngine = () => {
    loaded?.engine.abandon();
    loaded = undefined;
  };
  const closeEngine = async () => {
    const engine = loaded?.engine;
    loaded = undefined;
    // A dead engine may fail to close as well; its memory goes with its worker.
    await engine?.close().catch(() => undefined);
  };
  const ensure = async (signal?: AbortSignal): Promise<Engine> => {
    if (wanted === undefined) throw new EngineError('unavailable', 'No study is loaded in the engine.');
    if (loaded?.key === wanted.key) return loaded.engine;
    await closeEngine();
    const engine = await open((progress) => {
      for (const { onProgress } of listeners) onProgress?.(progress);
    });
    loaded = { ...wanted, engine };
    try {
      await unlessStuck(wanted.build(engine, signal), signal);
    } catch (error) {
      if (isStuck(error)) {
        abandonEngine();
        signal?.throwIfAborted();
      }
      await closeEngine();
      throw error;
    }
    return engine;
  };

  return {
    load: (key, build, signal) =>
      queue.take(async () => {
        wanted = { key, build };
        try {
          await ensure(signal);
        } catch (error) {
          wanted = undefined;
          throw error;
        }
      }, signal),
    run: (job, signal) =>
      queue.take(async () => {
        const engine = await ensure(signal);
        try {
          return await unlessStuck(job(engine), signal);
        } catch (error) {
          if (error instanceof EngineError && (error.code === 'fatal' || isStuck(error))) {
            if (isStuck(error)) abandonEngine();
            await closeEngine();
            for (const { onRestart } of listeners) onRestart?.(error);
            void queue.take(() => ensure()).catch(() => undefined);
          }
          throw error;
        }
      }, signal),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => queue.end(closeEngine),
  };
}

const isStuck = (error: unknown): boolean => error instanceof EngineError && error.code === 'stuck';

/** The job's answer; EngineError `stuck` where there is none so long after its signal. */
async function unlessStuck<T>(job: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const stuck = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => stuck.reject(new EngineError('stuck', '')), PATIENCE);
  };
  if (signal?.aborted) wait();
  else signal?.addEventListener('abort', wait, { once: true });
  try {
    return await Promise.race([job, stuck.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', wait);
  }
}

let session: EngineSession | undefined;

/** The page's one engine: DuckDB-WASM in a worker, fetched at the first `load`. Every island shares it. */
export function engineSession(listener?: SessionListener): EngineSession {
  session ??= newSession(async (onProgress) => (await import('./wasm.ts')).openWasm(onProgress));
  if (listener !== undefined) session.listen(listener);
  return session;
}
