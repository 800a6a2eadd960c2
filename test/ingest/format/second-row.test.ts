import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { imported } from '../files.ts';
import { plainRows, workbook } from '../workbook.ts';

const HANS = ['非常满意', '满意', '一般', '不满意'];
const HANT = ['非常滿意', '滿意', '普通', '不滿意'];

describe('a question spread over several columns, their words in a second row', () => {
  it.each([
    [
      'jinshuju',
      '序号',
      '您对以下方面是否满意',
      ['环境', '服务', '出品'],
      '总体满意度',
      '提交时间',
      '填写设备',
      HANS,
    ],
    [
      'jinshuju',
      '序號',
      '您對以下方面是否滿意',
      ['環境', '服務', '出品'],
      '總體滿意度',
      '提交時間',
      '填寫設備',
      HANT,
    ],
  ] as const)(
    'in an export of %s with %s',
    async (tool, id, question, rows, overall, time, device, words) => {
      const lines = [
        [id, question, '', '', overall, time, device, 'IP'],
        ['', ...rows, '', '', '', ''],
        ...Array.from({ length: 16 }, (_, at) => [
          at + 1,
          ...[0, 1, 2, 3].map((column) => words[(at + column) % 4]!),
          `2026-03-01 10:00:${10 + at}`,
          '手机',
          `113.87.1.${at}`,
        ]),
      ];
      const { doctor } = await imported(lines.map((line) => line.join(',')).join('\n'));
      expect(doctor.tool).toBe(tool);
      expect(doctor.rowsKept).toBe(16);
      const { study } = proposeStudy(doctor);
      const roles = study.fields.map(({ name, role }) => [name, role]);
      expect(roles.slice(0, 5)).toEqual([
        [id, 'id'],
        ...rows.map((row) => [`${question} [${row}]`, 'performance']),
        [overall, 'overall'],
      ]);
      expect(roles.slice(5).map(([, role]) => role)).toEqual(['ignore', 'ignore', 'ignore']);
    },
  );

  it('as merged cells of a workbook of Wenjuanxing', async () => {
    const heading = [
      '序号',
      '提交答卷时间',
      '所用时间',
      '来源',
      '来自IP',
      '1、您对以下服务满意吗？',
      null,
      null,
      '2、总体满意度',
    ];
    const rows = Array.from({ length: 16 }, (_, at) => [
      at + 1,
      `2026/3/1 10:00:${10 + at}`,
      `${30 + at}秒`,
      '微信',
      `1.2.3.${at}(广东-深圳)`,
      ...[0, 1, 2, 3].map((column) => HANS[(at + column) % 4]!),
    ]);
    const second = [null, null, null, null, null, '网络', '计费', '热线', null];
    const bytes = workbook([
      {
        name: 'Sheet1',
        rows: plainRows([heading, second, ...rows]),
        behind: '<mergeCells count="1"><mergeCell ref="F1:H1"/></mergeCells>',
      },
    ]);
    const { doctor, names } = await imported(bytes);
    expect(doctor.tool).toBe('wenjuanxing');
    expect(doctor.rowsKept).toBe(16);
    expect(names.slice(5)).toEqual([
      '1、您对以下服务满意吗？ [网络]',
      '1、您对以下服务满意吗？ [计费]',
      '1、您对以下服务满意吗？ [热线]',
      '2、总体满意度',
    ]);
  });
});

it('Jinshuju is told from Wenjuanxing by its own columns behind the questions', async () => {
  const lines = [
    '序号,总体满意度,环境卫生,姓名,建议,提交人,提交时间,修改时间,填写设备,操作系统,浏览器,填写地区,IP,微信OpenID',
    ...Array.from(
      { length: 12 },
      (_, at) =>
        `${at + 1},${1 + (at % 5)},${1 + ((at * 2) % 5)},王大,很好,,2026-03-01 00:24:${10 + at},2026-03-02 00:24:${10 + at},手机,iOS 17,微信,广东深圳,113.87.1.${at},oAbc${at}xyzQ`,
    ),
  ];
  const { doctor } = await imported(lines.join('\n'));
  expect(doctor.tool).toBe('jinshuju');
  const { study } = proposeStudy(doctor);
  expect(Object.fromEntries(study.fields.map(({ name, role }) => [name, role]))).toMatchObject({
    序号: 'id',
    总体满意度: 'overall',
    环境卫生: 'performance',
    姓名: 'ignore',
    提交时间: 'ignore',
    填写地区: 'ignore',
    微信OpenID: 'ignore',
  });
});
