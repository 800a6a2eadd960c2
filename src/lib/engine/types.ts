/** The one interface to the database. `native.ts` implements it for Node, `wasm.ts` for the tab. */

/** A value as it leaves the engine: 64-bit integers and decimals arrive as numbers, dates as ISO text. */
export type Cell = number | string | boolean | null;

/** A small result, column by column: `columns[i][row]` belongs to `names[i]`. */
export interface Rows {
  readonly names: readonly string[];
  /** DuckDB's type names, for showing only. */
  readonly types: readonly string[];
  readonly columns: readonly (readonly Cell[])[];
  readonly count: number;
}

export interface QueryOptions {
  /** Aborting really stops the query; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Bytes that the engine can read as a file until `release` is called. */
export interface AttachedFile {
  /** The name to hand to `read_csv`, already quoted as an SQL literal. */
  readonly literal: string;
  release(): Promise<void>;
}

export interface Engine {
  /** Our own SQL. Parameters are bound in order to `?`. Rejects with EngineError. */
  query(sql: string, parameters?: readonly Cell[], options?: QueryOptions): Promise<Rows>;
  /** Makes bytes readable as a file (WASM: a registered buffer, whose memory is taken over; native: a temporary file). Before `lock` only. */
  attach(bytes: Uint8Array<ArrayBuffer>): Promise<AttachedFile>;
  /** No file, network, setting or extension from here on. Cannot be undone. */
  lock(): Promise<void>;
  /**
   * The reader's SQL: one statement that only reads, run as `FROM (<sql>)`, at most `limit` rows. Locks first.
   * Rejects with EngineError: `not-one-reading-statement`, `sql` (message with the place), `memory`, `fatal`.
   */
  read(sql: string, options?: QueryOptions & { readonly limit?: number }): Promise<Rows & { readonly truncated: boolean }>;
  close(): Promise<void>;
}

export type EngineErrorCode =
  /** The SQL is wrong; `message` holds the engine's words. */
  | 'sql'
  /** Not a single statement that only reads. */
  | 'not-one-reading-statement'
  /** Out of memory: close other tabs, use fewer columns, or the command line. The engine lives. */
  | 'memory'
  /** The database is invalid and must be rebuilt (`session.ts` does). */
  | 'fatal'
  /** The engine could not start (no WebAssembly, blocked, or the download failed). */
  | 'unavailable';

export class EngineError extends Error {
  readonly code: EngineErrorCode;
  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}
