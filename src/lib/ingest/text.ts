import type { Refusal } from '../study/refusal.ts';
import { isRefusal, refuse } from '../study/refusal.ts';
import { binaryFormat, findEncoding } from './encoding.ts';
import type { FoundEncoding } from './encoding.ts';
import { plainBytes } from './raw.ts';
import type { RawBytes } from './raw.ts';
import type { ColumnFacts, Encoding, Form, Source } from './types.ts';
import { utf8Pieces } from './utf8.ts';
import type { Piece } from './utf8.ts';

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
  /** @throws OtherEncoding; SourceRefused; the signal's reason. */
  pieces(signal?: AbortSignal): AsyncGenerator<Piece>;
}

/** How a file is to be read where it does not say so itself. */
export interface TextOptions {
  /** The reader's choice. */
  readonly encoding?: Encoding | undefined;
  /** What the study's codebook says; taken where the bytes are neither UTF-8 nor UTF-16. */
  readonly assumedEncoding?: Encoding | undefined;
  /** What the first attempt has found. */
  readonly found?: Pick<FoundEncoding, 'encoding' | 'confidence'> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Enough to tell an encoding and a delimiter. */
export const HEAD_BYTES = 256_000;

/**
 * Opens a file as text. What its container needs is fetched only now.
 *
 * @returns the text; or a refusal: `empty-file`, `binary-file` {format}, `zip-several`, `zip-empty`, `zip-encrypted`,
 * `zip-method`, `archive-truncated`.
 * @throws SourceRefused where a broken container shows only while it is read; the signal's reason.
 */
export async function openText(source: Source, options: TextOptions = {}): Promise<Text | Refusal> {
  const start = await source.slice(0, Math.min(4, source.size));
  if (begins(start, GZIP)) {
    const { gunzipped } = await import('./inflate.ts');
    return readRaw(source, gunzipped(source), 'gzip', options);
  }
  if (begins(start, ZIP)) return openZip(source, options);
  return readRaw(source, plainBytes(source), 'plain', options);
}

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Packages that are a ZIP, by a file that each of them has, with their names. */
const PACKAGES: readonly (readonly [entry: RegExp, format: string])[] = [
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/^xl\//, 'XLSX'],
  [/^word\//, 'DOCX'],
  [/^ppt\//, 'PPTX'],
  [/^content\.xml$/, 'OpenDocument (ODS)'],
];

/** The one file in a ZIP. */
async function openZip(source: Source, options: TextOptions): Promise<Text | Refusal> {
  const { zipEntries } = await import('./zip.ts');
  const { unpacked } = await import('./inflate.ts');
  const entries = await zipEntries(source);
  if (isRefusal(entries)) return entries;
  const file = source.name;
  const format = PACKAGES.find(([entry]) => entries.some(({ name }) => entry.test(name)))?.[1];
  if (format !== undefined) return refuse('binary-file', { file, format });
  const [entry, second] = entries;
  if (entry === undefined) return refuse('zip-empty', { file });
  if (second !== undefined)
    return refuse('zip-several', { file, n: entries.length, names: `${entry.name}, ${second.name}` });
  return readRaw(source, unpacked(source, entry), 'zip', options, entry.name);
}

/** Reads bytes, out of their container, as text in the encoding that they are found in. */
async function readRaw(
  source: Source,
  raw: RawBytes,
  container: Form['container'],
  options: TextOptions,
  part?: string,
): Promise<Text | Refusal> {
  const head = await beginning(raw, options.signal);
  if (head.length === 0) return refuse('empty-file', { file: source.name });
  const format = binaryFormat(head);
  if (format !== undefined) return refuse('binary-file', { file: source.name, format });
  return textOf(source, raw, encodingOf(head, options), {
    container,
    given: options.encoding !== undefined,
    ...(part !== undefined && { part }),
  });
}

function encodingOf(head: Uint8Array, { encoding, assumedEncoding, found }: TextOptions): FoundEncoding {
  const first = findEncoding(head, encoding, assumedEncoding);
  if (found === undefined) return first;
  return assumedEncoding
    ? { ...first, encoding: assumedEncoding, confidence: 1 }
    : { ...first, encoding: found.encoding, confidence: found.confidence };
}

/** Bytes as text in an encoding. */
function textOf(
  { name, size }: Source,
  raw: RawBytes,
  found: FoundEncoding,
  form: Omit<Form, 'confidence'>,
): Text {
  const { encoding, confidence, mark, wrongMark } = found;
  return {
    name,
    size,
    encoding,
    bom: mark > 0 && !wrongMark,
    wrongBom: wrongMark,
    form: { ...form, confidence },
    pieces: (signal) => utf8Pieces(raw(signal), { encoding, skip: mark, certain: form.given }),
  };
}

/** The first bytes of a stream: `HEAD_BYTES` of them, or all. */
async function beginning(raw: RawBytes, signal: AbortSignal | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const { bytes } of raw(signal)) {
    head.set(bytes.subarray(0, HEAD_BYTES - length), length);
    length = Math.min(HEAD_BYTES, length + bytes.length);
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}

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
