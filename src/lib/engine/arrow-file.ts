import { DataType, RecordBatchReader, type Data, type RecordBatch, type Vector } from 'apache-arrow';
import { checkArrow } from './arrow-check.ts';
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

/** Texts that end before they begin, or outside of what there is of them. */
function checkTexts({ type, length, valueOffsets, values }: Data): void {
  if (!DataType.isUtf8(type) && !DataType.isLargeUtf8(type)) return;
  const ends = valueOffsets as Int32Array | BigInt64Array;
  let before = length === 0 ? 0 : Number(ends[0]);
  for (let row = 1; row <= length; row += 1) {
    const end = Number(ends[row]);
    if (!(before >= 0 && end >= before)) throw new Error('Arrow: the texts of a column');
    before = end;
  }
  if (before > (values as Uint8Array).length) throw new Error('Arrow: the texts of a column');
}

/** One column of a batch. A flipped bit can make it shorter than the batch, or point outside of its dictionary. */
function cells(data: Data | undefined, name: string, rows: number): Cell[] {
  if (data?.length !== rows) throw new Error('Arrow: the columns of a batch differ in length');
  const { type } = data;
  if (DataType.isNull(type)) return new Array<Cell>(rows).fill(null);
  if (DataType.isDictionary(type)) {
    const dictionary = data.dictionary as Vector<DataType> | undefined;
    if (!dictionary) throw new Error('Arrow: a dictionary is missing');
    dictionary.data.forEach(checkTexts);
    const words = arrowCells(dictionary.data, name);
    const codes = data.values as Int32Array | BigInt64Array;
    return Array.from({ length: rows }, (_, row) => {
      if (!data.getValid(row)) return null;
      const word = words[Number(codes[row])];
      if (word === undefined) throw new Error('Arrow: a dictionary lacks a word');
      return word;
    });
  }
  checkTexts(data);
  return arrowCells([data], name);
}

/** Opens an Arrow IPC file or stream that lies in memory. Throws if it is none, is cut off or contradicts itself. */
export function openArrow(bytes: Uint8Array): ArrowFile {
  checkArrow(bytes);
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
        yield columns.map(({ name }, at) => cells(batch.data.children[at], name, batch.numRows));
    },
  };
}
