import { SourceRefused } from '../container/source-refused.ts';
import type { Source } from '../container/source.ts';

/** A variable as the file's first records describe it; a very long string has several, one for each 252 characters. */
export interface RawVariable {
  /** The name of at most eight bytes. */
  readonly name: Uint8Array;
  /** 0 for numbers, else the bytes of a string. */
  readonly width: number;
  readonly label: Uint8Array | undefined;
  /** Print format: 5 is a plain number, 20 a date … */
  readonly format: number;
  /** Eight bytes each, and whether the first two are the ends of a range. */
  readonly missing: readonly Uint8Array[];
  readonly missingRange: boolean;
  /** Place in the case, in elements of eight bytes. */
  readonly element: number;
}

/** Value labels that some variables (by their element) share. */
export interface RawLabels {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  readonly elements: readonly number[];
}

/** All of an SPSS file but its cases, nothing decoded yet. */
export interface SavDictionary {
  readonly littleEndian: boolean;
  readonly compression: 'none' | 'bytes' | 'zlib';
  readonly bias: number;
  /** As the header has it; undefined where the program did not know. */
  readonly cases: number | undefined;
  /** Elements of eight bytes that make a case. */
  readonly elements: number;
  /** Element of the variable that weighs the cases; undefined if none does. */
  readonly weight: number | undefined;
  readonly variables: readonly RawVariable[];
  readonly labels: readonly RawLabels[];
  /** Extension records by subtype. */
  readonly extensions: ReadonlyMap<number, DataView>;
  /** Where the cases begin. */
  readonly end: number;
}

const HEADER_BYTES = 176;
/** A record describes a string of at most so many bytes; longer ones have several records. */
const WIDEST_STRING = 255;
const STEP = 262_144;

/** Reads bytes of a file one behind the other, fetching them as they are needed. */
class Cursor {
  at = 0;
  littleEndian = true;
  private readonly source: Source;
  private bytes = new Uint8Array(0);

  constructor(source: Source) {
    this.source = source;
  }

  /** The next bytes. @throws SourceRefused where the file ends before. */
  async take(length: number): Promise<DataView> {
    if (length < 0 || this.at + length > this.source.size) throw broken(this.source);
    if (this.at + length > this.bytes.length)
      this.bytes = await this.source.slice(
        0,
        Math.min(this.source.size, Math.max(this.at + length, 2 * this.bytes.length, STEP)),
      );
    this.at += length;
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at - length, length);
  }

  async int(): Promise<number> {
    return (await this.take(4)).getInt32(0, this.littleEndian);
  }

  /** A number of things of at least so many bytes each, which the rest of the file has room for. @throws SourceRefused */
  async count(bytes: number): Promise<number> {
    const count = await this.int();
    if (count < 0 || count * bytes > this.source.size - this.at) throw broken(this.source);
    return count;
  }

  /** A copy of the next bytes. */
  async copy(length: number): Promise<Uint8Array<ArrayBuffer>> {
    return bytesOf(await this.take(length)).slice();
  }
}

const broken = ({ name }: Source): SourceRefused =>
  new SourceRefused('file-broken', { file: name, format: 'SPSS' });

/** The bytes that a view looks at. */
export function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/**
 * Reads the header and dictionary of an SPSS system file (SAV, ZSAV), by the description of the format in the manual of GNU
 * PSPP (“System File Format”).
 *
 * @throws SourceRefused `file-broken`.
 */
export async function readDictionary(source: Source): Promise<SavDictionary> {
  const cursor = new Cursor(source);
  const header = await cursor.take(HEADER_BYTES);
  const littleEndian = [2, 3].includes(header.getInt32(64, true));
  cursor.littleEndian = littleEndian;
  const compression = (['none', 'bytes', 'zlib'] as const)[header.getInt32(72, littleEndian)];
  const cases = header.getInt32(80, littleEndian);
  const weight = header.getInt32(76, littleEndian);
  const bias = header.getFloat64(84, littleEndian);
  if (compression === undefined) throw broken(source);

  const variables: RawVariable[] = [];
  const labels: RawLabels[] = [];
  const extensions = new Map<number, DataView>();
  let elements = 0;
  for (;;) {
    const kind = await cursor.int();
    if (kind === 2) {
      const variable = await readVariable(cursor, elements++);
      if (variable) variables.push(variable);
    } else if (kind === 3) labels.push(await readLabels(cursor));
    else if (kind === 6) await cursor.take(80 * (await cursor.count(80)));
    else if (kind === 7) {
      const [subtype, size, count] = [await cursor.int(), await cursor.int(), await cursor.int()];
      if (size < 0 || count < 0) throw broken(source);
      const bytes = await cursor.copy(size * count);
      extensions.set(subtype, new DataView(bytes.buffer));
    } else if (kind === 999) {
      await cursor.int();
      break;
    } else throw broken(source);
  }
  return {
    littleEndian,
    compression,
    bias,
    cases: cases >= 0 ? cases : undefined,
    elements,
    weight: weight > 0 ? weight - 1 : undefined,
    variables,
    labels,
    extensions,
    end: cursor.at,
  };
}

/** Undefined for a record that only continues a string's variable. */
async function readVariable(cursor: Cursor, element: number): Promise<RawVariable | undefined> {
  const [width, hasLabel, missing, format] = [
    await cursor.int(),
    await cursor.int(),
    await cursor.int(),
    await cursor.int(),
  ];
  await cursor.int();
  const name = await cursor.copy(8);
  let label: Uint8Array | undefined;
  if (hasLabel === 1) {
    const length = await cursor.int();
    label = (await cursor.copy(Math.ceil(length / 4) * 4)).subarray(0, length);
  }
  const values: Uint8Array[] = [];
  if (Math.abs(missing) > 3 || width > WIDEST_STRING) throw new RangeError('No variable is like this.');
  for (let at = 0; at < Math.abs(missing); at++) values.push(await cursor.copy(8));
  if (width < 0) return undefined;
  return {
    name,
    width,
    label,
    format: (format >> 16) & 255,
    missing: values,
    missingRange: missing < 0,
    element,
  };
}

async function readLabels(cursor: Cursor): Promise<RawLabels> {
  const labels: { value: Uint8Array; label: Uint8Array }[] = [];
  for (let left = await cursor.count(16); left > 0; left--) {
    const value = await cursor.copy(8);
    const length = (await cursor.take(1)).getUint8(0);
    const label = (await cursor.copy(Math.ceil((length + 1) / 8) * 8 - 1)).subarray(0, length);
    labels.push({ value, label });
  }
  await cursor.int();
  const elements: number[] = [];
  for (let left = await cursor.count(4); left > 0; left--) elements.push((await cursor.int()) - 1);
  return { labels, elements };
}
