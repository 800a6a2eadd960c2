import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { engineError } from '../../src/lib/engine/error.ts';
import { EngineError, type EngineErrorCode } from '../../src/lib/engine/types.ts';
import { engine } from '../../src/strings/en/engine.ts';

const json = (type: string, message: string, more: Record<string, string> = {}) =>
  JSON.stringify({ exception_type: type, exception_message: message, ...more });

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

const CASES: readonly (readonly [EngineErrorCode, Error])[] = [
  ['fatal', new Error(json('INTERNAL', 'Attempted to access index 0 within vector of size 0'))],
  [
    'fatal',
    new Error(json('FATAL', 'Failed: database has been invalidated because of a previous fatal error.')),
  ],
  ['fatal', new Error('INTERNAL Error: Failed to bind column reference')],
  ['fatal', named('RuntimeError', 'memory access out of bounds')],
  ['fatal', named('RuntimeError', 'Aborted(). Build with -sASSERTIONS for more info.')],
  ['fatal', named('RangeError', 'Maximum call stack size exceeded')],
  [
    'memory',
    new Error(json('Out of Memory', 'failed to allocate data of size 16.0 MiB\n\nPossible solutions:')),
  ],
  ['memory', named('RangeError', 'Array buffer allocation failed')],
  ['memory', new Error('std::bad_alloc')],
  ['locked', new Error(json('Permission', 'Cannot access file "a.csv"'))],
  [
    'locked',
    new Error(
      json(
        'Invalid Input',
        'Cannot change configuration option "threads" - the configuration has been locked',
      ),
    ),
  ],
  ['sql', new Error(json('Binder', 'Referenced column "x" not found'))],
  ['sql', new Error(`Parser Error: ${json('Parser', json('Parser', 'syntax error', { position: '0' }))}`)],
];

test.each(CASES)('%s: %s', (code, cause) => {
  const error = engineError(cause);
  expect(error.code).toBe(code);
  expect(error.cause).toBe(cause);
  expect(error.message).not.toContain('exception_type');
  expect(error.message).not.toContain('Possible solutions');
});

test('an EngineError stays what it is', () => {
  const error = new EngineError('unavailable', 'HTTP 404');
  expect(engineError(error)).toBe(error);
});

test('a place in a long line is shown with what stands around it', () => {
  const sql = `SELECT ${'1 + '.repeat(60)}nothing, ${'2 + '.repeat(60)}3`;
  const index = sql.indexOf('nothing');
  const cause = new Error(json('Binder', 'not found', { position: `${index}` }));
  const [, line, caret] = engineError(cause, { sql, from: 0, to: sql.length }).message.split('\n');
  expect(line!.length).toBeLessThan(140);
  expect(line!.slice(caret!.indexOf('^'))).toMatch(/^nothing/);
});

test('a place outside the caller’s own text is not shown', () => {
  const sql = 'SELECT (mine) FROM ours';
  const at = (position: number) =>
    engineError(new Error(json('Binder', 'wrong', { position: `${position}` })), { sql, from: 8, to: 12 })
      .place;
  expect(at(0)).toBeUndefined();
  expect(at(8)).toEqual({ line: 1, column: 1 });
  expect(at(20)).toEqual({ line: 1, column: 5 });
});

test('every code has a sentence that says what to do', () => {
  const codes: readonly EngineErrorCode[] = [
    'sql',
    'not-one-reading-statement',
    'locked',
    'memory',
    'fatal',
    'unavailable',
  ];
  for (const code of codes) expect(engine[`engine.${code}`]).toContain('{message}');
});

test('the size of the program that the progress counts against is that of the file', async () => {
  const program = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const source = await readFile(new URL('../../src/lib/engine/wasm-program.ts', import.meta.url), 'utf8');
  const stated = /PROGRAM_BYTES = ([\d_]+)/.exec(source)?.[1]?.replaceAll('_', '');
  expect(Number(stated)).toBe(statSync(program).size);
});
