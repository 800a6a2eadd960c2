import { describe, expect, it } from 'vitest';
import { personalData } from '../../../src/lib/ingest/load/personal.ts';
import { imported } from '../files.ts';
import { profileOf } from '../profiles.ts';

const various = (text: string): string[] => Array.from({ length: 20 }, (_, at) => `${text}${at}`);

describe('headings of personal columns', () => {
  it.each<[string, string | undefined]>([
    ['微信号', 'account'],
    ['微信OpenID', 'account'],
    ['QQ', 'account'],
    ['您的QQ號碼', 'account'],
    ['WeChat ID', 'account'],
    ['Twitter handle', 'account'],
    ['LinkedIn', 'account'],
    ['車牌號碼', 'identity'],
    ['车牌号', 'identity'],
    ['License plate', 'identity'],
    ['工号', 'identity'],
    ['員工編號', 'identity'],
    ['Employee ID', 'identity'],
    ['地址', 'place'],
    ['收货地址', 'place'],
    ['聯絡地址', 'place'],
    ['邮编', 'place'],
    ['郵遞區號', 'place'],
    ['Postcode', 'place'],
    ['Zip code', 'place'],
    ['Address (optional)', 'place'],
    ['Surname *', 'name'],
    ['Your name (optional)', 'name'],
    ['* 5、姓名（选填）：', 'name'],
    ['受訪者姓名', 'name'],
    ['出生日期', 'birth'],
    ['Date of birth', 'birth'],
    ['Brand name', undefined],
    ['网点名称', undefined],
    ['Address of the problem', undefined],
  ])('%s: %s', (heading, kind) => {
    expect(personalData(profileOf(heading, various('x')))).toBe(kind);
  });

  it('“name” needs no different answers, others do', () => {
    for (const heading of ['姓名', '姓名（必填）', 'Name', 'Full name'])
      expect(personalData(profileOf(heading, Array(20).fill('王大')))).toBe('name');
    expect(
      personalData(
        profileOf(
          '工号',
          Array.from({ length: 40 }, (_, at) => `E${at % 3}`),
        ),
      ),
    ).toBeUndefined();
  });
});

it.each([
  ['call me on 07700 900123 please', 1],
  ['请打我电话13800138000', 1],
  ['聯絡 someone@example.co.uk 即可', 1],
  ['我的座机是0755-62833361', 1],
  ['on 2026-03-01 at 10:30 I waited 45 minutes', 0],
  ['order 100200300 came late, 3 of 5 pieces', 0],
])('personal data within a text: %s', async (text, n) => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `${at},${at % 5},${at === 4 ? text : `all was fine ${'!'.repeat(at)}`}`,
  );
  const { doctor } = await imported(`id,speed,comment\n${rows.join('\n')}\n`);
  const found = doctor.findings.filter(({ code }) => code === 'personal-within');
  expect(found.map(({ field, parameters }) => [field, parameters['rows']])).toEqual(
    n === 0 ? [] : [['comment', '5']],
  );
});
