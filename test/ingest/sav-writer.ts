/** A variable of a file that a test writes: its name, and the width of a string (0: numbers). */
export interface SavColumn {
  readonly name: Uint8Array;
  readonly width: number;
  readonly label?: string;
}

/**
 * An SPSS file without packing, in any byte order and encoding: what the programs at hand (haven, PSPP) do not
 * write.
 */
export function savFile(
  columns: readonly SavColumn[],
  cases: readonly (readonly (number | Uint8Array)[])[],
  { littleEndian = true, encoding }: { readonly littleEndian?: boolean; readonly encoding: string },
): Uint8Array {
  const bytes: number[] = [];
  const raw = (part: Uint8Array | readonly number[], length = part.length, fill = 32): void => {
    for (let at = 0; at < length; at++) bytes.push(part[at] ?? fill);
  };
  const text = (words: string, length: number): void => raw(new TextEncoder().encode(words), length);
  const number = (value: number, set: 'setInt32' | 'setFloat64'): void => {
    const view = new DataView(new ArrayBuffer(set === 'setInt32' ? 4 : 8));
    view[set](0, value, littleEndian);
    raw(new Uint8Array(view.buffer));
  };
  const int = (...values: readonly number[]): void => {
    for (const value of values) number(value, 'setInt32');
  };
  const elements = (width: number): number => Math.max(1, Math.ceil(width / 8));

  text('$FL2@(#) a test', 64);
  int(
    2,
    columns.reduce((sum, { width }) => sum + elements(width), 0),
    0,
    0,
    cases.length,
  );
  number(100, 'setFloat64');
  text('01 Jan 2600:00:00', 17);
  text('', 64 + 3);
  for (const { name, width, label } of columns) {
    const format = width === 0 ? (5 << 16) | (8 << 8) : (1 << 16) | (width << 8);
    int(2, width, label === undefined ? 0 : 1, 0, format, format);
    raw(name, 8);
    if (label !== undefined) {
      const words = new TextEncoder().encode(label);
      int(words.length);
      raw(words, 4 * Math.ceil(words.length / 4));
    }
    for (let more = 1; more < elements(width); more++) {
      int(2, -1, 0, 0, 0, 0);
      text('', 8);
    }
  }
  int(7, 20, 1, encoding.length);
  text(encoding, encoding.length);
  int(999, 0);
  for (const values of cases)
    values.forEach((value, at) => {
      if (typeof value === 'number') number(value, 'setFloat64');
      else raw(value, 8 * elements(columns[at]!.width));
    });
  return Uint8Array.from(bytes);
}
