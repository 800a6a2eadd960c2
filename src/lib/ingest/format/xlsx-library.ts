import { readXml } from 'hucre/xml';
import { streamXlsxRows } from 'hucre/xlsx';

/**
 * All that is used of hucre, which is young: the rows of a sheet, and the elements of a package's small parts. Its contract is
 * `test/ingest/format/xlsx.test.ts`; nothing else imports it.
 */

/** A cell as it is stored: a formula by the value that it had when the file was saved, a date in UTC. */
export type CellValue = string | number | boolean | Date | null;

/** One row that the file has, with its number from 0; `values` may be changed. */
export interface SheetRow {
  readonly index: number;
  readonly values: CellValue[];
}

/** The rows of a sheet in their order, one at a time. @throws the library's error if the workbook is damaged. */
export function sheetRows(workbook: Uint8Array, sheet: string): AsyncIterable<SheetRow> {
  return streamXlsxRows(workbook, { sheet });
}

/**
 * The attributes of each element of a name in an XML document, wherever it stands below the root, by their names without
 * prefixes. Names of elements and attributes may have prefixes of any kind.
 *
 * @throws the library's error if the text is no XML.
 * @example xmlElements('<a><b id="1"/></a>', 'b') // [Map { 'id' → '1' }]
 */
export function xmlElements(xml: string, name: string): ReadonlyMap<string, string>[] {
  const { data } = readXml(xml, { rowTag: name, stripNamespaces: true });
  return data.map((element) => {
    const attributes = Object.entries(element).filter(
      ([key, value]) => key.startsWith('@') && value !== null,
    );
    return new Map(attributes.map(([key, value]) => [key.slice(1).split(':').at(-1)!, String(value)]));
  });
}
