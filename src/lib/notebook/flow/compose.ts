import { identifier, literal } from '../../engine/quote.ts';
import { EngineError, type Cell as EngineCell } from '../../engine/types.ts';
import type { ReadableTable, TableName } from '../data/tables.ts';
import { tableNames } from '../text/table-names.ts';
import type { piecesOfSql } from '../text/placeholders.ts';
import { CellProblem } from './problem.ts';
import { valueAt, type CellValue } from './value.ts';

/** A statement with the tables before it that it reads, and how many lines those take. */
export interface Composed {
  readonly sql: string;
  readonly linesBefore: number;
}

/** A statement with a literal in every place. @throws CellProblem */
export function withLiterals(
  pieces: ReturnType<typeof piecesOfSql>,
  valueOf: (name: string) => CellValue | undefined,
): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { source, reference } = piece;
      if (reference === null) throw new CellProblem('not-a-reference', { source });
      const value = valueAt(valueOf(reference.name), reference);
      return isList(value)
        ? `(${value.length === 0 ? 'NULL' : value.map((one) => constant(one, source)).join(', ')})`
        : constant(value, source);
    })
    .join('');
}

function isList(value: EngineCell | readonly EngineCell[]): value is readonly EngineCell[] {
  return Array.isArray(value);
}

function constant(value: EngineCell, name: string): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new CellProblem('not-for-sql', { name });
  return Number.isSafeInteger(value) ? String(value) : literal(value);
}

/**
 * A reader's statement with what it reads before it: the readable tables of the study, then the statements of other cells under their
 * names. All of it is one statement that only reads.
 */
export function composed(
  sql: string,
  before: ReadonlyMap<string, string>,
  tables: readonly ReadableTable[],
): Composed {
  const needed = new Set<TableName>();
  const need = (name: string): void => {
    const table = tables.find((one) => one.name === name);
    if (table === undefined || needed.has(table.name)) return;
    table.reads.forEach(need);
    needed.add(table.name);
  };
  for (const text of [...before.values(), sql]) tableNames(text).forEach(need);
  const parts = [
    ...[...needed].map(
      // The engine would copy a whole table of the study where a few of its columns are asked for.
      (name) => `${name} AS NOT MATERIALIZED (${tables.find((one) => one.name === name)!.sql})`,
    ),
    ...[...before].map(([name, text]) => `${identifier(name)} AS (\n${text}\n)`),
  ];
  if (parts.length === 0) return { sql, linesBefore: 0 };
  const start = `WITH ${parts.join(',\n')}\nFROM (\n`;
  return { sql: `${start}${sql}\n)`, linesBefore: start.split('\n').length - 1 };
}

/** An engine's error with its place counted in the reader's own lines. */
export function inOwnLines(error: unknown, linesBefore: number): unknown {
  if (!(error instanceof EngineError) || error.place === undefined || linesBefore === 0) return error;
  const { code, parameters, place, message } = error;
  const line = place.line - linesBefore;
  const marks = /\n(\d+)(:\d+: [^\n]*)\n( *)\^$/.exec(message);
  if (line < 1 || marks === null) return error;
  const [whole, digits = '', rest = '', space = ''] = marks;
  const shorter = digits.length - String(line).length;
  const text = `${message.slice(0, -whole.length)}\n${line}${rest}\n${space.slice(shorter)}^`;
  return new EngineError(code, text, { cause: error, parameters, place: { ...place, line } });
}
