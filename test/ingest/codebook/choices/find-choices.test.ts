import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../../src/lib/ingest/import-csv.ts';
import { importStudy } from '../../../../src/lib/survey/open-study.ts';
import { proposeStudy } from '../../../../src/lib/ingest/codebook/propose.ts';
import { parseStudy, writeStudy } from '../../../../src/lib/study/schema.ts';
import { isRefusal } from '../../../../src/lib/study/refusal.ts';
import { codes, fileOf, imported, rowsOf, withEngine } from '../../files.ts';

/** A file of these rows under `id` and one question. */
const fileWith = (question: string, answers: readonly string[]): string =>
  `id,${question}\n${answers.map((answer, at) => `${at + 1},"${answer}"\n`).join('')}`;
const MANY = ['Online;In store', 'In store', 'Online', 'Telephone;Online', '', 'In store;Telephone', 'N/A'];

describe('answers that name several things', () => {
  it.each([
    ['semicolons (Google Forms)', MANY],
    [
      'semicolons at the end too (Microsoft Forms)',
      MANY.map((one) => (one === '' || one === 'N/A' ? one : `${one};`)),
    ],
    ['semicolons and spaces', MANY.map((one) => one.replace(';', '; '))],
    [
      '┋ (Wenjuanxing), with what was typed in',
      MANY.map((one) => one.replace(';', '┋').replace('Telephone', 'Telephone〖mobile〗')),
    ],
    ['commas (Google Sheets)', MANY.map((one) => one.replace(';', ', '))],
  ])('%s', async (_, answers) => {
    const { doctor, names, rows } = await imported(fileWith('Used?', answers));
    expect(names.slice(2).toSorted()).toEqual(['Used? [In store]', 'Used? [Online]', 'Used? [Telephone]']);
    const column = (name: string): unknown[] => rows.map((row) => row[2 + names.slice(2).indexOf(name)]);
    expect(column('Used? [Online]')).toEqual([1, 0, 1, 1, null, 0, null]);
    expect(column('Used? [In store]')).toEqual([1, 1, 0, 0, null, 1, null]);
    expect(codes(doctor)).toContain('choices Used?');
  });

  it('in columns of their own, that hold nothing but the choice (SurveyMonkey, Qualtrics)', async () => {
    const { doctor, rows } = await imported(
      'id,Used? [Online],Used? [In store],Used? [Other (please specify)]\n1,Online,,\n2,Online,In store,\n3,,,by letter\n4,,,\n5,,In store,\n',
    );
    expect(doctor.columns.map(({ name }) => name)).toEqual([
      'id',
      'Used? [Online]',
      'Used? [Online] (0/1)',
      'Used? [In store]',
      'Used? [In store] (0/1)',
      'Used? [Other (please specify)]',
      'Used? [Other (please specify)] (0/1)',
    ]);
    expect(rows.map((row) => row.slice(4))).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [0, 0, 1],
      [null, null, null],
      [0, 1, 0],
    ]);
    expect(codes(doctor)).toContain('choices-ticked Used? [Online]');
  });

  it.each([
    [
      'running text with commas',
      ['Good, but slow', 'I came, saw, left', 'Fine', 'Slow, expensive', 'ok, fine', 'no'],
    ],
    ['one answer each', ['red', 'blue', 'red', 'green', 'blue', 'red']],
    [
      'incomes',
      [
        '$10,000 to $24,999',
        '$25,000 to $49,999',
        '$0 to $9,999',
        '$10,000 to $24,999',
        '$50,000 to $74,999',
        '$0 to $9,999',
      ],
    ],
    [
      'labels with commas',
      ['Yes, often', 'No, never', 'Yes, rarely', 'No, never', 'Yes, often', 'Yes, often'],
    ],
  ])('but not %s', async (_, answers) => {
    expect((await imported(fileWith('Used?', answers))).names).toEqual(['id', 'Used?']);
  });

  it('come again from study.json', async () => {
    await withEngine(async (engine) => {
      const file = fileOf(fileWith('Used?', MANY));
      const first = await importCsv(engine, file);
      if (isRefusal(first)) throw new Error(first.refused);
      const { study } = proposeStudy(first.doctor);
      expect(study.fields.map(({ name, role }) => `${name} ${role}`)).toEqual([
        'id id',
        'Used? ignore',
        'Used? [In store] segment',
        'Used? [Online] segment',
        'Used? [Telephone] segment',
      ]);
      const before = await rowsOf(engine, 'FROM answers');
      expect(parseStudy(JSON.stringify(writeStudy(study)))).toEqual({ study });
      const again = await importStudy(engine, file, study);
      if (!('doctor' in again)) throw new Error('not imported');
      expect(await rowsOf(engine, 'FROM answers')).toEqual(before);
      expect(again.doctor.columns.map(({ name }) => name)).toEqual(study.fields.map(({ name }) => name));
      expect(await rowsOf(engine, 'SELECT "Used? [Online]" FROM scores ORDER BY _row LIMIT 2')).toEqual([
        ['1'],
        ['0'],
      ]);
    });
  });
});

describe('lengths of time', () => {
  it.each([
    ['所用时间', ['10秒', '1分3秒', '1小时2分3秒', '2小时'], [10, 63, 3723, 7200]],
    ['x', ['10秒', '1分3秒', '1小時2分鐘3秒', '1天2小时'], [10, 63, 3723, 93600]],
    ['Time taken', ['01:02:03', '2:05', '10:00', '0:59'], [3723, 125, 600, 59]],
    ['Duration', ['2 min 3 s', '1 h 5 min', '45 sec', '1 hour 2 minutes 3 seconds'], [123, 3900, 45, 3723]],
  ])('%s', async (name, texts, seconds) => {
    const { doctor, rows } = await imported(`${name},q\n${texts.map((text) => `${text},1\n`).join('')}`);
    expect(rows.map(([value]) => value)).toEqual(seconds);
    expect(codes(doctor)).toContain(`duration-seconds ${name}`);
  });

  it('are times of the day where nothing says that they are lengths', async () => {
    const { doctor } = await imported('opened,q\n10:30,1\n11:45,2\n');
    expect(doctor.columns[0]!.type).toBe('string');
  });
});

describe('a column that is empty at the beginning of the file', () => {
  const empty = Array.from({ length: 60_000 }, (_, at) => `${at + 1},,\n`).join('');

  it('is of numbers if numbers follow', async () => {
    const { doctor, rows } = await imported(`id,q,code\n${empty}60001,5,007\n60002,N/A,008\n60003,3,009\n`);
    expect(doctor.columns.map(({ type }) => type)).toEqual(['number', 'number', 'string']);
    expect(rows.slice(-3)).toEqual([
      [60_001, 5, '007'],
      [60_002, null, '008'],
      [60_003, 3, '009'],
    ]);
    expect(codes(doctor)).toContain('not-numbers q');
  });
});
