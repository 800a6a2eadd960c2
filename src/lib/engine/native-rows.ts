import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBDataChunk,
  type DuckDBResult,
  type DuckDBResultReader,
  type DuckDBValue,
} from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import { decimal, isoDate, isoTimestamp } from './cell.ts';
import { columnFiller, filledColumns, marked } from './columns.ts';
import { EngineError, type Block, type Cell, type Columns, type Rows } from './types.ts';

/** A result of native DuckDB as Rows. Throws EngineError `sql` on types that no Cell holds and, as in WASM, on enums. */
export function nativeRows(reader: DuckDBResultReader): Rows {
  const { names, types } = header(reader);
  const values = reader.getColumns();
  const columns = names.map((name, i) => (values[i] ?? []).map((value) => cell(value, name, types[i] ?? '')));
  return { names, types, columns, count: reader.currentRowCount };
}

/** The chunks of a result as typed arrays; numbers are copied whole from the engine's memory. */
export function nativeColumns(result: DuckDBResult, chunks: readonly DuckDBDataChunk[]): Columns {
  const { names, types } = header(result);
  const count = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const fillers = names.map((name, i) => {
    const type = types[i] ?? '';
    const filler = columnFiller(count);
    let from = 0;
    for (const chunk of chunks) {
      if (type === 'DOUBLE') copyDoubles(chunk, i, filler.values, from);
      else for (const value of chunk.getColumnValues(i)) filler.add(cell(value, name, type));
      from += chunk.rowCount;
    }
    return filler;
  });
  return filledColumns(names, fillers, count);
}

/** A chunk of a result whose columns are DOUBLE, or UTINYINT without NULL. */
export function nativeBlock(chunk: DuckDBDataChunk, types: readonly string[]): Block {
  const { rowCount: count } = chunk;
  return {
    count,
    columns: types.map((type, column) => {
      const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
      if (type === 'UTINYINT') return bindings.vector_get_data(vector, count);
      const { buffer, byteOffset } = bindings.vector_get_data(vector, count * Float64Array.BYTES_PER_ELEMENT);
      const values = new Float64Array(buffer, byteOffset, count);
      const valid = validity(vector, count);
      // The memory is the engine's: it may be the table's own.
      return valid === null ? values : marked(values.slice(), valid);
    }),
  };
}

/** The numbers of one column of a chunk into `values`, NaN where there is none. */
function copyDoubles(
  { chunk, rowCount }: DuckDBDataChunk,
  column: number,
  values: Float64Array,
  from: number,
): void {
  const vector = bindings.data_chunk_get_vector(chunk, column);
  const { buffer, byteOffset } = bindings.vector_get_data(vector, rowCount * Float64Array.BYTES_PER_ELEMENT);
  values.set(new Float64Array(buffer, byteOffset, rowCount), from);
  const valid = validity(vector, rowCount);
  if (valid !== null) marked(values.subarray(from, from + rowCount), valid);
}

/** A bit a row for the valid ones. The binding's type leaves out that there is none where all are. */
function validity(vector: bindings.Vector, count: number): Uint8Array | null {
  return bindings.vector_get_validity(vector, 8 * Math.ceil(count / 64));
}

function header(reader: Pick<DuckDBResultReader, 'deduplicatedColumnNames' | 'columnTypes'>): {
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
