import { activate, activeStudy } from './active.ts';
import { announce } from './announce.ts';
import { DatabaseShelf } from './database.ts';
import { MemoryShelf } from './memory.ts';
import { forgetChoices } from './figure-choices.ts';
import { forgetNotebook } from './notebooks.ts';
import { askToPersist } from './storage-state.ts';
import { recordOf, StoreError } from './types.ts';
import type { StoredStudy, StudyRecord, StudySummary } from './types.ts';

/** What became of a save: where the study now lies, and why not in the browser where it does not. */
export interface Saved {
  readonly place: 'browser' | 'memory';
  readonly problem: StoreError | null;
}

const database = new DatabaseShelf();
/** Holds what the database would not take; its copy is the newer one. */
const memory = new MemoryShelf();
let persistence: Promise<boolean> | undefined;

/** The kept studies, the last changed first. A blocked database counts as an empty one. */
export async function listStudies(): Promise<readonly StudySummary[]> {
  const held = await memory.list();
  const kept = await database.list().catch(() => []);
  const heldIds = new Set(held.map((record) => record.id));
  return [
    ...held.map((record) => summary(record, 'memory')),
    ...kept.filter((record) => !heldIds.has(record.id)).map((record) => summary(record, 'browser')),
  ].sort((one, other) => other.saved.localeCompare(one.saved));
}

/** One study with its files and moments. Rejects with StoreError `missing`, or `blocked` where the browser gives no storage. */
export async function loadStudy(id: string): Promise<StoredStudy> {
  const found = (await memory.load(id)) ?? (await database.load(id));
  if (!found) throw new StoreError('missing', `No study "${id}" is kept in this browser.`);
  return found;
}

/**
 * Keeps a study under its id, and tells the other tabs. Where the browser's storage is full or blocked the study is held in this
 * tab's memory instead, so that nothing is lost while the tab is open: the answer says so. Asks once a page to persist.
 *
 * @param after when what it replaces was saved, as far as this tab knows; absent: it replaces whatever is there
 * @throws StoreError `changed`, `missing`: another tab has saved it since, or deleted it. Nothing is written.
 */
export async function saveStudy(stored: StoredStudy, after?: string): Promise<Saved> {
  try {
    await database.save(stored, after);
  } catch (cause) {
    if (!(cause instanceof StoreError) || cause.code === 'changed' || cause.code === 'missing') throw cause;
    await memory.save(stored);
    return { place: 'memory', problem: cause };
  }
  await memory.delete(stored.id);
  announce({ kind: 'saved', id: stored.id });
  persistence ??= askToPersist();
  return { place: 'browser', problem: null };
}

/**
 * Keeps all of a study but its files and its moments, without a look at what is kept: for a page that is going away, which gets nothing
 * done that it would have to wait for. A study that was deleted must not be given.
 *
 * @param moments whether those that are kept still hold: otherwise they are deleted, in the same step
 */
export async function keepRecord(stored: StoredStudy, moments: 'hold' | 'go'): Promise<void> {
  const held = memory.holds(stored.id);
  await (held ? memory : database).saveRecord(recordOf(stored), moments);
  if (!held) announce({ kind: 'saved', id: stored.id });
}

/** Settles once the browser has answered whether it will persist the studies: at once where it has not been asked. */
export async function persistAnswer(): Promise<void> {
  await persistence;
}

/** Deletes a study, its files and its moments; if it was the active one, the pages return to the bundled studies. */
export async function deleteStudy(id: string): Promise<void> {
  await memory.delete(id);
  await database.delete(id).catch((cause: unknown) => {
    if (!(cause instanceof StoreError && cause.code === 'blocked')) throw cause;
  });
  forgetNotebook(id);
  forgetNotebook(`${id}.damaged`);
  forgetChoices(id);
  if (activeStudy() === id) activate(null);
  announce({ kind: 'deleted', id });
}

/**
 * Deletes everything that this site keeps in the browser: every study, the database itself, localStorage (theme included),
 * sessionStorage and caches. Rejects with StoreError where the database cannot be deleted.
 */
export async function forgetEverything(): Promise<void> {
  await memory.clear();
  if (typeof caches !== 'undefined')
    await Promise.all((await caches.keys().catch(() => [])).map((name) => caches.delete(name)));
  await database.clear().catch((cause: unknown) => {
    if (!(cause instanceof StoreError && cause.code === 'blocked')) throw cause;
  });
  // Told last: a tab that looked for its studies while they go would make a new, empty database.
  activate(null);
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // Blocked storage holds nothing to forget.
  }
  announce({ kind: 'forgotten' });
}

/** A fresh id for a study of the reader's own: `own-` and 80 random bits. */
export function newStudyId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `own-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function summary(record: StudyRecord, place: StudySummary['place']): StudySummary {
  try {
    return soundSummary(record, place);
  } catch {
    // Whatever is kept under an id can be seen and deleted.
    return {
      id: record.id,
      title: record.id,
      fileName: '',
      bytes: 0,
      rows: 0,
      columns: 0,
      saved: '',
      simulated: false,
      damaged: true,
      place,
    };
  }
}

/** Throws where a record does not hold what a study needs. */
function soundSummary(record: StudyRecord, place: StudySummary['place']): StudySummary {
  const { study, fileName, saved, doctor } = record;
  const sound: readonly unknown[] = [
    typeof saved === 'string' && typeof fileName === 'string' && typeof record.bytes === 'number',
    ['string', 'object'].includes(typeof study.title) && typeof study.system.id === 'string',
    Array.isArray(study.fields) && typeof study.options.minGroup === 'number',
    Array.isArray(doctor.columns) && typeof doctor.rowsKept === 'number',
  ];
  if (sound.includes(false)) throw new TypeError('It is no study.');
  return {
    id: record.id,
    title: record.study.title,
    fileName: record.fileName,
    bytes: (record.tables ?? []).reduce((sum, { bytes }) => sum + bytes, record.bytes),
    rows: record.doctor.rowsKept,
    columns: record.doctor.columns.length,
    saved: record.saved,
    simulated: record.study.simulated,
    place,
  };
}
