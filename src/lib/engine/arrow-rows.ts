import {
  DataType,
  DateUnit,
  makeVector,
  Precision,
  tableFromIPC,
  TimeUnit,
  Type,
  type Data,
  type Table,
} from 'apache-arrow';
import { decimal, isoDate, isoTimestamp } from './cell.ts';
import { columnFiller, filledColumns, marked } from './columns.ts';
import { EngineError, type Block, type Cell, type Columns, type Rows } from './types.ts';

/** An Arrow IPC stream, in pieces, as Rows. Throws EngineError `sql` on types that no Cell holds (cast them to VARCHAR). */
export function arrowRows(pieces: readonly Uint8Array[]): Rows {
  const table = tableFromIPC<Record<string, DataType>>(pieces);
  const { fields } = table.schema;
  return {
    names: fields.map(({ name }) => name),
    types: fields.map(({ type }) => typeName(type)),
    columns: fields.map(({ name }, i) => arrowCells(piecesOf(table, i), name)),
    count: table.numRows,
  };
}

/** The same as typed arrays. */
export function arrowColumns(pieces: readonly Uint8Array[]): Columns {
  const table = tableFromIPC<Record<string, DataType>>(pieces);
  const names = table.schema.fields.map(({ name }) => name);
  const fillers = names.map((name, i) => {
    const filler = columnFiller(table.numRows);
    eachCell(piecesOf(table, i), name, filler.add);
    return filler;
  });
  return filledColumns(names, fillers, table.numRows);
}

/** The rows of an Arrow IPC stream whose columns are doubles, or bytes without NULL: a block a record batch. */
export function arrowBlocks(pieces: readonly Uint8Array[]): readonly Block[] {
  return tableFromIPC<Record<string, DataType>>(pieces).batches.map(({ data, numRows: count }) => ({
    count,
    columns: data.children.map(({ values, nullCount, nullBitmap }) => {
      const cells = (values as Float64Array | Uint8Array).subarray(0, count);
      return nullCount > 0 && cells instanceof Float64Array ? marked(cells.slice(), nullBitmap) : cells;
    }),
  }));
}

function piecesOf(table: Table<Record<string, DataType>>, at: number): readonly Data[] {
  return table.getChildAt<DataType>(at)?.data ?? [];
}

/** A column's values, piece by piece. Throws EngineError `sql` on types that no Cell holds. */
export function arrowCells(pieces: readonly Data[], name: string): Cell[] {
  const cells: Cell[] = [];
  eachCell(pieces, name, (cell) => cells.push(cell));
  return cells;
}

function eachCell(pieces: readonly Data[], name: string, take: (cell: Cell) => void): void {
  for (const data of pieces) {
    const read = reader(data, name);
    const allValid = data.nullCount === 0;
    for (let row = 0; row < data.length; row += 1) take(allValid || data.getValid(row) ? read(row) : null);
  }
}

const PER_SECOND: Readonly<Record<TimeUnit, bigint>> = {
  [TimeUnit.SECOND]: 1n,
  [TimeUnit.MILLISECOND]: 1_000n,
  [TimeUnit.MICROSECOND]: 1_000_000n,
  [TimeUnit.NANOSECOND]: 1_000_000_000n,
};

function reader(data: Data, name: string): (row: number) => Cell {
  const { type } = data;
  if (DataType.isBool(type) || DataType.isUtf8(type) || DataType.isLargeUtf8(type)) {
    const vector = makeVector(data);
    return (row) => vector.get(row) as Cell;
  }
  if (DataType.isFloat(type)) {
    const values = data.values as Float32Array | Float64Array;
    return (row) => values[row]!;
  }
  if (DataType.isInt(type)) {
    const values = data.values as Int32Array | BigInt64Array;
    return (row) => Number(values[row]);
  }
  if (DataType.isDate(type)) {
    if (type.unit === DateUnit.MILLISECOND) {
      const values = data.values as Int32Array | BigInt64Array;
      const perDay = 86_400_000;
      return (row) => isoDate(Math.floor(Number(values[row]) / perDay));
    }
    const values = data.values as Int32Array;
    return (row) => isoDate(values[row]!);
  }
  if (DataType.isTimestamp(type)) {
    const values = data.values as BigInt64Array;
    const zone = type.timezone ? 'Z' : '';
    return (row) => `${isoTimestamp(values[row]!, PER_SECOND[type.unit])}${zone}`;
  }
  if (DataType.isDecimal(type)) {
    const words = data.values as Uint32Array;
    return (row) => decimal(digits(words, 4 * row), type.scale);
  }
  // An enum is a dictionary here, and the dictionary is not among the pieces that a pending query gives.
  const parameters = { field: name, type: typeName(type) };
  throw new EngineError('column-type', `${name}: ${typeName(type)}`, { parameters });
}

/** The 128-bit two's complement integer whose lowest word stands at `at`. */
function digits(words: Uint32Array, at: number): bigint {
  let value = 0n;
  for (let i = 3; i >= 0; i -= 1) value = (value << 32n) | BigInt(words[at + i]!);
  return BigInt.asIntN(128, value);
}

const INTEGERS: Readonly<Record<number, string>> = {
  8: 'TINYINT',
  16: 'SMALLINT',
  32: 'INTEGER',
  64: 'BIGINT',
};

const UNIT: Readonly<Record<TimeUnit, string>> = {
  [TimeUnit.SECOND]: '_S',
  [TimeUnit.MILLISECOND]: '_MS',
  [TimeUnit.MICROSECOND]: '',
  [TimeUnit.NANOSECOND]: '_NS',
};

/** DuckDB's name of the type that became this Arrow type. */
function typeName(type: DataType): string {
  if (DataType.isBool(type)) return 'BOOLEAN';
  if (DataType.isUtf8(type)) return 'VARCHAR';
  if (DataType.isDictionary(type)) return 'ENUM';
  if (DataType.isFloat(type)) return type.precision === Precision.SINGLE ? 'FLOAT' : 'DOUBLE';
  if (DataType.isInt(type)) return `${type.isSigned ? '' : 'U'}${INTEGERS[type.bitWidth]}`;
  if (DataType.isDate(type)) return 'DATE';
  if (DataType.isTimestamp(type)) {
    if (type.timezone) return 'TIMESTAMP WITH TIME ZONE';
    return `TIMESTAMP${UNIT[type.unit]}`;
  }
  if (DataType.isDecimal(type))
    return type.precision === 38 && type.scale === 0 ? 'HUGEINT' : `DECIMAL(${type.precision},${type.scale})`;
  return Type[type.typeId];
}
