import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBResultReader,
  type DuckDBValue,
} from '@duckdb/node-api';
import { decimal, isoDate, isoTimestamp } from './cell.ts';
import { columnFiller, filledColumns } from './columns.ts';
import { EngineError, type Cell, type Columns, type Rows } from './types.ts';

/** A result of native DuckDB as Rows. Throws EngineError `sql` on types that no Cell holds and, as in WASM, on enums. */
export function nativeRows(reader: DuckDBResultReader): Rows {
  const { names, types } = header(reader);
  const values = reader.getColumns();
  const columns = names.map((name, i) => (values[i] ?? []).map((value) => cell(value, name, types[i] ?? '')));
  return { names, types, columns, count: reader.currentRowCount };
}

/** The same as typed arrays. */
export function nativeColumns(reader: DuckDBResultReader): Columns {
  const { names, types } = header(reader);
  const count = reader.currentRowCount;
  const values = reader.getColumns();
  const fillers = names.map((name, i) => {
    const filler = columnFiller(count);
    for (const value of values[i] ?? []) filler.add(cell(value, name, types[i] ?? ''));
    return filler;
  });
  return filledColumns(names, fillers, count);
}

function header(reader: DuckDBResultReader): {
  readonly names: readonly string[];
  readonly types: readonly string[];
} {
  const names = reader.deduplicatedColumnNames();
  const types = reader.columnTypes().map(String);
  const enumerated = types.findIndex((type) => type.startsWith('ENUM('));
  if (enumerated >= 0) throw castNeeded(names[enumerated]!, 'ENUM');
  return { names, types };
}

function cell(value: DuckDBValue, name: string, type: string): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return decimal(value.value, value.scale);
  if (value instanceof DuckDBDateValue) return isoDate(value.days);
  if (value instanceof DuckDBTimestampValue) return isoTimestamp(value.micros, 1_000_000n);
  if (value instanceof DuckDBTimestampTZValue) return `${isoTimestamp(value.micros, 1_000_000n)}Z`;
  if (value instanceof DuckDBTimestampSecondsValue) return isoTimestamp(value.seconds, 1n);
  if (value instanceof DuckDBTimestampMillisecondsValue) return isoTimestamp(value.millis, 1_000n);
  if (value instanceof DuckDBTimestampNanosecondsValue) return isoTimestamp(value.nanos, 1_000_000_000n);
  throw castNeeded(name, type);
}

function castNeeded(name: string, type: string): EngineError {
  return new EngineError('column-type', `${name}: ${type}`, { parameters: { field: name, type } });
}
