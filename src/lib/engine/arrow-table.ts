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
  vectorFromArray,
} from 'apache-arrow';

/** A column to be written: numbers, or texts; null where nothing is. */
export interface WrittenColumn {
  /** Unique in its table. */
  readonly name: string;
  readonly values: readonly (number | string | null)[];
}

/**
 * Columns → an Arrow file. A column of numbers is Float64; one that holds any text is Utf8. The same input gives the same bytes.
 *
 * @param columns of one length each
 * @param notes kept with the table, as metadata of its schema
 */
export function writeArrow(
  columns: readonly WrittenColumn[],
  notes: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const vectors = columns.map(({ values }) =>
    values.some((value) => typeof value === 'string')
      ? vectorFromArray(
          values.map((value) => (value === null ? null : String(value))),
          new Utf8(),
        )
      : vectorFromArray(
          values.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null)),
          new Float64(),
        ),
  );
  const fields = columns.map(({ name }, at) => new Field<Float64 | Utf8>(name, vectors[at]!.type, true));
  const schema = new Schema(fields, new Map(Object.entries(notes)));
  const data = makeData({
    type: new Struct(fields),
    length: columns[0]?.values.length ?? 0,
    nullCount: 0,
    children: vectors.map((vector) => vector.data[0]!),
  });
  return new Uint8Array(tableToIPC(new Table(schema, new RecordBatch(schema, data)), 'file'));
}
