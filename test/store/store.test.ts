import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { activate, activeStudy, canRemember, withStudy } from '../../src/lib/store/active.ts';
import { CHANNEL, onAnnouncement } from '../../src/lib/store/announce.ts';
import { DatabaseShelf } from '../../src/lib/store/database.ts';
import {
  deleteStudy,
  forgetEverything,
  keepRecord,
  listStudies,
  loadStudy,
  newStudyId,
  saveStudy,
} from '../../src/lib/store/store.ts';
import { storageState } from '../../src/lib/store/storage-state.ts';
import { recordOf } from '../../src/lib/store/types.ts';
import { fakePage, ownStudy } from './fixtures.ts';

beforeEach(() => fakePage('https://example.org/own-data/'));
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetEverything();
  vi.unstubAllGlobals();
});

describe('keeping a study', () => {
  test('what was saved comes back, the file byte for byte', async () => {
    const stored = ownStudy({ text: 'q1;q2\n"a\nb";2\n' });
    expect(await saveStudy(stored)).toEqual({ place: 'browser', problem: null });
    const back = await loadStudy(stored.id);
    expect(await back.file.text()).toBe('q1;q2\n"a\nb";2\n');
    expect({ ...back, file: null }).toEqual({ ...stored, file: null });
  });

  test('a correction replaces codebook and moments and leaves the file', async () => {
    const stored = ownStudy({
      text: 'the file',
      moments: { index: { key: 'k1', version: 1, moments: [1] }, gap: { key: 'g', version: 1, moments: [] } },
    });
    await saveStudy(stored);
    await saveStudy({
      ...stored,
      file: new Blob(['ignored']),
      moments: { index: { key: 'k2', version: 1, moments: [2] } },
    });
    const back = await loadStudy(stored.id);
    expect(await back.file.text()).toBe('the file');
    expect(back.moments).toEqual({ index: { key: 'k2', version: 1, moments: [2] } });
  });

  test('the list is newest first and holds no rows', async () => {
    const older = ownStudy({ saved: '2024-01-01T00:00:00.000Z', text: '12345' });
    const newer = ownStudy({ saved: '2024-02-01T00:00:00.000Z' });
    await saveStudy(older);
    await saveStudy(newer);
    const list = await listStudies();
    expect(list.map((study) => study.id)).toEqual([newer.id, older.id]);
    expect(list[1]).toEqual({
      id: older.id,
      title: 'A study',
      fileName: 'answers.csv',
      bytes: 5,
      rows: 2,
      columns: 0,
      saved: '2024-01-01T00:00:00.000Z',
      simulated: false,
      place: 'browser',
    });
  });

  test('another title changes nothing else', async () => {
    const stored = ownStudy({ moments: { index: { key: 'k', version: 1, moments: { a: 1 } } } });
    await saveStudy(stored);
    await keepRecord({ ...stored, study: { ...stored.study, title: 'Better name' } }, 'hold');
    const back = await loadStudy(stored.id);
    expect(back.study.title).toBe('Better name');
    expect(back.moments).toEqual(stored.moments);
    expect(await back.file.text()).toBe(await stored.file.text());
  });

  test('the record alone is kept in one step: options change, file and moments stay, other tabs hear', async () => {
    const moments = { index: { key: 'k', version: 1, moments: { a: 1 } } };
    const stored = ownStudy({ text: 'the file', moments });
    await saveStudy(stored);
    const heard = vi.fn();
    const other = new BroadcastChannel(CHANNEL);
    other.onmessage = (event: MessageEvent<unknown>) => void heard(event.data);
    const options = { ...stored.study.options, confidence: 0.8 };
    const saved = new Date().toISOString();
    await keepRecord({ ...stored, study: { ...stored.study, options }, moments: {}, saved }, 'hold');
    const back = await loadStudy(stored.id);
    expect(back.study.options.confidence).toBe(0.8);
    expect(back.saved > stored.saved).toBe(true);
    expect(await back.file.text()).toBe('the file');
    expect(back.moments).toEqual(moments);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ kind: 'saved', id: stored.id }));
    other.close();
  });

  test('moments that may not hold any more go in the same step', async () => {
    const stored = ownStudy({ moments: { index: { key: 'k', version: 1, moments: { a: 1 } } } });
    await saveStudy(stored);
    await keepRecord(stored, 'go');
    expect((await loadStudy(stored.id)).moments).toEqual({});
  });

  test('what another tab has saved since, or deleted, is not overwritten', async () => {
    const stored = ownStudy({});
    await saveStudy(stored);
    const theirs = { ...stored, fileName: 'theirs.csv', saved: '2024-01-02T00:00:00.000Z' };
    await saveStudy(theirs, stored.saved);
    const ours = { ...stored, fileName: 'ours.csv', saved: '2024-01-03T00:00:00.000Z' };
    await expect(saveStudy(ours, stored.saved)).rejects.toMatchObject({ code: 'changed' });
    expect((await loadStudy(stored.id)).fileName).toBe('theirs.csv');
    expect((await saveStudy(ours, theirs.saved)).place).toBe('browser');
    await deleteStudy(stored.id);
    await expect(saveStudy(ours, ours.saved)).rejects.toMatchObject({ code: 'missing' });
    expect((await listStudies()).map(({ id }) => id)).not.toContain(stored.id);
  });

  test.each([
    ['nothing but an id', {}],
    ['no record at all', null],
    [
      'a study without fields',
      { ...recordOf(ownStudy({})), study: { title: 'x', system: { id: 'i' }, options: {} } },
    ],
    ['a date for its time', { ...recordOf(ownStudy({})), saved: new Date() }],
  ])('a damaged record (%s) stands in the list by its id, and can be deleted', async (_, record) => {
    const sound = ownStudy({});
    await saveStudy(sound);
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('satisfaction-measured');
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('studies', 'readwrite');
        transaction.objectStore('studies').put(record, 'own-damaged');
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    const listed = await listStudies();
    expect(listed.find(({ id }) => id === 'own-damaged')).toMatchObject({ damaged: true });
    expect(listed.find(({ id }) => id === sound.id)).not.toHaveProperty('damaged');
    await deleteStudy('own-damaged');
    expect((await listStudies()).map(({ id }) => id)).not.toContain('own-damaged');
  });

  test('a study that is not kept is named', async () => {
    await expect(loadStudy('own-nothing')).rejects.toMatchObject({
      code: 'missing',
      message: expect.stringContaining('own-nothing'),
    });
  });

  test('deleting one leaves the others, their files and their moments', async () => {
    const [one, other] = [
      ownStudy({}),
      ownStudy({ moments: { index: { key: 'k', version: 1, moments: 1 } } }),
    ];
    await saveStudy(one);
    await saveStudy(other);
    activate(one.id);
    await deleteStudy(one.id);
    expect((await listStudies()).map((study) => study.id)).toEqual([other.id]);
    expect((await loadStudy(other.id)).moments).toEqual(other.moments);
    expect(activeStudy()).toBeNull();
  });

  test('forget everything empties database, localStorage and the active study', async () => {
    const stored = ownStudy({});
    await saveStudy(stored);
    activate(stored.id);
    localStorage.setItem('theme', 'dark');
    await forgetEverything();
    expect(await indexedDB.databases()).toEqual([]);
    expect(localStorage.length).toBe(0);
    expect(await listStudies()).toEqual([]);
    await saveStudy(stored);
    expect(await listStudies()).toHaveLength(1);
  });
});

describe('storage that fails', () => {
  test('a full disk: the study is held in this tab, the reason is told, a later save moves it to the browser', async () => {
    const stored = ownStudy({ text: 'precious' });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await saveStudy(stored)).toMatchObject({ place: 'memory', problem: { code: 'quota' } });
    expect(await (await loadStudy(stored.id)).file.text()).toBe('precious');
    expect((await listStudies()).map(({ id, place }) => ({ id, place }))).toEqual([
      { id: stored.id, place: 'memory' },
    ]);
    put.mockRestore();
    expect(await saveStudy(stored)).toMatchObject({ place: 'browser' });
    expect((await listStudies()).map(({ id, place }) => ({ id, place }))).toEqual([
      { id: stored.id, place: 'browser' },
    ]);
  });

  test('a correction that finds the disk full leaves the kept study as it was and is itself not lost', async () => {
    const stored = ownStudy({ moments: { index: { key: 'k1', version: 1, moments: 1 } } });
    await saveStudy(stored);
    const { put } = IDBObjectStore.prototype as { put: (...all: unknown[]) => IDBRequest<IDBValidKey> };
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'moments') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    const corrected = { ...stored, study: { ...stored.study, title: 'Corrected' } };
    expect(await saveStudy(corrected)).toMatchObject({ place: 'memory', problem: { code: 'quota' } });
    expect((await loadStudy(stored.id)).study.title).toBe('Corrected');
    expect(await listStudies()).toHaveLength(1);
    vi.restoreAllMocks();
    const kept = await new DatabaseShelf().load(stored.id);
    expect(kept?.study.title).toBe('A study');
    expect(kept?.moments).toEqual(stored.moments);
  });

  test('no database at all: the tab works from memory and says that it was blocked', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const stored = ownStudy({});
    expect(await listStudies()).toEqual([]);
    expect(await saveStudy(stored)).toMatchObject({ place: 'memory', problem: { code: 'blocked' } });
    expect((await loadStudy(stored.id)).id).toBe(stored.id);
    await deleteStudy(stored.id);
    expect(await listStudies()).toEqual([]);
  });
});

describe('the active study', () => {
  test('is remembered, and ?study= stands above it until another is chosen', () => {
    expect(activeStudy()).toBeNull();
    expect(activate('own-1')).toBe(true);
    expect(activeStudy()).toBe('own-1');
    fakePage('https://example.org/own-data/?study=own-2&view=gap', { keepStorage: true });
    expect(activeStudy()).toBe('own-2');
    activate('own-3');
    expect(location.search).toBe('?view=gap');
    expect(activeStudy()).toBe('own-3');
    activate(null);
    expect(activeStudy()).toBeNull();
  });

  test('a browser that blocks localStorage is told apart', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(activate('own-1')).toBe(false);
    expect(activeStudy()).toBeNull();
    expect(canRemember()).toBe(false);
    fakePage(`https://example.org${withStudy('/chapter/', 'own-1')}`, { keepStorage: true });
    expect(activeStudy()).toBe('own-1');
  });
});

test('other tabs, and only they, hear of a save, a change of study, a deletion and of forgetting', async () => {
  const heard: unknown[] = [];
  const own: unknown[] = [];
  const otherTab = new BroadcastChannel(CHANNEL);
  otherTab.addEventListener('message', ({ data }: MessageEvent) => heard.push(data));
  const stop = onAnnouncement((message) => own.push(message));
  const stored = ownStudy({});
  await saveStudy(stored);
  activate(stored.id);
  await deleteStudy(stored.id);
  await forgetEverything();
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'forgotten' }));
  expect(own).toEqual([]);
  otherTab.postMessage({ kind: 'saved', id: 'own-1' });
  await vi.waitFor(() => expect(own).toEqual([{ kind: 'saved', id: 'own-1' }]));
  stop();
  otherTab.close();
  expect(heard).toEqual([
    { kind: 'saved', id: stored.id },
    { kind: 'active', id: stored.id },
    { kind: 'active', id: null },
    { kind: 'deleted', id: stored.id },
    { kind: 'active', id: null },
    { kind: 'forgotten' },
  ]);
});

test('asking whether the browser remembers changes nothing that it remembers', () => {
  expect(canRemember()).toBe(true);
  expect(localStorage.length).toBe(0);
  activate('own-1');
  expect(canRemember()).toBe(true);
  expect(activeStudy()).toBe('own-1');
});

test('the first study that is kept asks once to persist, and whoever waits hears when that is answered', async () => {
  vi.resetModules();
  const fresh = await import('../../src/lib/store/store.ts');
  const answer = Promise.withResolvers<boolean>();
  const persist = vi.fn(() => answer.promise);
  vi.stubGlobal('navigator', { storage: { persist } });
  await fresh.persistAnswer();
  expect(persist).not.toHaveBeenCalled();
  const stored = ownStudy({});
  await fresh.saveStudy(stored);
  await fresh.saveStudy(stored);
  expect(persist).toHaveBeenCalledTimes(1);
  let heard = false;
  const waiting = fresh.persistAnswer().then(() => (heard = true));
  await Promise.resolve();
  expect(heard).toBe(false);
  answer.resolve(true);
  await waiting;
});

test('the state of a browser that tells nothing is null, not false', async () => {
  vi.stubGlobal('navigator', {});
  expect(await storageState()).toEqual({ persisted: null, usage: null, quota: null });
});

test('ids of own studies are told apart from bundled ones and from each other', () => {
  expect(newStudyId()).toMatch(/^own-[0-9a-f]{20}$/);
  expect(newStudyId()).not.toBe(newStudyId());
});
