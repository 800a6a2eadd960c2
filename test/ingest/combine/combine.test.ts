import { describe, expect, it } from 'vitest';
import { appendWaves, withWaves } from '../../../src/lib/ingest/combine/append-waves.ts';
import { joinLookup } from '../../../src/lib/ingest/combine/join-lookup.ts';
import { checkStudy } from '../../../src/lib/study/check.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import type { Refusal } from '../../../src/lib/study/refusal.ts';
import { fileOf, imported } from '../files.ts';
import { studyOf } from '../study.ts';

function done<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}
const textOf = async (parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> =>
  new Blob([...parts]).text();

describe('appendWaves', () => {
  it('matches columns by name and adds the wave', async () => {
    const found = done(
      await appendWaves([
        { source: fileOf('\uFEFFid;q1;note\n1;5;"a;\nb"\n2;4;\n'), wave: '2025' },
        { source: fileOf('Q1,id,extra\n3,9,"say ""hi"""\n'), wave: '2026' },
      ]),
    );
    expect(await textOf(found.parts)).toBe(
      'id,q1,note,extra,wave\n1,5,"a;\nb",,2025\n2,4,,,2025\n9,3,,"say ""hi""",2026\n',
    );
    expect(found).toMatchObject({ waveColumn: 'wave', rows: [2, 1], partial: ['note', 'extra'] });
    const { doctor } = await imported(await textOf(found.parts));
    expect(doctor.rowsKept).toBe(3);
  });

  it('takes renamed columns together and keeps a wave column that is there', async () => {
    const found = done(
      await appendWaves([
        { source: fileOf('wave,speed\n1,5\n1,4\n'), wave: 'a' },
        { source: fileOf('wave,pace\n2,3\n2,5\n'), wave: 'b', renames: { pace: 'speed' } },
      ]),
    );
    expect(await textOf(found.parts)).toBe('wave,speed,wave_2\n1,5,a\n1,4,a\n2,3,b\n2,5,b\n');
  });

  it('says which file is refused', async () => {
    const found = await appendWaves([
      { source: fileOf('a,b\n1,2\n'), wave: '1' },
      { source: fileOf('', 'second.csv'), wave: '2' },
    ]);
    expect(found).toMatchObject({ refused: 'empty-file', parameters: { file: 'second.csv' } });
  });

  it('gives the study its wave', () => {
    const study = withWaves(studyOf([{ name: 'year', role: 'wave' }, { name: 'q1' }]), 'wave', [
      '2025',
      '2026',
    ]);
    expect(checkStudy(study)).toEqual([]);
    expect(study.fields.map(({ role }) => role)).toEqual(['segment', 'ignore', 'wave']);
    expect(study.fields[2]!.order).toEqual(['2025', '2026']);
  });
});

describe('joinLookup', () => {
  const answers = fileOf('id,q1\nA1,5\nA2,4\n ,3\nA9,2\n', 'answers.csv');
  const lookup = fileOf(
    'customer;stage;cost\nA1;open;5\nA2;closed;7\nA1;closed;8\nA7;open;1\n',
    'complaints.csv',
  );

  it('keeps every answer once, with the first row of its id and the count of them', async () => {
    const found = done(
      await joinLookup(answers, lookup, { key: 'id', lookupKey: 'customer', prefix: 'complaints' }),
    );
    expect(await textOf(found.parts)).toBe(
      [
        'id,q1,complaints_stage,complaints_cost,complaints_rows',
        'A1,5,open,5,2',
        'A2,4,closed,7,1',
        '" ",3,,,',
        'A9,2,,,0\n',
      ].join('\n'),
    );
    expect(found).toMatchObject({ rows: 4, matched: 2, unmatched: 1, withoutKey: 1, repeated: 1, unused: 1 });
  });

  it('refuses a key that a file lacks, by name', async () => {
    const options = { key: 'id', lookupKey: 'client', prefix: 'x' };
    expect(await joinLookup(answers, lookup, options)).toMatchObject({
      refused: 'join-key-missing',
      parameters: { column: 'client', file: 'complaints.csv' },
    });
    expect(await joinLookup(answers, lookup, { ...options, key: 'nr', lookupKey: 'customer' })).toMatchObject(
      {
        refused: 'join-key-missing',
        parameters: { column: 'nr', file: 'answers.csv' },
      },
    );
  });
});
