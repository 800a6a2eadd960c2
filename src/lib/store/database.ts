import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { adopted } from '../study/keys.ts';
import { recordOf, StoreError } from './types.ts';
import type { Shelf, StoredMoments, StoredStudy, StudyRecord } from './types.ts';

/** Name of the database; a second version of its layout raises `LAYOUT`. */
const NAME = 'satisfaction-measured';
const LAYOUT = 1;

/** How long the browser may take to open it (ms). */
const PATIENCE = 8000;

/** Three drawers, so that a correction rewrites neither the files nor the moments that still hold. */
interface Layout extends DBSchema {
  studies: { key: string; value: StudyRecord };
  /** The file of the answers under the study's id, where version 0.1.0 has put it; that of another table under id and name. */
  files: { key: string | [string, string]; value: Blob };
  moments: { key: [string, string]; value: StoredMoments };
}

/** The studies in the browser's own database. Rejects with StoreError `blocked`, `quota` or `busy`. */
export class DatabaseShelf implements Shelf {
  #opening: Promise<IDBPDatabase<Layout>> | null = null;

  async list(): Promise<readonly StudyRecord[]> {
    return this.#with(async (database) => {
      const { store } = database.transaction('studies');
      const [ids, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      // A damaged one has its id still.
      return records.map((record, at) => ({ ...record, id: ids[at]! }));
    });
  }

  async load(id: string): Promise<StoredStudy | null> {
    return this.#with(async (database) => {
      const transaction = database.transaction(['studies', 'files', 'moments']);
      const files = transaction.objectStore('files');
      const [record, file, fileKeys, fileValues, momentKeys, momentValues] = await Promise.all([
        transaction.objectStore('studies').get(id),
        files.get(id),
        files.getAllKeys(partsOf(id)),
        files.getAll(partsOf(id)),
        transaction.objectStore('moments').getAllKeys(partsOf(id)),
        transaction.objectStore('moments').getAll(partsOf(id)),
      ]);
      if (!record || !file) return null;
      const moments = Object.fromEntries(
        momentKeys.map(([, analysis], at): [string, StoredMoments] => [analysis, momentValues[at]!]),
      );
      const byName = new Map(fileKeys.map((key, at) => [key[1], fileValues[at]]));
      const { bytes: _, tables: reports = [], ...rest } = record;
      const tables = reports.flatMap(({ bytes: __, ...table }) => {
        const found = byName.get(table.name);
        return found ? [{ ...table, file: found }] : [];
      });
      const study = adopted(record.study);
      return { ...rest, study, file, moments, ...(tables.length > 0 && { tables }) };
    });
  }

  async save(stored: StoredStudy, after?: string): Promise<void> {
    const { file, moments, tables = [] } = stored;
    await this.#with(async (database) => {
      const transaction = database.transaction(['studies', 'files', 'moments'], 'readwrite');
      // Awaited below; without this an abort would also surface as an unhandled rejection.
      transaction.done.catch(() => undefined);
      try {
        if (after !== undefined) holdsStill(await transaction.objectStore('studies').get(stored.id), after);
        const files = transaction.objectStore('files');
        if ((await files.getKey(stored.id)) === undefined) await files.put(file, stored.id);
        const kept = new Set((await files.getAllKeys(partsOf(stored.id))).map((key) => key[1]));
        for (const table of tables)
          if (!kept.delete(table.name)) await files.put(table.file, [stored.id, table.name]);
        for (const gone of kept) await files.delete([stored.id, gone]);
        await transaction.objectStore('studies').put(recordOf(stored), stored.id);
        const drawer = transaction.objectStore('moments');
        await drawer.delete(partsOf(stored.id));
        for (const [analysis, value] of Object.entries(moments))
          await drawer.put(value, [stored.id, analysis]);
      } catch (cause) {
        // A put that throws before it reaches the database (a value that cannot be cloned) would leave the rest to be committed.
        if (transaction.error === null) transaction.abort();
        throw cause;
      }
      await transaction.done;
    });
  }

  async saveRecord(record: StudyRecord, moments: 'hold' | 'go'): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['studies', 'moments'], 'readwrite');
      const written = [
        transaction.objectStore('studies').put(record, record.id),
        ...(moments === 'go' ? [transaction.objectStore('moments').delete(partsOf(record.id))] : []),
      ];
      transaction.commit();
      await Promise.all([...written, transaction.done]);
    });
  }

  async delete(id: string): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['studies', 'files', 'moments'], 'readwrite');
      await Promise.all([
        transaction.objectStore('studies').delete(id),
        transaction.objectStore('files').delete(id),
        transaction.objectStore('files').delete(partsOf(id)),
        transaction.objectStore('moments').delete(partsOf(id)),
        transaction.done,
      ]);
    });
  }

  /** Deletes the database itself. Other tabs let go of it by themselves (`blocking` below). */
  async clear(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    if (opening) await opening.then((database) => database.close()).catch(() => undefined);
    await deleteDB(NAME).catch((cause: unknown) => {
      throw storeError(cause);
    });
  }

  async #with<T>(work: (database: IDBPDatabase<Layout>) => Promise<T>): Promise<T> {
    try {
      this.#opening ??= this.#open();
      return await work(await this.#opening);
    } catch (cause) {
      if (
        cause instanceof StoreError ||
        !(cause instanceof DOMException) ||
        cause.name === 'InvalidStateError'
      )
        this.#opening = null;
      throw storeError(cause);
    }
  }

  #open(): Promise<IDBPDatabase<Layout>> {
    const forget = (): void => {
      this.#opening = null;
    };
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new StoreError('silent', 'IndexedDB does not answer.')), PATIENCE);
      if (typeof indexedDB === 'undefined') {
        reject(new StoreError('blocked', 'This browser has no IndexedDB.'));
        return;
      }
      openDB<Layout>(NAME, LAYOUT, {
        upgrade: (database) => {
          database.createObjectStore('studies');
          database.createObjectStore('files');
          database.createObjectStore('moments');
        },
        blocked: () => reject(new StoreError('busy', 'Another tab holds an older database open.')),
        blocking: (_current, _next, event) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      }).then(resolve, reject);
    });
  }
}

/** Throws where the kept record is not the one that a writer knows. */
function holdsStill(record: StudyRecord | undefined, after: string): void {
  if (record === undefined) throw new StoreError('missing', 'It was deleted meanwhile.');
  if (record.saved !== after) throw new StoreError('changed', 'It was saved elsewhere meanwhile.');
}

/** What lies in a drawer by a study's id and a name: moments by analysis, files by table. */
function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** Any failure of the database as a StoreError: full, or not to be had. */
function storeError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const code = name === 'QuotaExceededError' ? 'quota' : 'blocked';
  return new StoreError(code, cause instanceof Error ? cause.message : String(cause), { cause });
}
