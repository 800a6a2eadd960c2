import type { FoundEncoding } from '../container/find-encoding.ts';
import type { TableOptions } from './table.ts';
import type { Finding } from '../findings/finding.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Form } from './form.ts';
import type { Encoding } from '../container/encodings.ts';
import type { Piece } from '../container/utf8.ts';

/**
 * A file as one text in UTF-8, whatever container and encoding it came in: all that the import knows of formats. It is read
 * from its beginning, in pieces, as often as needed.
 */
export interface Text {
  readonly name: string;
  /** Bytes of the file itself; what `Piece.read` counts. */
  readonly size: number;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** The file begins with another encoding's byte order mark. */
  readonly wrongBom: boolean;
  readonly form: Form;
  /** Known where the text was written by us; then every record has the same number of fields. */
  readonly delimiter?: ',';
  /** Known where the file has a codebook of its own; the text then has no heading. */
  readonly columns?: readonly ColumnFacts[];
  /** What the container's reader has to tell, once all has been read. */
  findings(): readonly Finding[];
  /** @throws OtherEncoding; SourceRefused; the signal's reason. */
  pieces(signal?: AbortSignal): AsyncGenerator<Piece>;
}

/** How a file is to be read where it does not say so itself. */
export interface TextOptions extends TableOptions {
  /** What the study's codebook says; taken where the bytes are neither UTF-8 nor UTF-16. */
  readonly assumedEncoding?: Encoding | undefined;
  /** What the first attempt has found. */
  readonly found?: Pick<FoundEncoding, 'encoding' | 'confidence'> | undefined;
}

/** Enough to tell an encoding and a delimiter. */
export const HEAD_BYTES = 256_000;

/** The beginning of a text, in UTF-8; `last` if that is all of it. */
export async function headOf(
  text: Text,
  signal?: AbortSignal,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean }> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  let last = false;
  for await (const piece of text.pieces(signal)) {
    const room = HEAD_BYTES - length;
    head.set(piece.bytes.subarray(0, room), length);
    last = piece.last && piece.bytes.length <= room;
    length += Math.min(room, piece.bytes.length);
    if (length === HEAD_BYTES) break;
  }
  return { bytes: head.subarray(0, length), last };
}
