import {
  Field,
  Float64,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  makeData,
  tableToIPC,
  type Data,
} from 'apache-arrow';

/** A column to be written: numbers, or texts; null where nothing is. */
export interface WrittenColumn {
  /** Unique in its table. */
  readonly name: string;
  readonly values: readonly (number | string | null)[];
}

/**
 * Columns → an Arrow file. A column of numbers is Float64, of which those that are not finite are missing; one that holds any text is Utf8.
 * The same input gives the same bytes. The buffers are filled here, since the library's builders make code from text, which the policy of a
 * page forbids.
 *
 * @param columns of one length each
 * @param notes kept with the table, as metadata of its schema
 */
export function writeArrow(
  columns: readonly WrittenColumn[],
  notes: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const children = columns.map(({ values }) =>
    values.some((value) => typeof value === 'string') ? texts(values) : numbers(values),
  );
  const fields = columns.map(({ name }, at) => new Field<Float64 | Utf8>(name, children[at]!.type, true));
  const schema = new Schema(fields, new Map(Object.entries(notes)));
  const data = makeData({
    type: new Struct(fields),
    length: columns[0]?.values.length ?? 0,
    nullCount: 0,
    children,
  });
  return new Uint8Array(tableToIPC(new Table(schema, new RecordBatch(schema, data)), 'file'));
}

type Values = WrittenColumn['values'];

const isKnown = (value: Values[number]): value is string | number =>
  typeof value === 'string' || Number.isFinite(value);

function numbers(values: Values): Data<Float64> {
  const data = Float64Array.from(values, (value) => (isKnown(value) ? Number(value) : 0));
  return makeData({ type: new Float64(), length: values.length, data, ...validity(values) });
}

function texts(values: Values): Data<Utf8> {
  const encoded = values.map((value) => new TextEncoder().encode(isKnown(value) ? String(value) : ''));
  const valueOffsets = new Int32Array(values.length + 1);
  for (const [row, { length }] of encoded.entries()) valueOffsets[row + 1] = valueOffsets[row]! + length;
  const data = new Uint8Array(valueOffsets[values.length]!);
  for (const [row, text] of encoded.entries()) data.set(text, valueOffsets[row]);
  return makeData({ type: new Utf8(), length: values.length, valueOffsets, data, ...validity(values) });
}

/** Which values are known, a bit each, the lowest first. */
function validity(values: Values): { readonly nullBitmap: Uint8Array; readonly nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let known = 0;
  for (const [row, value] of values.entries()) {
    if (!isKnown(value)) continue;
    nullBitmap[row >> 3]! |= 1 << (row & 7);
    known += 1;
  }
  return { nullBitmap, nullCount: values.length - known };
}
