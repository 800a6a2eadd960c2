import { sheetTail } from './sheet-tail.ts';
import { xmlElements } from './xlsx-library.ts';
import { unpacked } from '../container/inflate.ts';
import type { Packed } from '../container/inflate.ts';
import type { Raw } from '../container/raw.ts';
import { SourceRefused } from '../container/source-refused.ts';
import type { Source } from '../container/source.ts';
import { joined } from '../container/utf8-bytes.ts';

/** A sheet of a workbook: where it lies in the package, and how large it is. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: Packed;
}

/** Cells that stand for one, from the top left; rows and columns from 0, ends included. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Bytes of a part that lists the sheets, and of one that holds all texts or all rows: all of them are in memory at once. */
const MOST_PART = 16_000_000;
const MOST_CONTENT = 300_000_000;
/** Bytes of XML without a tag. A cell of Excel holds 32,767 characters. */
const LONGEST_TEXT = 2_000_000;

/** All of an entry as text. @throws SourceRefused if it is damaged. */
async function textOf(source: Source, entry: Packed, signal: AbortSignal | undefined): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const { bytes } of unpacked(source, entry, MOST_PART)(signal)) parts.push(bytes);
  return new TextDecoder().decode(joined(...parts));
}

const TAG = 60;

const broken = ({ name }: Source): SourceRefused =>
  new SourceRefused('file-broken', { file: name, format: 'XLSX' });

/** The elements of a name in a part of the package. @throws SourceRefused if it is no XML. */
function elements(source: Source, xml: string, name: string): ReadonlyMap<string, string>[] {
  try {
    return xmlElements(xml, name);
  } catch {
    throw broken(source);
  }
}

async function elementsOf(
  source: Source,
  entry: Packed,
  name: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>[]> {
  return elements(source, await textOf(source, entry, signal), name);
}

/** The worksheets of a workbook in their order; empty if it is none. */
export async function sheetsOf(
  source: Source,
  entries: readonly Packed[],
  signal: AbortSignal | undefined,
): Promise<Sheet[]> {
  const entryOf = (name: string): Packed | undefined =>
    entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const workbook = entryOf('xl/workbook.xml');
  const relations = entryOf('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return [];
  const targets = new Map(
    (await elementsOf(source, relations, 'Relationship', signal)).map((relation) => [
      relation.get('Id'),
      relation.get('Target') ?? '',
    ]),
  );
  const sheets = await elementsOf(source, workbook, 'sheet', signal);
  return sheets.flatMap((sheet) => {
    const target = targets.get(sheet.get('id') ?? '') ?? '';
    const entry = entryOf(target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    if (!entry || !/worksheets\//i.test(entry.name)) return [];
    return [
      { name: sheet.get('name') ?? '', hidden: (sheet.get('state') ?? 'visible') !== 'visible', entry },
    ];
  });
}

/** A large part of a package, watched while it is unpacked. @throws SourceRefused if it is damaged, or more than fits. */
async function* content(source: Source, entry: Packed, signal: AbortSignal | undefined): AsyncGenerator<Raw> {
  let text = 0;
  for await (const raw of unpacked(source, entry, MOST_CONTENT)(signal)) {
    let from = 0;
    for (let at = raw.bytes.indexOf(TAG); at >= 0; at = raw.bytes.indexOf(TAG, from)) {
      text += at - from;
      if (text > LONGEST_TEXT) break;
      text = 0;
      from = at + 1;
    }
    text += raw.bytes.length - from;
    if (text > LONGEST_TEXT)
      throw new SourceRefused('cell-too-long', { file: source.name, megabytes: LONGEST_TEXT / 1e6 });
    yield raw;
  }
}

/**
 * Proves that the parts of a workbook which the library reads besides the rows are whole, and no more than fits.
 *
 * @throws SourceRefused otherwise.
 */
export async function checkParts(
  source: Source,
  entries: readonly Packed[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const read = entries.filter(
    ({ name }) => !/(?:worksheets|media|drawings|charts)\//i.test(name) && /(?:xml|rels)$/i.test(name),
  );
  for (const entry of read) {
    const parts = content(source, entry, signal);
    while (!(await parts.next()).done) signal?.throwIfAborted();
  }
}

/** Column of a cell's address, from 0: "AB12" → 27. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/i.exec(address)?.[0].toUpperCase() ?? 'A')
    column = 26 * column + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The merged cells of a sheet, which stand behind its rows; reading them also proves that the sheet is whole.
 *
 * @throws SourceRefused if it is damaged.
 */
export async function mergedCells(
  source: Source,
  { entry }: Sheet,
  signal: AbortSignal | undefined,
): Promise<Merged[]> {
  const tail = await sheetTail(content(source, entry, signal), MOST_PART);
  if (tail === null) throw broken(source);
  return elements(source, tail, 'mergeCell').map((cell) => {
    const [first = 'A1', last = first] = (cell.get('ref') ?? 'A1').split(':');
    const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0] ?? 1) - 1;
    return { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
  });
}
