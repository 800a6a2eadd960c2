import { describe, expect, it } from 'vitest';
import { rowsEnd, sheetTail } from '../../../src/lib/ingest/format/sheet-tail.ts';
import { xmlElements } from '../../../src/lib/ingest/format/xlsx-library.ts';

const SHEET =
  '<x:worksheet><x:sheetData><x:row/></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';

async function* inParts(text: string, size: number): AsyncGenerator<{ bytes: Uint8Array }> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve({ bytes: bytes.subarray(from, from + size) });
}

describe('the end of a sheet’s rows', () => {
  it.each([
    ['<sheetData><row/></sheetData>', true],
    ['<a:sheetData></a:sheetData >', true],
    ['<sheetData/>', true],
    ['<a:sheetData />', true],
    ['<sheetData>', false],
    ['<sheetDataOf></sheetDataOf>', false],
    ['<sheetData><c>sheetData</c>', false],
    ['<sheetData a="1"', false],
  ])('of %s', (xml, found) => {
    expect(rowsEnd(xml)).toBe(found ? xml.length : -1);
  });

  it.each([1, 7, 50, 1000])(
    'is found in parts of %i bytes, and what stands behind it is whole',
    async (size) => {
      const tail = await sheetTail(inParts(SHEET, size));
      expect(xmlElements(tail!, 'mergeCell')).toEqual([new Map([['ref', 'A1:B1']])]);
    },
  );

  it('is missing where the sheet was cut off', async () => {
    expect(await sheetTail(inParts(SHEET.slice(0, 40), 7))).toBeNull();
  });
});

describe('the elements of a part of a package', () => {
  it('with their attributes, whatever the prefixes, quotes and escapes', () => {
    const xml = `<?xml version="1.0"?><!-- <s name="no"/> --><w:book xmlns:w="u"><w:list><w:s name='a &amp; "b" &#x4E2D;' r:id="7"/><w:s name="2026"></w:s></w:list></w:book>`;
    expect(xmlElements(xml, 's')).toEqual([
      new Map([
        ['name', 'a & "b" 中'],
        ['id', '7'],
      ]),
      new Map([['name', '2026']]),
    ]);
    expect(xmlElements(xml, 'constructor')).toEqual([]);
  });

  it('fails on what is no XML', () => {
    expect(() => xmlElements('<a><b c="', 'b')).toThrow();
  });
});
