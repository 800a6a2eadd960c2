import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { findEncoding } from '../container/find-encoding.ts';
import { binaryFormat } from '../container/binary-format.ts';
import type { BinaryFormat } from '../container/binary-format.ts';
import { fewBytes } from '../container/few-bytes.ts';
import type { FoundEncoding } from '../container/find-encoding.ts';
import { Budget } from '../container/budget.ts';
import { withoutDosEnd } from '../container/dos-end.ts';
import { plainBytes } from '../container/raw.ts';
import type { RawBytes } from '../container/raw.ts';
import { bytesSource } from '../container/source.ts';
import type { OpenTable } from './table.ts';
import { HEAD_BYTES } from './text.ts';
import type { Text, TextOptions } from './text.ts';
import type { Form } from './form.ts';
import type { Source } from '../container/source.ts';
import { joined } from '../container/utf8-bytes.ts';
import { TwiceEncoded } from '../container/twice-encoded.ts';
import { utf8Pieces } from '../container/utf8.ts';
import { twiceFinding } from './twice-finding.ts';

/** Bytes of a table in an archive: all of them are in memory. */
const MOST_INNER = 200_000_000;
const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Files that are tables already, by their first bytes, and what reads them. */
const TABLES: readonly {
  readonly signature: readonly number[];
  readonly format: string;
  readonly load: () => Promise<{ readonly openTable: OpenTable }>;
}[] = [
  // $FL2 is a SAV, $FL3 a ZSAV.
  { signature: [0x24, 0x46, 0x4c], format: 'SPSS', load: () => import('./sav.ts') },
  { signature: [0x50, 0x41, 0x52, 0x31], format: 'Parquet', load: () => import('./parquet.ts') },
  // ARROW1
  { signature: [0x41, 0x52, 0x52, 0x4f], format: 'Arrow', load: () => import('./arrow.ts') },
];

/** What unpacks. */
const ARCHIVES = {
  inflate: () => import('../container/inflate.ts'),
  zip: () => import('../container/zip.ts'),
  workbook: () => import('./xlsx.ts'),
};

/**
 * Fetches what reads every container there is, so that none of them is asked for when a file comes: the host would learn its
 * format, and without a network it could not be opened.
 */
export async function fetchReaders(): Promise<void> {
  await Promise.all([...TABLES.map(({ load }) => load()), ...Object.values(ARCHIVES).map((load) => load())]);
}

/** Other packages that are a ZIP, by a file that each of them has, with their names. */
const PACKAGES: readonly (readonly [entry: RegExp, format: string])[] = [
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/^word\//, 'DOCX'],
  [/^ppt\//, 'PPTX'],
  [/^content\.xml$/, 'OpenDocument (ODS)'],
];

/** Files that are no text and have a sentence of their own. */
const OWN_REFUSAL: Readonly<Partial<Record<BinaryFormat, string>>> = {
  XLS: 'binary-xls',
  PDF: 'binary-pdf',
  image: 'binary-image',
  Stata: 'binary-stata',
  'SPSS portable': 'binary-portable',
  unknown: 'binary-unknown',
};

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/**
 * Opens a file as text. What its container needs is fetched now, unless `fetchReaders` has.
 *
 * @returns the text; or a refusal: `empty-file`, `binary-file` {format}, `binary-xls`,
 * `binary-pdf`, `binary-image`, `binary-stata`, `binary-portable`, `binary-unknown`, `zip-several`, `zip-empty`, `zip-encrypted`,
 * `zip-method`, `archive-truncated`, `file-broken`, and those of the tables' readers.
 * @throws SourceRefused where a broken container shows only while it is read; the signal's reason.
 */
export async function openText(source: Source, options: TextOptions = {}): Promise<Text | Refusal> {
  const start = await source.slice(0, Math.min(4, source.size));
  if (begins(start, GZIP)) {
    const { gunzipped } = await ARCHIVES.inflate();
    return readRaw(source, gunzipped(source), 'gzip', options);
  }
  if (begins(start, ZIP)) return openZip(source, options, true);
  const table = TABLES.find(({ signature }) => begins(start, signature));
  if (table) return ofTable(source, (await table.load()).openTable, table.format, options);
  return readRaw(source, plainBytes(source), 'plain', options);
}

/** A workbook, or the one file in a ZIP; only the former in a ZIP that was packed itself. */
async function openZip(source: Source, options: TextOptions, outer: boolean): Promise<Text | Refusal> {
  const { zipEntries } = await ARCHIVES.zip();
  const { unpacked } = await ARCHIVES.inflate();
  const entries = await zipEntries(source);
  if (isRefusal(entries)) return entries;
  const file = source.name;
  if (entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name)))
    return ofTable(source, (await ARCHIVES.workbook()).openTable, 'XLSX', options);
  const format = PACKAGES.find(([entry]) => entries.some(({ name }) => entry.test(name)))?.[1];
  if (format !== undefined || !outer) return refuse('binary-file', { file, format: format ?? 'ZIP' });
  const [entry, second] = entries;
  if (entry === undefined) return refuse('zip-empty', { file });
  if (second !== undefined)
    return refuse('zip-several', { file, n: entries.length, names: `${entry.name}, ${second.name}` });
  return readRaw(source, unpacked(source, entry), 'zip', options, entry.name);
}

/** Reads bytes, out of their container, as text in the encoding that they are found in; or as the table that was packed. */
async function readRaw(
  source: Source,
  raw: RawBytes,
  container: Form['container'],
  options: TextOptions,
  part?: string,
): Promise<Text | Refusal> {
  const head = await beginning(raw, options.signal);
  if (head.length === 0) return refuse('empty-file', { file: source.name });
  if (
    container !== 'plain' &&
    [ZIP, ...TABLES.map(({ signature }) => signature)].some((one) => begins(head, one))
  ) {
    const parts: Uint8Array[] = [];
    const budget = new Budget(source.name, Infinity, MOST_INNER);
    for await (const { bytes } of raw(options.signal)) {
      budget.add(bytes.length);
      parts.push(bytes);
    }
    const inner = bytesSource(source.name, joined(...parts));
    return begins(head, ZIP) ? openZip(inner, options, false) : openText(inner, options);
  }
  const format = binaryFormat(head);
  if (format !== undefined) return notText(source.name, format);
  const found = encodingOf(head, options);
  const few =
    found.encoding === 'utf-8' || found.encoding.startsWith('utf-16')
      ? undefined
      : fewBytes(head, found.encoding);
  return textOf(source, raw, found, {
    container,
    ...(few && { few }),
    given: options.encoding !== undefined,
    told: options.encoding !== undefined || options.assumedEncoding !== undefined,
    ...(part !== undefined && { part }),
  });
}

const notText = (file: string, format: BinaryFormat): Refusal => {
  const own = OWN_REFUSAL[format];
  return own === undefined ? refuse('binary-file', { file, format }) : refuse(own, { file });
};

function encodingOf(head: Uint8Array, { encoding, assumedEncoding, found }: TextOptions): FoundEncoding {
  const first = findEncoding(head, encoding, assumedEncoding);
  if (found === undefined) return first;
  return assumedEncoding
    ? { ...first, encoding: assumedEncoding, confidence: 1 }
    : { ...first, encoding: found.encoding, confidence: found.confidence };
}

/** A table as text: the CSV that its reader writes. */
async function ofTable(
  source: Source,
  open: OpenTable,
  format: string,
  options: TextOptions,
): Promise<Text | Refusal> {
  const { name, size } = source;
  const table = await open(source, options).catch((error: unknown) => {
    // A place in the file that points out of it.
    if (error instanceof RangeError) return refuse('file-broken', { file: name, format });
    throw error;
  });
  if (isRefusal(table)) return table;
  // What was opened in the wrong encoding is often saved as a workbook.
  const twice = format === 'XLSX' && options.encoding === undefined ? new TwiceEncoded() : undefined;
  return {
    name,
    size,
    encoding: 'utf-8',
    bom: false,
    wrongBom: false,
    form: { ...table.form, confidence: 1, given: false },
    delimiter: ',',
    ...(table.columns && { columns: table.columns }),
    findings: () => [...table.findings(), ...twiceFinding(twice)],
    pieces: (signal) =>
      utf8Pieces(table.records(signal), { encoding: 'utf-8', skip: 0, certain: true, twice }),
  };
}

/** Bytes as text in an encoding. */
function textOf(
  { name, size }: Source,
  raw: RawBytes,
  found: FoundEncoding,
  { told, ...form }: Omit<Form, 'confidence'> & { readonly told: boolean },
): Text {
  const { encoding, confidence, mark, wrongMark } = found;
  const twice = encoding === 'utf-8' && !told ? new TwiceEncoded() : undefined;
  return {
    name,
    size,
    encoding,
    bom: mark > 0 && !wrongMark,
    wrongBom: wrongMark,
    form: { ...form, confidence },
    findings: () => twiceFinding(twice),
    pieces: (signal) =>
      utf8Pieces(encoding.startsWith('utf-16') ? raw(signal) : withoutDosEnd(raw(signal)), {
        encoding,
        skip: mark,
        certain: form.given,
        twice,
      }),
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
