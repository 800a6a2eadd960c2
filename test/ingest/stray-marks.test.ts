import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codes, imported } from './files.ts';

const ANSWERS = Array.from({ length: 60 }, (_, at) => `${1 + (at % 5)},${1 + ((3 * at) % 5)},B${at % 3}`);
const TEXT = ['q1,q2,branch', ...ANSWERS].join('\n');
const SUB = '\u001a';

describe('what older programs and careless hands leave in a file costs no answer', () => {
  it.each([
    ['behind the last line end', `${TEXT}\n${SUB}`],
    ['behind the last answer', `${TEXT}${SUB}`],
    ['twice', `${TEXT}\n${SUB}${SUB}`],
  ])('DOS’s mark of the end: %s', async (_, text) => {
    const { doctor, rows } = await imported(text);
    expect(doctor).toMatchObject({ rowsRead: 60, rowsKept: 60, rejected: 0 });
    expect(rows.at(-1)?.[2]).toBe('B2');
  });

  it('the same byte within the text is kept, and so is a letter that ends with it', async () => {
    const { rows } = await imported(`q1,q2,branch\n1,2,a${SUB}b\n2,2,c\n`);
    expect(rows[0]?.[2]).toBe(`a${SUB}b`);
    const wide = `\ufeffq1,branch\n${'1,B\n'.repeat(30)}2,业`;
    const bytes = Uint8Array.from({ length: 2 * wide.length }, (_, at) => {
      const code = wide.charCodeAt(at >> 1);
      return at % 2 === 0 ? code >> 8 : code & 255;
    });
    expect((await imported(bytes)).rows.at(-1)?.[1]).toBe('业');
  });

  it('a heading of empty cells: its columns are named, and said to have none', async () => {
    const { doctor, rows } = await imported([',,', ...ANSWERS].join('\n'));
    expect(rows).toHaveLength(60);
    expect(rows[0]).toEqual([1, 1, 'B0']);
    expect(doctor).toMatchObject({ rowsKept: 60, rejected: 0, dialect: { headerRows: 1 } });
    expect(codes(doctor)).toHaveLength(3);
  });

  it('a blank row above a heading is one still', async () => {
    const { doctor, rows } = await imported(`,,\n${TEXT}`);
    expect(rows).toHaveLength(60);
    expect(doctor.columns.map(({ name }) => name)).toEqual(['q1', 'q2', 'branch']);
  });

  it('colours of a terminal are text, and the file no binary one', async () => {
    const text = TEXT.replaceAll(/B\d/g, '\u001b[32m$&\u001b[0m');
    expect((await imported(text)).rows[0]?.[2]).toBe('\u001b[32mB0\u001b[0m');
  });

  it.each(['../answers.csv', './answers.csv', '..\\answers.csv'])('the name %s in a ZIP', async (name) => {
    expect((await imported(zipSync({ [name]: new TextEncoder().encode(TEXT) }))).rows).toHaveLength(60);
  });
});
