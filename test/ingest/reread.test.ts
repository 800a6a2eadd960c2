import { expect, it } from 'vitest';
import { importCsv } from '../../src/lib/ingest/import-csv.ts';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import { proposeStudy } from '../../src/lib/ingest/codebook/propose.ts';
import type { Reread } from '../../src/lib/ingest/findings/finding.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { fileOf, rowsOf, withEngine } from './files.ts';

/** What was done by itself while the file was read, and the rows when it is read again without the first of that. */
async function undone(file: string, code: string, stored: (study: Study) => Study) {
  return withEngine(async (engine) => {
    const first = await importCsv(engine, fileOf(file));
    if (isRefusal(first)) throw new Error(first.refused);
    const reread: Reread | undefined = first.doctor.findings.find((one) => one.code === code)?.reread;
    const again = await importCsv(engine, fileOf(file), reread);
    if (isRefusal(again)) throw new Error(again.refused);
    const rows = await rowsOf(engine, 'FROM answers');
    const study = stored(proposeStudy(again.doctor).study);
    const known = await importStudy(engine, fileOf(file), study);
    if (!('doctor' in known)) throw new Error('not imported');
    expect(await rowsOf(engine, 'FROM answers')).toEqual(rows);
    expect(again.doctor.findings.map((one) => one.code)).not.toContain(code);
    return { before: first.doctor.rowsKept, rows };
  });
}

it('rows that seemed to be no answers are kept, also by the study that says so', async () => {
  const file = 'id,q1,q2\na,1,5\nb,2,4\nid,q1,q2\nc,3,3\nd,4,2\n';
  const everyRow = (study: Study): Study => ({
    ...study,
    other: { resource: { dialect: { everyRow: true } } },
  });
  const { before, rows } = await undone(file, 'rows-heading-again', everyRow);
  expect(before).toBe(4);
  expect(rows.map((row) => row[1])).toEqual(['a', 'b', 'id', 'c', 'd']);
});

it('lengths of time stay the texts that they are, also by the study that says so', async () => {
  const file = '序号,所用时间,q1\n1,15分26秒,5\n2,10秒,4\n3,1小时2分3秒,3\n4,59秒,3\n';
  const { rows } = await undone(file, 'duration-seconds', (study) => study);
  expect(rows.map((row) => row[2])).toEqual(['15分26秒', '10秒', '1小时2分3秒', '59秒']);
});
