import { DataType, RecordBatchReader, type RecordBatch, type Vector } from 'apache-arrow';
import { arrowCells } from './arrow-rows.ts';
import type { Cell } from './types.ts';

/** A column of an Arrow file: its name, and whether it holds numbers. */
export interface ArrowColumn {
  readonly name: string;
  readonly numeric: boolean;
}

/** An Arrow file, opened: its columns, and its rows in the batches that it was written in. */
export interface ArrowFile {
  readonly columns: readonly ArrowColumn[];
  /** Each batch column by column. @throws what is wrong with the file, in the library's words. */
  batches: () => Generator<readonly (readonly Cell[])[]>;
}

function cells(vector: Vector<DataType> | null, name: string): Cell[] {
  if (!vector) return [];
  // A dictionary's values come one by one through the library.
  if (!DataType.isDictionary(vector.type)) return arrowCells(vector, name);
  return Array.from({ length: vector.length }, (_, row) => {
    const value: unknown = vector.get(row);
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  });
}

/** Opens an Arrow IPC file or stream that lies in memory. Throws if it is none. */
export function openArrow(bytes: Uint8Array): ArrowFile {
  const open = () => RecordBatchReader.from<Record<string, DataType>>(bytes).open();
  const { schema } = open();
  const columns = schema.fields.map(({ name, type }) => ({
    name,
    numeric: DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type),
  }));
  return {
    columns,
    batches: function* () {
      for (const batch of open() as Iterable<RecordBatch<Record<string, DataType>>>)
        yield columns.map(({ name }, at) => cells(batch.getChildAt(at), name));
    },
  };
}
