import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { parseStudy, writeStudy } from '../../../src/lib/study/schema.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import type { Doctor } from '../../../src/lib/ingest/load/doctor.ts';
import type { Cell } from '../../../src/lib/engine/types.ts';
import { encoded } from '../encode.ts';
import { fileOf, imported, refusedBecause, rowsOf, withEngine } from '../files.ts';
import { savFile } from '../sav-writer.ts';

const fixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(import.meta.dirname, '../tables', name)));

/** What R (haven) reads from the same file, as texts. */
async function truth(): Promise<{ names: string[]; rows: Cell[][] }> {
  return withEngine(async (engine) => {
    const result = await importCsv(engine, fileOf(await fixture('haven.csv')));
    if (isRefusal(result)) throw new Error(result.refused);
    return {
      names: result.doctor.columns.map(({ name }) => name),
      rows: await rowsOf(engine, 'SELECT * EXCLUDE (_row) FROM answers ORDER BY _row'),
    };
  });
}

const field = (doctor: Doctor, name: string) =>
  proposeStudy(doctor).study.fields.find((candidate) => candidate.name === name)!;

describe.each(['haven.sav', 'haven-plain.sav', 'haven.zsav', 'pspp.sav', 'pspp.zsav'])('%s', (name) => {
  it('holds what R reads from it: codes, texts of any length, dates and times, nothing for what is missing', async () => {
    const expected = await truth();
    const { doctor, names, rows } = await imported(await fixture(name));
    expect(names).toEqual(expected.names);
    expect(rows).toEqual(expected.rows);
    expect(doctor.form?.container).toBe('sav');
  });
});

describe('the codebook of the file', () => {
  it('gives scales their ends, labels and missing values, fields their labels, groups their names', async () => {
    const { doctor } = await imported(await fixture('haven.sav'));
    expect(field(doctor, 'billing_accuracy')).toMatchObject({
      role: 'performance',
      scale: {
        min: 1,
        max: 5,
        direction: 'up',
        labels: { 'Very dissatisfied': 1, Dissatisfied: 2, Neutral: 3, Satisfied: 4, 'Very satisfied': 5 },
        missing: [9],
      },
    });
    expect(field(doctor, 'overall_satisfaction_with_us')).toMatchObject({
      role: 'overall',
      label: 'Overall, how satisfied are you with us?',
    });
    expect(field(doctor, '性别')).toMatchObject({ role: 'segment', categories: { 1: '男', 2: '女' } });
    expect(field(doctor, 'region')).toMatchObject({
      role: 'segment',
      categories: { N: 'North', S: 'South' },
    });
    const { study } = proposeStudy(doctor);
    expect(parseStudy(writeStudy(study)).problems).toBeUndefined();
  });

  it('of value labels that run from good to bad the direction is down', async () => {
    const { doctor } = await imported(await fixture('haven.sav'));
    const columns = doctor.columns.map((column) =>
      column.facts?.valueLabels && column.name.startsWith('billing')
        ? {
            ...column,
            facts: {
              ...column.facts,
              valueLabels: column.facts.valueLabels.map(({ value, label }) => ({
                value: value === 9 ? 9 : 6 - Number(value),
                label,
              })),
            },
          }
        : column,
    );
    expect(field({ ...doctor, columns }, 'billing_clarity').scale?.direction).toBe('down');
  });
});

describe('an SPSS file', () => {
  const columns = [
    { name: encoded('性别', 'gb18030'), width: 0 },
    { name: encoded('意见', 'gb18030'), width: 12 },
  ];
  const cases = [
    [1, encoded('服务好', 'gb18030')],
    [2.5, encoded('', 'gb18030')],
    [-Number.MAX_VALUE, encoded('贵, "很"', 'gb18030')],
  ];

  it.each([true, false])('in GBK, in little-endian order: %s', async (littleEndian) => {
    const { names, rows } = await imported(savFile(columns, cases, { littleEndian, encoding: 'CP936' }));
    expect(names).toEqual(['性别', '意见']);
    expect(rows).toEqual([
      [1, '服务好'],
      [2.5, null],
      [null, '贵, "很"'],
    ]);
  });

  it.each(['haven.sav', 'haven-plain.sav', 'haven.zsav'])('that is cut off is refused: %s', async (name) => {
    const bytes = await fixture(name);
    for (const share of [0.1, 0.3, 0.6, 0.99]) {
      const { refused } = await refusedBecause(bytes.slice(0, Math.floor(share * bytes.length)), name);
      expect(refused).toMatch(/^(?:file-broken|cases-missing)$/);
    }
  });
});
