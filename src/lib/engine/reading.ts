import { engineError, engineWords, errorAt, type Origin } from './error.ts';
import { identifier } from './quote.ts';
import { DEEPEST, oneStatement } from './statement.ts';
import { EngineError, type Cell, type Engine, type Rows } from './types.ts';

/** What the guard needs of an engine that is already locked. */
export interface Guarded {
  /** Prepares and discards. Rejects if the text is not exactly one statement. */
  prepare(sql: string): Promise<void>;
  run(sql: string): Promise<Rows>;
}

type ReadOptions = NonNullable<Parameters<Engine['read']>[1]>;
type ReadRows = Awaited<ReturnType<Engine['read']>>;

/** Rows that `read` gives unless told otherwise. */
const DEFAULT_LIMIT = 10_000;
/** What a reader's result may hold, before anything of it is drawn. */
const MOST_COLUMNS = 1000;
const MOST_CELLS = 4_000_000;
const MOST_CHARACTERS = 10_000;
/** Bytes of a reader's result in all, as the engine hands them over. */
export const RESULT_BYTES = 128_000_000;

/** The result is larger than any that can be shown. */
export function tooLarge(): EngineError {
  return new EngineError('too-large', '', { parameters: { megabytes: RESULT_BYTES / 1e6 } });
}

/**
 * Table functions a reader may call. All others that the engine knows are refused: they read files (`read_csv`, `glob`),
 * run a text as SQL (`query`), take memory addresses (`arrow_scan`) or switch something on that the lock forgets:
 * `FROM enable_logging(storage='file', …)` succeeds in a locked engine and makes every later query fail.
 */
const TABLE_FUNCTIONS = new Set(
  `duckdb_columns duckdb_functions duckdb_keywords duckdb_schemas duckdb_tables duckdb_types duckdb_views generate_series histogram
  histogram_values pragma_table_info pragma_version range repeat repeat_row summary unnest`.split(/\s+/),
);

const KNOWN_TABLE_FUNCTIONS = `SELECT DISTINCT lower(function_name) FROM duckdb_functions()
  WHERE function_type IN ('table', 'table_macro', 'pragma') OR function_name = 'write_log'`;

const PLAIN =
  /^(?:BOOLEAN|U?(?:TINY|SMALL|BIG)INT|U?INTEGER|HUGEINT|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|VARCHAR|DATE|TIMESTAMP(?:_S|_MS|_NS| WITH TIME ZONE)?)$/s;

/** Statements that do not read, by their first word: only for telling them from a typing error. */
const NOT_READING = new Set(
  `ALTER ANALYZE ATTACH BEGIN CALL CHECKPOINT COMMENT COMMIT COPY CREATE DEALLOCATE DELETE DETACH DROP EXECUTE EXPLAIN EXPORT FORCE
  GRANT IMPORT INSERT INSTALL LOAD MERGE PRAGMA PREPARE RESET ROLLBACK SET START TRUNCATE UPDATE USE VACUUM`.split(
    /\s+/,
  ),
);

/**
 * Runs the reader's SQL as `FROM (<sql>)`, so that whatever it holds has to be a query expression: a statement that
 * writes, sets, attaches or loads is no part of DuckDB's grammar there. Before it runs the engine confirms that the
 * whole is exactly one statement. Rejects as `Engine.read` says; places are those of the reader's text.
 */
export async function readGuarded(
  engine: Guarded,
  sql: string,
  { limit = DEFAULT_LIMIT, signal }: ReadOptions = {},
): Promise<ReadRows> {
  const statement = oneStatement(sql);
  if ('refused' in statement) {
    if (statement.refused === 'bracket') throw errorAt(sql, statement.at, 'syntax error at or near ")"');
    if (statement.refused === 'deep')
      throw new EngineError('too-deep', '', { parameters: { most: DEEPEST } });
    throw new EngineError('not-one-reading-statement', '');
  }
  const wrap = (before: string, after: string): Origin => ({
    sql: `${before}${sql.slice(0, statement.to)}\n${after}`,
    from: before.length,
    to: before.length + statement.to,
  });
  const attempt = async <T>(job: () => Promise<T>, origin?: Origin): Promise<T> => {
    try {
      return await job();
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      const error = engineError(cause, origin);
      if (error.code !== 'sql' || !isAnotherStatement(cause, statement.first)) throw error;
      throw new EngineError('not-one-reading-statement', error.message, { cause, place: error.place });
    }
  };
  const known = await attempt(() => engine.run(KNOWN_TABLE_FUNCTIONS));
  const forbidden = new Set(known.columns[0]?.filter((name) => !TABLE_FUNCTIONS.has(String(name))));
  const call = statement.calls.find(({ name }) => forbidden.has(name));
  if (call !== undefined) throw errorAt(sql, call.index, call.name, 'locked');
  const described = wrap('DESCRIBE FROM (', ')');
  const shape = await attempt(async () => {
    await engine.prepare(described.sql);
    return engine.run(described.sql);
  }, described);
  const [names = [], types = []] = shape.columns;
  if (types.length > MOST_COLUMNS)
    throw new EngineError('too-wide', '', { parameters: { columns: types.length, most: MOST_COLUMNS } });
  const selected = types.map((type, i) =>
    type !== 'VARCHAR' && PLAIN.test(String(type))
      ? `#${i + 1}`
      : `left(#${i + 1}::VARCHAR, ${MOST_CHARACTERS + 1}) AS ${identifier(String(names[i]))}`,
  );
  const most = Math.min(limit, Math.floor(MOST_CELLS / types.length));
  const limited = wrap(`SELECT ${selected.join(', ')} FROM (`, `) LIMIT ${most + 1}`);
  const whole = await attempt(() => engine.run(limited.sql), limited);
  const { rows, cut } = withShortTexts(whole);
  const truncated = rows.count > most || cut;
  return {
    names: rows.names,
    types: types.map(String),
    columns: rows.columns.map((column) => column.slice(0, most)),
    count: Math.min(most, rows.count),
    truncated,
  };
}

/** Rows whose longest texts are cut, and whether any was. */
function withShortTexts(rows: Rows): { rows: Rows; cut: boolean } {
  const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > MOST_CHARACTERS;
  if (!rows.columns.some((column) => column.some(isLong))) return { rows, cut: false };
  const columns = rows.columns.map((column) =>
    column.map((cell) => (isLong(cell) ? `${String(cell).slice(0, MOST_CHARACTERS)}…` : cell)),
  );
  return { rows: { ...rows, columns }, cut: true };
}

function isAnotherStatement(cause: unknown, first: string): boolean {
  const { type, message } = engineWords(cause);
  if (/multiple statements|a cte needs a select/i.test(message)) return true;
  const near = /at or near "(\w+)"/.exec(message)?.[1] ?? '';
  return type === 'Parser' && (NOT_READING.has(first.toUpperCase()) || NOT_READING.has(near.toUpperCase()));
}
