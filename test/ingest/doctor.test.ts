import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personalData } from '../../src/lib/ingest/load/personal.ts';
import { proposeStudy } from '../../src/lib/ingest/codebook/propose.ts';
import { checkStudy } from '../../src/lib/study/check.ts';
import { correct } from '../../src/lib/study/edit/correct.ts';
import { say } from '../english.ts';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { fileOf, imported, withEngine } from './files.ts';
import { profileOf } from './profiles.ts';

/** Everything that is said of a file, and the study proposed for it. */
async function examined(content: string | Uint8Array) {
  const { doctor } = await imported(content);
  const { study, proposals, findings } = proposeStudy(doctor);
  for (const { code, parameters } of findings) expect(say('finding', code, parameters)).not.toBe('');
  for (const { reason } of proposals) expect(say('reason', reason)).not.toBe('');
  expect(checkStudy(study)).toEqual([]);
  const all = [...doctor.findings, ...findings];
  const found = (code: string) => all.filter((one) => one.code === code);
  return { study, found, codes: all.map(({ code, field }) => (field ? `${code} ${field}` : code)) };
}
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));

describe('the doctor and what undoes it', () => {
  it('filters previews and spam of Qualtrics', async () => {
    const { study, found } = await examined(fixture('qualtrics.csv'));
    expect(study.options.filter).toEqual({ Status: ['IP Address'] });
    const [finding] = found('rows-previews');
    expect(finding!.parameters['n']).toBe(3);
    expect(correct(study, finding!.undo!).options).not.toHaveProperty('filter');
    expect(found('rows-unfinished')[0]!.parameters['n']).toBe(4);
  });

  it('takes “N/A” of groups for missing, once for all columns', async () => {
    const { study, found } = await examined(fixture('limesurvey-text.csv'));
    const [finding, ...rest] = found('missing-codes');
    expect(rest).toEqual([]);
    expect(finding!.parameters).toMatchObject({ n: 12, columns: 3, values: '“N/A”' });
    const undone = correct(study, finding!.undo!);
    expect(study.fields.filter(({ missing }) => missing).length).toBe(3);
    expect(undone.fields.filter(({ missing }) => missing).length).toBe(0);
  });

  it('removes the columns of choices', async () => {
    const { study, found } = await examined(fixture('google-forms.csv'));
    const undone = correct(study, found('choices')[0]!.undo!);
    expect(undone.fields.length).toBe(study.fields.length - 3);
    expect(checkStudy(undone)).toEqual([]);
  });

  it('turns a scale whose heading says so, and back', async () => {
    const heading = '"Staff (1 = very satisfied, 5 = very dissatisfied)",Price';
    const { study, found } = await examined(`${heading}\n1,5\n2,4\n5,1\n3,3\n4,2\n`);
    const [finding] = found('scale-reversed');
    expect(finding!.field).toContain('Staff');
    expect(correct(study, finding!.undo!).fields[0]!.scale!.direction).toBe('up');
  });

  it('finds tests, rows that stand twice, ids that come again, and scales that differ', async () => {
    const { codes, found } = await examined(
      'Response ID,Q,V,comment\nR1,5,9,test\nR2,4,8,fine\nR2,4,8,fine\nR3,3,10,测试\nR4,2,7,good\n',
    );
    expect(found('rows-test')[0]!.parameters).toMatchObject({ n: 2, rows: '1, 4' });
    expect(found('rows-twice')[0]!.parameters).toMatchObject({ n: 1, rows: '3' });
    expect(codes).toContain('scales-mixed');
  });

  it('finds trial rows among five hundred columns of text (a condition for each was not planned in minutes)', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `c${at}`);
    const row = (word: string): string => names.map((_, at) => (at === 499 ? word : `${word}${at}`)).join();
    const { found } = await examined([names.join(), row('fine'), row('test'), row('good'), ''].join('\n'));
    expect(found('rows-test')[0]!.parameters).toMatchObject({ n: 1, rows: '2' });
  });

  it('says how dates are written, and where day and month cannot be told apart', async () => {
    const { codes } = await examined(
      'a,b,c,d\n2026-09-13,13/9/26,9/13/26,3/4/26\n2026-10-01 10:00,1/10/26,10/1/26,5/6/26\n',
    );
    expect(codes.filter((code) => code.startsWith('dates-'))).toEqual([
      'dates-year-month-day a',
      'dates-day-first b',
      'dates-month-first c',
      'dates-ambiguous d',
    ]);
  });
});

describe('personal data', () => {
  it('is not held where its column is left out, and is where a study uses it', async () => {
    const text = 'mail,q\na@b.org,5\nc@d.org,4\ne@f.org,3\n';
    const { doctor } = await imported(text);
    expect(doctor.columns[0]).toMatchObject({ personal: 'email', top: [], answered: 3, distinct: 3 });
    const { study } = proposeStudy(doctor);
    expect(study.fields[0]!.role).toBe('ignore');
    const used = correct(study, doctor.findings.find(({ code }) => code === 'personal-email')!.undo!);
    await withEngine(async (engine) => {
      const again = async (of: Study) => {
        const result = await importStudy(engine, fileOf(text), of);
        if (!('doctor' in result)) throw new Error('not imported');
        return result.doctor.columns[0]!.top.length;
      };
      expect(await again(study)).toBe(0);
      expect(await again(used)).toBe(3);
    });
  });

  const many = (of: (at: number) => string): string[] => Array.from({ length: 20 }, (_, at) => of(at));
  it.each<[string, readonly (string | number)[], string | undefined]>([
    ['x', many((at) => `p${at}@example.org`), 'email'],
    ['x', many((at) => `192.0.2.${at}`), 'address'],
    ['x', many((at) => `192.0.2.${at}(广东-深圳)`), 'address'],
    ['x', many((at) => `2001:db8:0:0:0:0:0:${at}`), 'address'],
    ['x', many((at) => `138001380${10 + at}`), 'phone'],
    ['x', Array.from({ length: 20 }, (_, at) => 13800138010 + at), 'phone'],
    ['x', many((at) => `+86 138 0013 80${10 + at}`), 'phone'],
    ['x', many((at) => `11010119900307${1000 + at}`), 'identity'],
    ['x', many((at) => `31.23${at},121.47${at}`), 'place'],
    ['3、您的姓名：', many((at) => `张${at}`), 'name'],
    ['Last name', many((at) => `Miller${at}`), 'name'],
    ['联系电话', many((at) => `8${at}23456`), 'phone'],
    ['身份证号', many((at) => `X${at}`), 'identity'],
    ['Latitude', Array.from({ length: 20 }, (_, at) => 31 + at / 100), 'place'],
    ['E-mail', ['Satisfied', 'Neutral', 'Satisfied', 'Neutral', 'Satisfied'], undefined],
    ['Phone', [1, 2, 3, 4, 5, 5, 4, 3, 2, 1], undefined],
    ['Brand name', ['A', 'B', 'A', 'B', 'A'], undefined],
    ['id', many((at) => `R${at}`), undefined],
  ])('%s %#', (heading, values, kind) => {
    expect(personalData(profileOf(heading, values))).toBe(kind);
  });
});
