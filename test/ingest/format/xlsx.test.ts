import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { importStudy } from '../../../src/lib/survey/open-study.ts';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { codes, fileOf, imported, refusedBecause, rowsOf, withEngine } from '../files.ts';
import { plainRows, workbook } from '../workbook.ts';

const sheet = (rows: string, behind = ''): Uint8Array => workbook([{ name: 'Data', rows, behind }]);

describe('reads the cells of a workbook:', () => {
  it('numbers, numbers as text, shared and rich and inline strings, formulas by their value, booleans, errors', async () => {
    const bytes = workbook(
      [
        {
          name: 'Data',
          rows: `${plainRows([['n', 't', 's', 'r', 'f', 'g', 'b', 'e']])}
<row r="2"><c r="A2"><v>4.5</v></c><c r="B2" t="inlineStr"><is><t>5</t></is></c><c r="C2" t="s"><v>1</v></c>
<c r="D2" t="inlineStr"><is><r><t>very </t></r><r><rPr><b/></rPr><t>good</t></r></is></c>
<c r="E2"><f>SUM(A2:B2)</f><v>9.5</v></c><c r="F2" t="str"><f>"x"&amp;"y"</f><v>x&amp;y</v></c>
<c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#DIV/0!</v></c></row>
<row r="3"><c r="A3"><v>1E2</v></c><c r="B3" t="inlineStr"><is><t>4</t></is></c><c r="C3" t="s"><v>0</v></c><c r="G3" t="b"><v>0</v></c></row>`,
        },
      ],
      ['很好, "really"\nso', '<一般> & co'],
    );
    const { doctor, names, rows } = await imported(bytes);
    expect(names).toEqual(['n', 't', 's', 'r', 'f', 'g', 'b', 'e']);
    expect(rows).toEqual([
      [4.5, 5, '<一般> & co', 'very good', 9.5, 'x&y', 'TRUE', '#DIV/0!'],
      [100, 4, '很好, "really"\nso', null, null, null, 'FALSE', null],
    ]);
    expect(doctor.form).toMatchObject({ container: 'xlsx', part: 'Data', parts: ['Data'] });
  });

  it('dates as ISO text, with their time where they have one; times', async () => {
    const { rows } = await imported(
      sheet(`${plainRows([['d', 'dt', 't', 'n']])}
<row r="2"><c r="A2" s="1"><v>45306</v></c><c r="B2" s="2"><v>45306.604166666664</v></c><c r="C2" s="3"><v>0.4375</v></c><c r="D2"><v>45306</v></c></row>
<row r="3"><c r="A3" s="1"><v>59</v></c><c r="B3" s="2"><v>61</v></c><c r="C3" s="3"><v>0</v></c><c r="D3"><v>1</v></c></row>`),
    );
    expect(rows).toEqual([
      ['2024-01-15', '2024-01-15 14:30:00', '10:30:00', 45306],
      ['1900-02-28', '1900-03-01', '00:00:00', 1],
    ]);
  });

  it('rows that are shorter, empty, or left out, and columns that are only formatted', async () => {
    const { doctor, names, rows } = await imported(
      sheet(
        `${plainRows([['a', 'b', 'c']])}<row r="2"><c r="A2"><v>1</v></c><c r="ZZ2" s="1"/></row><row r="3"/>${plainRows(
          [
            [null, null, 3],
            [7, 8, 9],
          ],
          6,
        )}`,
      ),
    );
    expect(names).toEqual(['a', 'b', 'c']);
    expect(rows).toEqual([
      [1, null, null],
      [null, null, 3],
      [7, 8, 9],
    ]);
    expect(doctor.findings.find(({ code }) => code === 'empty-rows')?.parameters).toEqual({ n: 3 });
  });

  it('a heading in merged cells counts for each of its columns', async () => {
    const rows = plainRows([
      ['id', 'Please rate', null, null, 'Age'],
      [null, 'Price', 'Staff', 'Speed', null],
      ...Array.from({ length: 12 }, (_, at) => [at, 1 + (at % 5), 5 - (at % 5), 3, 20 + at]),
    ]);
    const merges = '<mergeCells count="2"><mergeCell ref="B1:D1"/><mergeCell ref="A1:A2"/></mergeCells>';
    const { doctor } = await imported(sheet(rows, merges));
    expect(codes(doctor)).toContain('merged-heading');
    expect(doctor.rowsKept).toBe(12);
    expect(doctor.columns.slice(1, 4).every(({ heading }) => heading.includes('Please rate'))).toBe(true);
  });
});

describe('of several sheets', () => {
  const answers = [['q', 's'], ...Array.from({ length: 30 }, (_, at) => [1 + (at % 5), 'x'])];
  const bytes = workbook([
    { name: 'Read me', rows: plainRows([['About'], ['made by us']]) },
    { name: 'Answers & more', rows: plainRows(answers) },
    { name: 'Other', rows: plainRows([['z'], [1], [2], [3]]) },
    { name: 'Old', rows: plainRows([...answers, ...answers]), state: 'hidden' },
  ]);
  const names = (options: Parameters<typeof importCsv>[2]) =>
    withEngine(async (engine) => {
      const result = await importCsv(engine, fileOf(bytes, 'a.xlsx'), options);
      if (isRefusal(result)) throw new Error(result.refused);
      return result.doctor;
    });

  it('reads the fullest visible one, and says which there are', async () => {
    const doctor = await names({});
    expect(doctor.form).toMatchObject({
      part: 'Answers & more',
      parts: ['Read me', 'Answers & more', 'Other', 'Old'],
    });
    expect(doctor.findings.find(({ code }) => code === 'sheet')?.parameters).toMatchObject({ n: 3 });
  });

  it('reads the one that is asked for, and the study remembers it', async () => {
    const doctor = await names({ sheet: 'Other' });
    expect(doctor.columns.map(({ name }) => name)).toEqual(['z']);
    const { study } = proposeStudy(doctor);
    await withEngine(async (engine) => {
      expect(await importStudy(engine, fileOf(bytes, 'a.xlsx'), study)).toMatchObject({
        doctor: { rowsKept: 3 },
      });
      expect(await rowsOf(engine, 'SELECT z FROM answers ORDER BY _row')).toEqual([[1], [2], [3]]);
    });
  });
});

describe('refuses', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty sheet', sheet(''), 'sheet-empty'],
    ['a sheet with a heading only', sheet(plainRows([['a', 'b']])), 'no-answers'],
    ['a workbook without a sheet', workbook([]), 'binary-file'],
    ['a workbook that is cut off', sheet(plainRows([['a'], [1]])).slice(0, -30), 'archive-truncated'],
  ])('%s', async (_, bytes, refused) => {
    expect((await refusedBecause(bytes, 'a.xlsx')).refused).toBe(refused);
  });
});
