import { describe, expect, it } from 'vitest';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { say } from '../english.ts';
import { codes, fileOf, rowsOf, withEngine } from '../ingest/files.ts';
import { studyOf } from '../ingest/study.ts';

const FIVE = { min: 1, max: 5, direction: 'up' } as const;
const STUDY = studyOf([
  { name: 'p', role: 'performance', item: 'a', scale: { ...FIVE, missing: [-9] } },
  {
    name: 't',
    type: 'string',
    role: 'performance',
    item: 'b',
    scale: { ...FIVE, labels: { good: 5, bad: 1 } },
  },
  { name: 'zip', type: 'string', role: 'segment' },
]);

/** Imports the text as the file of the study; the doctor and the rows of `scores`. */
async function scored(study: Study, text: string) {
  return withEngine(async (engine) => {
    const result = await importStudy(engine, fileOf(text), study);
    if (isRefusal(result) || 'problems' in result) throw new Error(JSON.stringify(result));
    return {
      doctor: result.doctor,
      rows: await rowsOf(engine, 'SELECT p, t, zip FROM scores ORDER BY _row'),
    };
  });
}

it('takes types from the codebook and makes the view of scores', async () => {
  const { doctor, rows } = await scored(STUDY, 't,zip,p\ngood,10,3\nbad,20,-9\n');
  expect(rows).toEqual([
    [50, 100, '10'],
    [null, 0, '20'],
  ]);
  expect(doctor.findings).toEqual([]);
});

it('reports answers that are on no scale, and items that nobody differs on', async () => {
  const { doctor, rows } = await scored(STUDY, 't,zip,p\ngood,1,4\ngood,2,4\nso so,3,77\nso so,3,x\n');
  expect(rows.map((row) => row[0])).toEqual([75, 75, null, null]);
  expect(codes(doctor)).toEqual([
    'not-numbers p',
    'out-of-range p',
    'constant-item p',
    'no-code t',
    'constant-item t',
  ]);
  const outside = doctor.findings.find(({ code }) => code === 'out-of-range')!;
  expect(outside.parameters).toMatchObject({ n: 1, values: '“77” 1', min: 1, max: 5 });
  for (const { code, parameters } of doctor.findings)
    expect(say('finding', code, parameters)).not.toMatch(/[{}]/);
});

it('leaves out columns that the study does not name, and says so', async () => {
  const { doctor } = await scored(STUDY, 't,zip,p,mail\ngood,1,4,a@b.org\nbad,1,5,c@d.org\n');
  expect(doctor.columns.map(({ name }) => name)).toEqual(['t', 'zip', 'p']);
  expect(codes(doctor)).toEqual(['column-unknown mail', 'constant zip'].reverse());
});

describe('a study that names columns which the file lacks', () => {
  it('is not imported; the columns are named', async () => {
    await withEngine(async (engine) => {
      const result = await importStudy(engine, fileOf('p,zip\n1,2\n'), STUDY);
      expect(result).toMatchObject({ problems: [{ code: 'column-missing', field: 't' }] });
      expect(await rowsOf(engine, 'SELECT table_name FROM information_schema.tables')).toEqual([]);
    });
  });
});

it('refuses as the import without a codebook does', async () => {
  await withEngine(async (engine) => {
    expect(await importStudy(engine, fileOf(''), STUDY)).toMatchObject({ refused: 'empty-file' });
  });
});

it('imports twice into the same engine', async () => {
  await withEngine(async (engine) => {
    for (const value of [2, 4]) await importStudy(engine, fileOf(`p,t,zip\n${value},good,1\n`), STUDY);
    expect(await rowsOf(engine, 'SELECT p, t FROM scores')).toEqual([[75, 100]]);
  });
});
