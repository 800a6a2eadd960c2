import { tableFromIPC } from 'apache-arrow';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_IDS, loadAnalysis } from '../../../src/lib/analysis/catalogue.ts';
import { openNative } from '../../../src/lib/engine/native.ts';
import type { ReportDocument } from '../../../src/lib/export/document.ts';
import type { AnswersFile } from '../../../src/lib/export/reproduce/script.ts';
import { everyTable } from '../../../src/lib/export/table/every-table.ts';
import type { ArchiveMaterial } from '../../../src/lib/export/zip/material.ts';
import { tellsSmallGroup } from '../../../src/lib/export/zip/small-groups.ts';
import { writeZip } from '../../../src/lib/export/zip/write.ts';
import { parseStudy } from '../../../src/lib/study/schema.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import { results } from '../../chart/made-up.ts';
import { english } from '../../english.ts';
import { madeUpReport } from '../document.ts';
import { partsOf } from '../open.ts';

const report = await madeUpReport();
const answers: AnswersFile = {
  hash: 'ab'.repeat(32),
  encoding: 'UTF-8',
  delimiter: ',',
  titleRows: 0,
  headerRows: 1,
  columns: results.study.fields.map(({ name }) => name),
  rows: 300,
};
/** An analysis of which nothing is withheld. */
const open = ANALYSIS_IDS.find((id) => !JSON.stringify(results.result(id)).includes('group-too-small'))!;
const material: ArchiveMaterial = {
  context: results,
  analyses: await Promise.all(ANALYSIS_IDS.map(async (id) => ({ ...(await loadAnalysis(id)), id }))),
  files: [{ name: 'answers <1>.csv', hash: 'ab'.repeat(32) }],
  program: { name: 'program', version: '1.2.3' },
  moments: { [open]: { groups: [{ n: 300 }] }, 'cross-table': { cells: [{ n: 200 }, { n: 3 }] } },
  answers,
};
const write = (given: Partial<ArchiveMaterial> = {}, document: ReportDocument = report) =>
  writeZip(document, { language: english, archive: async () => ({ ...material, ...given }) });
const file = await write();
const parts = partsOf(file);
const readmeOf = async (given: Partial<ArchiveMaterial>): Promise<string> =>
  partsOf(await write(given)).get('README.txt')!;

describe('the archive', () => {
  it('holds the codebook, the script, and every table twice, with what has to be known about it', async () => {
    expect(parseStudy(parts.get('study.json')!).study?.id).toBe(results.study.id);
    expect(parts.get('reproduce.R')).toContain('library(survey)');
    const tables = everyTable(report);
    const named = (ending: string): string[] => [...parts.keys()].filter((path) => path.endsWith(ending));
    expect(named('.csv')).toHaveLength(tables.length);
    expect(named('.arrow')).toHaveLength(tables.length);
    for (const [at, path] of named('.arrow').entries()) {
      const table = tableFromIPC(unzipSync(file)[path]);
      const { title, table: given, notes } = tables[at]!;
      expect(table.numRows).toBe(given.rows.length);
      expect(table.schema.metadata.get('title')).toBe(title);
      for (const note of notes) expect(table.schema.metadata.get('notes')).toContain(note);
      for (const { key } of given.columns)
        for (const [row, { [key]: value }] of given.rows.entries()) {
          const read: unknown = table.getChild(key)?.get(row);
          if (typeof value === 'number' && typeof read === 'number') expect(read).toBe(value);
          else expect(read).toBe(value === undefined || value === null ? null : String(value));
        }
    }
  });

  it('has CSV that the engine reads as it lies there', async () => {
    const engine = await openNative({ threads: 1 });
    const [path] = [...parts.keys()].filter((one) => one.endsWith('index-groups.csv'));
    const read = await engine.attach(new Uint8Array(unzipSync(file)[path!]!));
    const { rows, columns } = everyTable(report).find(({ id }) => id === 'index-groups')!.table;
    const above = parts
      .get(path!)!
      .split('\r\n')
      .findIndex((line) => !/^\uFEFF?"?# /.test(line));
    const { count, names } = await engine.query(
      `SELECT * FROM read_csv(${read.literal}, header = true, skip = ${above})`,
    );
    await engine.close();
    expect({ count, width: names.length }).toEqual({ count: rows.length, width: columns.length });
  });

  it('runs no formula in a spreadsheet', async () => {
    const table = { columns: [{ key: 'a', label: '=1+1' }], rows: [{ a: '@SUM(1)' }, { a: -3 }] };
    const section = { ...report.sections[0]!, blocks: [] };
    const document: ReportDocument = {
      ...report,
      sections: [{ ...section, blocks: [{ kind: 'table', id: '../x', table: { title: '=cmd', ...table } }] }],
    };
    const csv = [...partsOf(await write({}, document))].find(([path]) => path.endsWith('.csv'))!;
    expect(csv[0]).toBe('tables/001-___x.csv');
    expect(csv[1].split('\r\n').slice(-4)).toEqual(["'=1+1", "'@SUM(1)", '-3', '']);
  });

  it('is the same for the same input', async () => {
    expect(Buffer.from(await write()).equals(Buffer.from(file))).toBe(true);
  });

  it('withholds moments that count a small group, and says so', async () => {
    expect([...parts.keys()].filter((path) => path.startsWith('moments/'))).toEqual([`moments/${open}.json`]);
    expect(parts.get('README.txt')).toContain(`such groups: ${english.t('analysis.cross-table')}`);
    expect(await readmeOf({ moments: {} })).not.toContain('are not in here');
    const withheld = { groups: [{ score: refuse('group-too-small', { n: 3, minimum: 10 }) }] };
    expect([tellsSmallGroup({ sums: [1, 2] }, withheld, 10), tellsSmallGroup({ n: 10 }, {}, 10)]).toEqual([
      true,
      false,
    ]);
  });

  it('says what the data were, and which programs', () => {
    const readme = parts.get('README.txt')!;
    for (const part of ['ab'.repeat(32), 'answers <1>.csv', 'program 1.2.3', 'Rscript reproduce.R'])
      expect(readme).toContain(part);
    expect(readme).toMatch(/fixed seed|drawn at random/);
    expect(readme).not.toMatch(/NaN|undefined|\{\w+\}|\[object/);
  });

  it.each([
    ['raked weights', { options: { raking: { margins: {} } } }, answers, 'fitted to the population'],
    ['lonely units', { options: { lonely: 'certainty' } }, answers, 'single primary unit'],
    ['a workbook', {}, refuse('reproduce-file'), 'one file of plain text'],
    ['lines left out', {}, refuse('reproduce-rejected', { n: 2 }), '2 lines of the file were left out'],
    ['a made column', {}, { ...answers, columns: [] }, 'is not in the file as it lies there'],
  ] as const)('has no script for %s, and says why', async (_, change, read, why) => {
    const { study } = results;
    const changed = {
      ...study,
      options: { ...study.options, ...('options' in change ? change.options : {}) },
    } as typeof study;
    const made = partsOf(await write({ context: { ...results, study: changed }, answers: read }));
    expect(made.has('reproduce.R')).toBe(false);
    expect(made.get('README.txt')).toContain('There is no script for R: ');
    expect(made.get('README.txt')).toContain(why);
  });

  it('has no script without a number to compute again', async () => {
    const none = { ...results, result: () => refuse('not-computed') };
    expect(await readmeOf({ context: none })).toContain('neither an index nor gaps');
  });
});
