import { FlateErrorCode, Gunzip, Inflate, Unzlib } from 'fflate';
import { Budget } from './budget.ts';
import { crc32 } from './crc32.ts';
import type { Raw, RawBytes } from './raw.ts';
import { plainBytes } from './raw.ts';
import { SourceRefused } from './source-refused.ts';
import type { Source } from './source.ts';
import { joined } from './utf8-bytes.ts';

/** Compressed bytes that are inflated at a stretch: even of the densest kind they make no more than 16 MB. */
const STEP_BYTES = 16_000;
/** What is handed on at once. */
const PIECE_BYTES = 1_000_000;

/**
 * One whole stream of zlib, unpacked in steps.
 *
 * @throws the library's error; SourceRefused of the budget.
 */
export function unzlibbed(packed: Uint8Array, budget: Budget): Uint8Array<ArrayBuffer> {
  const made: Uint8Array[] = [];
  const stream = new Unzlib((bytes) => {
    budget.add(bytes.length);
    made.push(bytes);
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES)
    stream.push(packed.slice(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
  return joined(...made);
}

/** What an inflated content must come to. */
interface Sum {
  readonly crc: number;
  readonly size: number;
}

/** A stream that inflates: what it makes arrives through `take` while `push` runs. */
interface Inflating {
  push(bytes: Uint8Array, last: boolean): void;
}

/** Counts what was inflated, for the sums and for telling how far a broken file was read. */
class Counted {
  private sum: Sum = { crc: 0, size: 0 };
  private total = 0;
  private lines = 0;

  add(bytes: Uint8Array): void {
    this.sum = { crc: crc32(bytes, this.sum.crc), size: this.sum.size + bytes.length };
    this.total += bytes.length;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.lines++;
  }

  /** The sum since it was taken last. */
  takeSum(): Sum {
    const { sum } = this;
    this.sum = { crc: 0, size: 0 };
    return sum;
  }

  refused(code: 'archive-truncated' | 'archive-broken', file: string): SourceRefused {
    const megabytes = Math.round(this.total / 1e4) / 100;
    return new SourceRefused(code, { file, megabytes, lines: this.lines });
  }
}

/** What the library's own error says: that the data end too early, or that they are no compressed data. */
function faultOf(error: unknown): 'archive-truncated' | 'archive-broken' | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') return undefined;
  return error.code === FlateErrorCode.UnexpectedEOF ? 'archive-truncated' : 'archive-broken';
}

async function* inflating(
  file: string,
  budget: Budget,
  raw: AsyncIterable<Raw>,
  open: (take: (bytes: Uint8Array) => void, counted: Counted) => Inflating,
  verify: (counted: Counted) => Promise<boolean>,
): AsyncGenerator<Raw> {
  const counted = new Counted();
  let made: Uint8Array[] = [];
  let read = 0;
  const stream = open((bytes) => {
    budget.add(bytes.length);
    counted.add(bytes);
    made.push(bytes);
  }, counted);
  const push = (bytes: Uint8Array, last: boolean): void => {
    try {
      stream.push(bytes, last);
    } catch (error) {
      const fault = faultOf(error);
      throw fault ? counted.refused(fault, file) : error;
    }
  };
  const piece = (): Raw => {
    const bytes = joined(...made);
    made = [];
    return { bytes, read };
  };
  for await (const part of raw) {
    const before = part.read - part.bytes.length;
    for (let at = 0; at < part.bytes.length; at += STEP_BYTES) {
      const bytes = part.bytes.slice(at, at + STEP_BYTES);
      push(bytes, false);
      read = before + at + bytes.length;
      if (made.reduce((sum, { length }) => sum + length, 0) >= PIECE_BYTES) yield piece();
    }
  }
  push(new Uint8Array(0), true);
  if (!(await verify(counted))) throw counted.refused('archive-truncated', file);
  yield piece();
}

/**
 * The content of a GZIP file, of one member or several one behind the other. Each member is held to the check sum and size at
 * its end, without which a file that was cut off would pass.
 *
 * @throws SourceRefused `archive-truncated`, `archive-broken` {file, megabytes, lines} with what was read before;
 * `unpacks-too-large`.
 */
export function gunzipped(source: Source): RawBytes {
  const holds = async (end: number, { crc, size }: Sum): Promise<boolean> => {
    const trailer = await source.slice(Math.max(0, end - 8), end);
    const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.byteLength);
    return (
      trailer.length === 8 && view.getUint32(0, true) === crc && view.getUint32(4, true) === size % 2 ** 32
    );
  };
  return (signal) => {
    const members: { readonly end: number; readonly sum: Sum }[] = [];
    return inflating(
      source.name,
      new Budget(source.name, source.size),
      plainBytes(source)(signal),
      (take, counted) => {
        const stream = new Gunzip(take);
        stream.onmember = (end) => members.push({ end, sum: counted.takeSum() });
        return stream;
      },
      async (counted) => {
        members.push({ end: source.size, sum: counted.takeSum() });
        for (const { end, sum } of members) if (!(await holds(end, sum))) return false;
        return true;
      },
    );
  };
}

/** An entry of a ZIP, at [from, to) of the file, DEFLATE or stored. */
export interface Packed extends Sum {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly deflated: boolean;
}

/**
 * The content of an entry of a ZIP, held to the directory's check sum. Throws as `gunzipped`.
 *
 * @param most bytes that may come out of it, where that is less than of any file.
 */
export function unpacked(source: Source, { from, to, deflated, crc, size }: Packed, most?: number): RawBytes {
  return (signal) =>
    inflating(
      source.name,
      new Budget(source.name, to - from, most),
      plainBytes(source, from, to)(signal),
      (take) => (deflated ? new Inflate(take) : { push: take }),
      (counted) => {
        const sum = counted.takeSum();
        return Promise.resolve(sum.crc === crc && sum.size === size);
      },
    );
}
