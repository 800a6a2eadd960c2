import { EngineError, type EngineErrorCode, type Place } from './types.ts';

/** Which part of the SQL that ran is the caller's own: `sql.slice(from, to)`. */
export interface Origin {
  readonly sql: string;
  readonly from: number;
  readonly to: number;
}

interface EngineWords {
  readonly type: string;
  readonly message: string;
  /** Offset in UTF-8 bytes of the SQL that ran. */
  readonly position: number | undefined;
}

const WIDTH = 60;

/**
 * DuckDB's error as ours. Both engines run with `errors_as_json`, so that the kind and the byte position of an
 * error are data, not wording. `origin` maps the place back to the caller's own text.
 */
export function engineError(cause: unknown, origin?: Origin): EngineError {
  if (cause instanceof EngineError) return cause;
  const words = engineWords(cause);
  const code = codeOf(words, cause);
  // What follows the first line is advice to change settings, which the lock forbids.
  if (code === 'memory') return new EngineError(code, words.message.split('\n')[0]!, { cause });
  if (origin === undefined || words.position === undefined || (code !== 'sql' && code !== 'locked'))
    return new EngineError(code, words.message, { cause });
  const own = origin.sql.slice(origin.from, origin.to);
  const index = characterIndex(origin.sql, words.position) - origin.from;
  if (index < 0) return new EngineError(code, words.message, { cause });
  const atEnd = index >= own.length;
  const message = atEnd ? words.message.replace(/at or near ".*"/s, 'at end of input') : words.message;
  return errorAt(own, atEnd ? own.length : index, message, code, { cause });
}

/** An error at a place of the caller's own SQL: the message, then the line with a caret under the place. */
export function errorAt(
  sql: string,
  index: number,
  message: string,
  code: EngineErrorCode = 'sql',
  options?: ErrorOptions,
): EngineError {
  const place = placeOf(sql, index);
  return new EngineError(code, `${message}\n${pointer(sql, place)}`, { ...options, place });
}

/** The kind of a DuckDB error ("Parser", "Binder", "Out of Memory" …) and where it points; undefined if it is none. */
export function engineWords(cause: unknown): EngineWords {
  const text = cause instanceof Error ? cause.message : String(cause);
  const json = /\{"exception_type".*\}$/s.exec(text)?.[0];
  if (json === undefined)
    return { type: /^([\w ]+) Error: /.exec(text)?.[1] ?? '', message: text, position: undefined };
  const parsed = JSON.parse(json) as Readonly<Record<string, string>>;
  const message = parsed.exception_message ?? text;
  // WASM's pending queries wrap the error of the parser in a second one.
  if (message.startsWith('{"exception_type"')) return engineWords(message);
  return {
    type: parsed.exception_type ?? '',
    message,
    position: parsed.position === undefined ? undefined : Number(parsed.position),
  };
}

function codeOf({ type, message }: EngineWords, cause: unknown): EngineErrorCode {
  if (
    /^out of memory$/i.test(type) ||
    /bad_alloc|array buffer allocation failed|out of memory/i.test(message)
  )
    return 'memory';
  if (/^(internal|fatal)$/i.test(type)) return 'fatal';
  // A trap inside WebAssembly, Emscripten's abort or the end of the stack: its memory can no longer be trusted.
  if (cause instanceof Error && (cause.name === 'RuntimeError' || message.includes('call stack')))
    return 'fatal';
  if (
    /^permission$/i.test(type) ||
    /configuration has been locked|disabled (?:by|through) configuration/.test(message)
  )
    return 'locked';
  return 'sql';
}

function characterIndex(sql: string, bytes: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, bytes)).length;
}

function placeOf(sql: string, index: number): Place {
  const before = sql.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(start)).length + 1 };
}

function pointer(sql: string, { line, column }: Place): string {
  const characters = Array.from((sql.split('\n')[line - 1] ?? '').replaceAll('\t', ' '));
  const start = Math.max(0, column - 1 - WIDTH);
  const shown = characters.slice(start, column - 1 + WIDTH).join('');
  const lead = `${line}:${column}: ${start > 0 ? '…' : ''}`;
  return `${lead}${shown.trimEnd()}\n${' '.repeat(lead.length + column - 1 - start)}^`;
}
