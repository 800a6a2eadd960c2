import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryShelf } from '../../src/lib/store/memory.ts';
import { packProject, unpackProject } from '../../src/lib/store/project-file.ts';
import { filesByTable, projectFiles } from '../../src/lib/store/project-tables.ts';
import {
  deleteStudy,
  forgetEverything,
  keepRecord,
  listStudies,
  loadStudy,
  saveStudy,
} from '../../src/lib/store/store.ts';
import { recordOf } from '../../src/lib/store/types.ts';
import type { StoredStudy, StoredTable } from '../../src/lib/store/types.ts';
import { parseStudy, writeStudy } from '../../src/lib/study/schema.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { t } from '../english.ts';
import { WITH_TABLES } from '../study/example.ts';
import { studyOfTables } from '../study/studies.ts';
import { fakePage, ownStudy } from './fixtures.ts';

beforeEach(() => fakePage('https://example.org/own-data/'));
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetEverything();
  vi.unstubAllGlobals();
});

const texts = (tables: readonly StoredTable[] = []): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(tables.map(async ({ name, file }) => [name, await file.text()] as const));

/** A kept study with a file for every further table of `study`. */
function withFiles(study: Study): StoredStudy {
  const stored = ownStudy({ text: 'the answers' });
  const tables = (study.tables ?? []).map(({ name }): StoredTable => ({
    name,
    file: new Blob([`rows of ${name}`]),
    fileName: `${name} 1.csv`,
    doctor: null,
  }));
  return { ...stored, study: { ...study, id: stored.id }, tables };
}

/** Puts a record where version 0.1.0 put it. */
async function putOld(
  record: { readonly id: string; readonly [property: string]: unknown },
  file: Blob,
  moments: object,
): Promise<void> {
  const database = await openDB('satisfaction-measured', 1, {
    upgrade: (fresh) => {
      for (const drawer of ['studies', 'files', 'moments']) fresh.createObjectStore(drawer);
    },
  });
  await database.put('studies', record, record.id);
  await database.put('files', file, record.id);
  for (const [analysis, value] of Object.entries(moments))
    await database.put('moments', value, [record.id, analysis]);
  database.close();
}

/** All keys of the files that lie in the database. */
async function fileKeys(): Promise<readonly IDBValidKey[]> {
  const database = await openDB('satisfaction-measured');
  const keys = await database.getAllKeys('files');
  database.close();
  return keys;
}

describe('a study with several tables', () => {
  test('comes back with every file and every report', async () => {
    const stored = withFiles(WITH_TABLES);
    const { doctor } = stored;
    const [first, ...rest] = stored.tables!;
    const read = { ...stored, tables: [{ ...first!, doctor }, ...rest] };
    expect(await saveStudy(read)).toEqual({ place: 'browser', problem: null });
    const back = await loadStudy(stored.id);
    expect(await texts(back.tables)).toEqual([
      ['complaints', 'rows of complaints'],
      ['reviews', 'rows of reviews'],
    ]);
    expect(back.tables!.map((table) => table.doctor)).toEqual([doctor, null]);
    expect(back.study).toEqual(stored.study);
    expect(await back.file.text()).toBe('the answers');
    expect((await listStudies())[0]!.bytes).toBe('the answersrows of complaintsrows of reviews'.length);
  });

  test('keeps its files through a correction, and lets go of that of a table that is gone', async () => {
    const stored = withFiles(WITH_TABLES);
    await saveStudy(stored);
    const [complaints] = stored.tables!;
    await saveStudy({ ...stored, tables: [{ ...complaints!, file: new Blob(['ignored']) }] });
    expect(await texts((await loadStudy(stored.id)).tables)).toEqual([['complaints', 'rows of complaints']]);
    expect(await fileKeys()).toEqual([stored.id, [stored.id, 'complaints']]);
    await keepRecord({ ...stored, study: { ...stored.study, title: 'New' } }, 'hold');
    expect((await loadStudy(stored.id)).study.title).toBe('New');
  });

  test('is deleted with all its files, and without those of others', async () => {
    const [one, other] = [withFiles(WITH_TABLES), withFiles(WITH_TABLES)];
    await saveStudy(one);
    await saveStudy(other);
    await deleteStudy(one.id);
    expect(await fileKeys()).toEqual([other.id, [other.id, 'complaints'], [other.id, 'reviews']]);
  });

  test('is held in memory with its files where the browser has no room, through a correction of its record', async () => {
    const shelf = new MemoryShelf();
    const stored = withFiles(WITH_TABLES);
    await shelf.save(stored);
    const tables = stored.tables!.map((table) => ({ ...table, doctor: stored.doctor }));
    await shelf.saveRecord(recordOf({ ...stored, tables }), 'hold');
    const back = await shelf.load(stored.id);
    expect(await texts(back!.tables)).toHaveLength(2);
    expect(back!.tables![1]!.doctor).toEqual(stored.doctor);
    expect((await shelf.list())[0]).toEqual(recordOf({ ...stored, tables }));
  });

  test.each(['__proto__', 'constructor'])(
    'a table or an analysis called %s is one like others',
    async (name) => {
      const stored = withFiles(WITH_TABLES);
      const [complaints] = stored.tables!;
      const moments = Object.fromEntries([[name, { key: 'k', version: 1, moments: 7 }]]);
      await saveStudy({ ...stored, tables: [{ ...complaints!, name }], moments });
      const back = await loadStudy(stored.id);
      expect(await texts(back.tables)).toEqual([[name, 'rows of complaints']]);
      expect(Object.entries(back.moments)).toEqual(Object.entries(moments));
    },
  );
});

describe('a study that version 0.1.0 has kept', () => {
  test('opens with its file, its report and its moments, and can be kept on', async () => {
    const { file, moments: _, ...record } = ownStudy({ text: 'q1\n5\n' });
    const moments = { index: { key: 'k', version: 3, moments: [1, 2] } };
    await putOld({ ...record, bytes: file.size }, file, moments);
    expect(await listStudies()).toMatchObject([{ id: record.id, rows: 2, bytes: 5, place: 'browser' }]);
    const back = await loadStudy(record.id);
    expect({ ...back, file: await back.file.text() }).toEqual({ ...record, file: 'q1\n5\n', moments });
    const [table] = withFiles(WITH_TABLES).tables!;
    await saveStudy({ ...back, tables: [table!] });
    const again = await loadStudy(record.id);
    expect(await again.file.text()).toBe('q1\n5\n');
    expect(await texts(again.tables)).toEqual([['complaints', 'rows of complaints']]);
  });

  test('has its primary key where it is read now', async () => {
    const { file, moments: _, ...record } = ownStudy({});
    const field = { name: 'no', type: 'string', role: 'id', label: 'no' } as const;
    const schema = { primaryKey: 'no', foreignKeys: [], missingValues: ['-'] };
    const study: Study = { ...record.study, fields: [field], other: { schema } };
    await putOld({ ...record, study, bytes: file.size }, file, {});
    const back = await loadStudy(record.id);
    expect(back.study).toEqual({ ...study, primaryKey: ['no'], other: { schema: { missingValues: ['-'] } } });
    expect(parseStudy(JSON.stringify(writeStudy(back.study))).study).toEqual(back.study);
  });
});

describe('a project file of several tables', () => {
  test('makes the way store → file → store with three tables, whatever their codebooks hold', async () => {
    await fc.assert(
      fc.asyncProperty(studyOfTables, async (random) => {
        const stored = withFiles(random);
        await saveStudy(stored);
        const kept = await loadStudy(stored.id);
        const studyJson = JSON.stringify(writeStudy(kept.study));
        const packed = await packProject({ studyJson, files: projectFiles(kept.study, kept) });
        const project = await unpackProject(packed);
        const { study } = parseStudy(project.studyJson);
        expect(study).toEqual(stored.study);
        const { file, tables, fileName } = filesByTable(study!, project.files);
        const copy = { ...ownStudy({}), study: study!, file, tables, fileName };
        await saveStudy(copy);
        const back = await loadStudy(copy.id);
        expect(await back.file.text()).toBe('the answers');
        expect(fileName).toBe('answers.csv');
        expect(await texts(back.tables)).toEqual(await texts(stored.tables));
        expect(back.study).toEqual(stored.study);
      }),
      { numRuns: 10 },
    );
  });

  const file = new Blob(['q']);
  const at = (...paths: string[]) => paths.map((path) => ({ path, file }));

  test('its answers may lie under another name; a table whose file is not there keeps its codebook', () => {
    const { fileName, tables } = filesByTable(WITH_TABLES, at('texts/reviews.csv', 'wave 2.csv'));
    expect(fileName).toBe('wave 2.csv');
    expect(tables.map(({ name, fileName: called }) => [name, called])).toEqual([['reviews', 'reviews.csv']]);
  });

  test.each<[string, string[], object]>([
    [
      'a file that study.json does not name',
      ['answers.csv', 'b.csv'],
      { code: 'unknown-file', parameters: { file: 'b.csv' } },
    ],
    ['no answers', ['complaints.csv'], { code: 'no-answers', parameters: { file: 'answers.csv' } }],
  ])('%s is refused with the reason', (_, paths, expected) => {
    try {
      filesByTable(WITH_TABLES, at(...paths));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject(expected);
      const { code, parameters } = error as { code: string; parameters: Record<string, string> };
      expect(t(`workbench.project.${code}`, parameters)).toContain(parameters['file']);
    }
  });
});
