import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, quotedRecord } from '../../../src/lib/ingest/format/cells.ts';
import { BROKEN_QUOTE, CLEAN, LOOSE, scan, scanBytes } from '../../../src/lib/ingest/format/scan.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The records of a text, as cells, with their line (from 1) and state. */
function read(text: string, { last = true, oneColumn = false, longest = 1000 } = {}) {
  const bytes = encode(text);
  const found = scan(bytes, ',', { last, oneColumn, longest });
  const records = Array.from({ length: found.count }, (_, at) => {
    const record = new TextDecoder().decode(bytes.subarray(found.starts[at], found.ends[at]));
    return {
      cells: cells(record, ','),
      width: found.widths[at],
      line: 1 + found.lines[at]!,
      state: found.states[at],
    };
  });
  return { records, rest: new TextDecoder().decode(bytes.subarray(found.rest)), found };
}
const cellsOf = (text: string): string[][] => read(text).records.map((record) => record.cells);

describe('records', () => {
  it('end at LF, CRLF or a lone CR, in any mixture', () => {
    expect(cellsOf('1,2\n3,4\r\n5,6\r7,8')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  it('keep delimiters, line ends and doubled quotes inside quotes', () => {
    const { records } = read('a,"x, ""y""\r\nz"\n"",b\n');
    expect(records).toEqual([
      { cells: ['a', 'x, "y"\r\nz'], width: 2, line: 1, state: CLEAN },
      { cells: ['', 'b'], width: 2, line: 3, state: CLEAN },
    ]);
  });

  it('are loose where readers differ: spaces around quotes, quotes inside unquoted fields', () => {
    const { records } = read('1,  "a, b" \n2,5" screen\n3, c \n');
    expect(records.map(({ cells: values, state }) => [...values, state])).toEqual([
      ['1', 'a, b', LOOSE],
      ['2', '5" screen', LOOSE],
      ['3', ' c ', CLEAN],
    ]);
  });

  it('are not made of empty lines, except in one column', () => {
    expect(cellsOf('\n1,2\n\n\r\n3,4\n\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(read('1\n\n2\n', { oneColumn: true }).records).toHaveLength(3);
  });

  it('that are cut off wait for the next piece', () => {
    for (const cut of ['1,2\n3,"4', '1,2\n3,4', '1,2\n3,4\r', '1,2\n3,"4"', '1,2\n3,"4" ', '1,2\n3,"4""'])
      expect(read(cut, { last: false }).rest).toBe(cut.slice(4));
  });
});

describe('a stray quote costs one line', () => {
  it('where it is closed too early', () => {
    const { records } = read('1,"a"b,3\n4,5,6\n');
    expect(records.map(({ line, state }) => [line, state])).toEqual([
      [1, BROKEN_QUOTE],
      [2, CLEAN],
    ]);
  });

  it('where it swallows lines up to the next quote', () => {
    const { records } = read('1,"a,3\n4,5,6\n7,"8",9\n');
    expect(records.map(({ line, state }) => [line, state])).toEqual([
      [1, BROKEN_QUOTE],
      [2, CLEAN],
      [3, CLEAN],
    ]);
  });

  it('where it is never closed before the end of the file', () => {
    const { records, rest } = read('1,2,3\n1,"a,3\n4,5,6');
    expect(records.map(({ line, state }) => [line, state])).toEqual([
      [1, CLEAN],
      [2, BROKEN_QUOTE],
      [3, CLEAN],
    ]);
    expect(rest).toBe('');
  });

  it('where it is not closed within the longest record', () => {
    const text = `1,"a\n${'2,3\n'.repeat(30)}`;
    expect(read(text, { last: false, longest: 1000 }).records).toHaveLength(0);
    expect(read(text, { last: false, longest: 100 }).records).toHaveLength(31);
  });
});

it('counts lines by what is passed, quoted or not', () => {
  const { found } = read('a,"1\r\n2\r3\n4"\r\nb,c\n"d\n",e\n');
  expect([...found.lines]).toEqual([0, 4, 5]);
  expect(found.restLine).toBe(7);
});

it('knows whether all bytes are ASCII and all line ends line feeds', () => {
  expect(read('a,b\n').found).toMatchObject({ ascii: true, lineFeeds: true });
  expect(read('a,é\r\n').found).toMatchObject({ ascii: false, lineFeeds: false });
});

it('reads back any cells that are written quoted, cut anywhere', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', '满') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), fc.nat(80), (rows, at) => {
      const bytes = encode(rows.map((row) => quotedRecord(row, ',')).join(''));
      const whole = scan(bytes, ',', { last: true, oneColumn: false, longest: 1000 });
      expect([...whole.states]).toEqual(rows.map(() => CLEAN));
      const texts = [...whole.starts].map((start, n) =>
        new TextDecoder().decode(bytes.subarray(start, whole.ends[n])),
      );
      expect(texts.map((text) => cells(text, ','))).toEqual(rows);

      const head = scan(bytes.subarray(0, at), ',', { last: false, oneColumn: false, longest: 1000 });
      const tail = scan(bytes.subarray(head.rest), ',', { last: true, oneColumn: false, longest: 1000 });
      expect(head.count + tail.count).toBe(whole.count);
      expect(head.restLine + tail.restLine).toBe(whole.restLine);
    }),
  );
});

describe('bytes in registers', () => {
  it('hold the same records as byte by byte, wherever a piece ends', () => {
    const letters = fc.constantFrom(
      '',
      '1',
      'ab',
      ',',
      ',,',
      '\n',
      '\n\n',
      ' ',
      'é',
      '满意',
      '12345678901234567',
    );
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 120 }),
        fc.constantFrom('', '', '', '"', '\r'),
        fc.boolean(),
        fc.boolean(),
        (pieces, odd, last, oneColumn) => {
          const bytes = encode([...pieces, odd, ...pieces].join(''));
          const how = { last, oneColumn, longest: 60 };
          const [{ ascii, ...wide }, { ascii: each, ...narrow }] = [
            scan(bytes, ',', how),
            scanBytes(bytes, ',', how),
          ];
          expect(wide).toEqual(narrow);
          // Of what stands behind the last record, a register knows too.
          expect(ascii && !each).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('know a table of many short lines, and one of a million bytes', () => {
    for (const text of ['1\n'.repeat(5000), `${'7,'.repeat(43)}7\n`.repeat(12_000)]) {
      const how = { last: false, oneColumn: false, longest: 8_000_000 };
      expect(scan(encode(text), ',', how)).toEqual(scanBytes(encode(text), ',', how));
    }
  });
});
