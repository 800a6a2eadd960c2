import { unpacked } from '../container/inflate.ts';
import type { Packed } from '../container/inflate.ts';
import { SourceRefused } from '../container/source-refused.ts';
import type { Source } from '../types.ts';
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

/** All of an entry as text. @throws SourceRefused if it is damaged. */
async function textOf(source: Source, entry: Packed, signal: AbortSignal | undefined): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const { bytes } of unpacked(source, entry)(signal)) parts.push(bytes);
  return new TextDecoder().decode(joined(...parts));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) =>
      name ? (ENTITIES[name] ?? all) : String.fromCodePoint(parseInt(hex ?? decimal!, hex ? 16 : 10)),
  );
}

/** The attributes of each element of a name, without the names' prefixes. */
function attributes(xml: string, element: string): Map<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b([^>]*)>`, 'g'))].map(
    ([, list]) =>
      new Map(
        [...list!.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, name, double, single]) => [name!, unescaped(double ?? single ?? '')] as const,
        ),
      ),
  );
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
    attributes(await textOf(source, relations, signal), 'Relationship').map((relation) => [
      relation.get('Id'),
      relation.get('Target') ?? '',
    ]),
  );
  return attributes(await textOf(source, workbook, signal), 'sheet').flatMap((sheet) => {
    const target = targets.get(sheet.get('id') ?? '') ?? '';
    const entry = entryOf(target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    if (!entry || !/worksheets\//i.test(entry.name)) return [];
    return [
      { name: sheet.get('name') ?? '', hidden: (sheet.get('state') ?? 'visible') !== 'visible', entry },
    ];
  });
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
  const decoder = new TextDecoder('latin1');
  let tail = '';
  let found = false;
  for await (const { bytes } of unpacked(source, entry)(signal)) {
    const text = tail + decoder.decode(bytes);
    const end = found ? 0 : text.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\/>/);
    if (end >= 0) found = true;
    tail = found ? text.slice(Math.max(0, end)) : text.slice(-40);
  }
  if (!found) throw new SourceRefused('file-broken', { file: source.name, format: 'XLSX' });
  return attributes(tail, 'mergeCell').map((cell) => {
    const [first = 'A1', last = first] = (cell.get('ref') ?? 'A1').split(':');
    const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0] ?? 1) - 1;
    return { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
  });
}
