import { expect, it } from 'vitest';
import { imported } from '../files.ts';
import { plainRows, workbook } from '../workbook.ts';

const answers = Array.from({ length: 8 }, (_, at) => [at + 1, 1 + (at % 5), 5 - (at % 5)]);
const csv = ['id,speed,price', ...answers.map((row) => row.join(','))].join('\n');

it.each([
  ['注：1=非常不满意，5=非常满意', 'zh'],
  ['註：1 為非常不滿意', 'zh-Hant'],
  ['数据来源：客户中心', 'zh'],
  ['說明：未含測試', 'zh-Hant'],
  ['Note: 1 = very dissatisfied', 'en'],
  ['Source: own survey', 'en'],
  ['* without tests', 'en'],
])('a remark below the table is left out with its line: %s', async (remark) => {
  for (const line of [remark, `"${remark}",,`]) {
    const { doctor, rows } = await imported(
      `${csv}\n${line.includes(',') && !line.startsWith('"') ? `"${line}"` : line}\n`,
    );
    expect(rows).toEqual(answers);
    expect(doctor.findings.find(({ code }) => code === 'rows-footnote')?.parameters).toEqual({
      n: 1,
      line: 10,
    });
    expect(doctor.findings.map(({ code }) => code)).not.toContain('rejected');
    expect(doctor.rejectedLines).toMatchObject([{ line: 10, reason: 'footnote' }]);
  }
});

it('an answer that begins like a remark is kept', async () => {
  const { rows } = await imported('word,speed,price\nA,1,2\nNote: late,3,4\nB,2,2\n');
  expect(rows).toHaveLength(3);
});

it('lines of a workbook are its rows, blank ones counted', async () => {
  const bytes = workbook([
    {
      name: 'Data',
      rows: `${plainRows([['id', 'speed', 'price']])}${plainRows(answers.slice(0, 3), 4)}${plainRows(
        [...answers.slice(3), ['合计', 20, 30], ['注：试用数据除外']],
        9,
      )}`,
    },
  ]);
  const { doctor, rows } = await imported(bytes);
  expect(rows).toEqual(answers);
  expect(doctor.rejectedLines.map(({ line, reason }) => [line, reason])).toEqual([
    [14, 'totals'],
    [15, 'footnote'],
  ]);
  expect(doctor.findings.find(({ code }) => code === 'empty-rows')?.parameters).toEqual({ n: 4 });
});
