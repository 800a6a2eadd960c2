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

/** A large result as typed arrays, which travel to a worker without a copy of every cell. */
export interface Columns {
  readonly count: number;
  /** Name → its values: numbers as they are, truth values as 0 and 1, texts as codes; NULL is NaN. */
  readonly values: Readonly<Record<string, Float64Array<ArrayBuffer>>>;
  /** Of columns of texts: name → the text of each code, in the order in which they first came. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** Some rows of a large result: DOUBLE columns, NaN for NULL, and UTINYINT columns, in the statement's order. The arrays may lie in the engine's memory. */
export interface Block {
  readonly count: number;
  readonly columns: readonly (Float64Array | Uint8Array)[];
}

export interface QueryOptions {
  /** Aborting really stops the query; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** How much of the engine has arrived: bytes of its program, decompressed, and seconds since the start. */
export interface LoadProgress {
  readonly bytes: number;
  readonly total: number;
  readonly seconds: number;
}

/** Bytes that the engine can read as a file until `release` is called. */
export interface AttachedFile {
  /** The name to hand to `read_csv`, already quoted as an SQL literal. */
  readonly literal: string;
  release(): Promise<void>;
}

export interface Engine {
  /** Our own SQL. Parameters are bound in order to `?`. Cast enums and nested values to VARCHAR. Rejects with EngineError. */
  query(sql: string, parameters?: readonly Cell[], options?: QueryOptions): Promise<Rows>;
  /** Our own SQL, for results of many rows. Rejects as `query` does. */
  columns(sql: string, options?: QueryOptions): Promise<Columns>;
  /**
   * Our own SQL, whose rows are handed on in blocks as they come and never held together: a block is gone when `take` returns. Every column
   * is DOUBLE, or UTINYINT without NULL. Rejects as `query` does, and with what `take` throws.
   */
  blocks(sql: string, take: (block: Block) => void, options?: QueryOptions): Promise<void>;
  /** Makes bytes readable as a file (WASM: a registered buffer, whose memory is taken over; native: a temporary file). Before `lock` only. */
  attach(bytes: Uint8Array<ArrayBuffer>): Promise<AttachedFile>;
  /** No file, network, setting or extension from here on. Cannot be undone. */
  lock(): Promise<void>;
  /**
   * The reader's SQL: one statement that only reads, run as `FROM (<sql>)`, at most `limit` rows, and no more of long texts than can be shown. Locks first.
   * Rejects with EngineError: `not-one-reading-statement`, `locked`, `sql` (message with the place), `too-wide`, `too-large`,
   * `memory`, `fatal`.
   * Nested values, times, intervals and binary data arrive as DuckDB's text for them. `limit` is 10,000 unless told.
   */
  read(
    sql: string,
    options?: QueryOptions & { readonly limit?: number },
  ): Promise<Rows & { readonly truncated: boolean }>;
  close(): Promise<void>;
  /** Ends it without waiting for what runs, which is lost. */
  abandon(): void;
}

export type EngineErrorCode =
  /** The SQL is wrong; `message` holds the engine's words. */
  | 'sql'
  /** Not a single statement that only reads. */
  | 'not-one-reading-statement'
  /** It reaches for a file, the network, an extension or a setting: the engine is locked. */
  | 'locked'
  /** Out of memory: close other tabs, use fewer columns, or the command line. The engine lives. */
  | 'memory'
  /** A column of a type that is not read: parameters `field`, `type`. */
  | 'column-type'
  /** The reader's query gives more than is shown: parameters `columns` and `most`, or `megabytes`. */
  | 'too-wide'
  | 'too-large'
  /** The reader's query has more brackets in one another than the engine's parser may be given: parameter `most`. */
  | 'too-deep'
  /** The reader's query took longer than `seconds`, and was stopped. */
  | 'time'
  /** It did not stop when it was told to, and was ended; `session.ts` starts it again. */
  | 'stuck'
  /** The database is invalid and must be rebuilt (`session.ts` does). */
  | 'fatal'
  /** The engine could not start (blocked, or the download failed). */
  | 'unavailable'
  /** There is no WebAssembly. */
  | 'off';

/** Where in the caller's own SQL something is wrong; both from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * What failed in the engine. The sentence lies under `engine.<code>`; `message` holds the engine's own words, for its place
 * `{message}`, or nothing.
 */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Known for most `sql` errors; `message` then ends with the line and a caret under the place. */
  readonly place: Place | undefined;
  constructor(
    code: EngineErrorCode,
    message: string,
    options?: ErrorOptions & {
      readonly place?: Place | undefined;
      readonly parameters?: Readonly<Record<string, string | number>>;
    },
  ) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
    this.parameters = options?.parameters ?? {};
    this.place = options?.place;
  }
}
