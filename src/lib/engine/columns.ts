import type { Cell, Columns } from './types.ts';

/** Fills one column of `Columns`, cell by cell. */
export interface ColumnFiller {
  readonly add: (cell: Cell) => void;
  readonly values: Float64Array<ArrayBuffer>;
  /** Of a column of texts: code → text. */
  readonly labels: readonly string[];
}

/** Numbers as they are, truth values as 0 and 1, texts by the order in which they first come, NULL as NaN. */
export function columnFiller(count: number): ColumnFiller {
  const values = new Float64Array(count);
  const codes = new Map<string, number>();
  const labels: string[] = [];
  let row = 0;
  return {
    values,
    labels,
    add(cell) {
      let value = NaN;
      if (typeof cell === 'number') value = cell;
      else if (typeof cell === 'boolean') value = Number(cell);
      else if (cell !== null) {
        value = codes.get(cell) ?? codes.size;
        if (value === codes.size) {
          codes.set(cell, value);
          labels.push(cell);
        }
      }
      values[row] = value;
      row += 1;
    },
  };
}

/**
 * The same array, with NaN where a number is not valid.
 *
 * @param valid a bit a row, the lowest first
 */
export function marked(values: Float64Array, valid: Uint8Array): Float64Array {
  for (let byte = 0; byte << 3 < values.length; byte += 1) {
    const bits = valid[byte]!;
    if (bits === 255) continue;
    const end = Math.min(values.length, (byte + 1) << 3);
    for (let row = byte << 3; row < end; row += 1) if ((bits & (1 << (row & 7))) === 0) values[row] = NaN;
  }
  return values;
}

/** Filled columns under their names. */
export function filledColumns(
  names: readonly string[],
  fillers: readonly ColumnFiller[],
  count: number,
): Columns {
  const entries = names.map((name, at) => [name, fillers[at]!] as const);
  return {
    count,
    values: Object.fromEntries(entries.map(([name, { values }]) => [name, values])),
    labels: Object.fromEntries(
      entries.flatMap(([name, { labels }]) => (labels.length > 0 ? [[name, labels]] : [])),
    ),
  };
}
