import type { SavDictionary } from './sav-dictionary.ts';
import { joined } from '../container/utf8-bytes.ts';

const END = 252;
const LITERAL = 253;
const SPACES = 254;
const NO_VALUE = 255;
const EIGHT_LITERALS = new Uint8Array(8).fill(LITERAL);

/**
 * Unpacks the cases of an SPSS file: elements of eight bytes, each written as one byte (a small whole number, spaces, no value)
 * or literally. `push` takes the bytes as they come and tells each case that they complete.
 */
export class Cases {
  /** The case that is told last, byte for byte; strings lie in it as they are. */
  readonly bytes: Uint8Array;
  /** The same as numbers in this machine's order; NaN where there is no value. */
  readonly numbers: Float64Array;
  count = 0;
  /** True between two cases: nothing of another has been read. */
  whole = true;
  private readonly dictionary: SavDictionary;
  /** Elements that are numbers in the other byte order than this machine's (which is little-endian, as all are). */
  private readonly swapped: Uint8Array;
  private carried: Uint8Array = new Uint8Array(0);
  private codes: Uint8Array = EIGHT_LITERALS;
  private code = 8;
  private element = 0;
  private ended = false;

  constructor(dictionary: SavDictionary) {
    this.dictionary = dictionary;
    this.numbers = new Float64Array(dictionary.elements);
    this.bytes = new Uint8Array(this.numbers.buffer);
    this.swapped = new Uint8Array(dictionary.elements);
    if (!dictionary.littleEndian)
      for (const { width, element } of dictionary.variables) if (width === 0) this.swapped[element] = 1;
  }

  push(piece: Uint8Array, tell: () => void): void {
    if (this.ended) return;
    const { elements, bias, compression } = this.dictionary;
    const bytes = this.carried.length > 0 ? joined(this.carried, piece) : piece;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { numbers } = this;
    let { code, codes, element } = this;
    let at = 0;
    for (;;) {
      if (code === 8) {
        if (compression !== 'none') {
          if (at + 8 > bytes.length) break;
          codes = bytes.slice(at, at + 8);
          at += 8;
        }
        code = 0;
      }
      const byte = codes[code]!;
      if (byte === END) {
        this.ended = true;
        break;
      }
      if (byte === LITERAL) {
        if (at + 8 > bytes.length) break;
        if (this.swapped[element]) numbers[element] = view.getFloat64(at, false);
        else for (let i = 0; i < 8; i++) this.bytes[8 * element + i] = bytes[at + i]!;
        at += 8;
      } else if (byte === SPACES) this.bytes.fill(32, 8 * element, 8 * element + 8);
      else if (byte === NO_VALUE) numbers[element] = NaN;
      else if (byte > 0) numbers[element] = byte - bias;
      code++;
      if (byte === 0) continue;
      if (++element === elements) {
        element = 0;
        this.count++;
        tell();
      }
    }
    this.carried = bytes.slice(at);
    this.code = code;
    this.codes = codes;
    this.element = element;
    this.whole = element === 0;
  }
}
