import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { StoreError } from './types.ts';
import type { Shelf, StoredMoments, StoredStudy, StudyRecord } from './types.ts';

/** Name of the database; a second version of its layout raises `LAYOUT`. */
const NAME = 'satisfaction-measured';
const LAYOUT = 1;

/** Three drawers, so that a correction rewrites neither the file nor the moments that still hold. */
interface Layout extends DBSchema {
  studies: { key: string; value: StudyRecord };
  files: { key: string; value: Blob };
  moments: { key: [string, string]; value: StoredMoments };
}

/** The studies in the browser's own database. Rejects with StoreError `blocked`, `quota` or `busy`. */
export class DatabaseShelf implements Shelf {
  #opening: Promise<IDBPDatabase<Layout>> | null = null;

  async list(): Promise<readonly StudyRecord[]> {
    return this.#with((database) => database.getAll('studies'));
  }

  async load(id: string): Promise<StoredStudy | null> {
    return this.#with(async (database) => {
      const transaction = database.transaction(['studies', 'files', 'moments']);
      const [record, file, momentKeys, momentValues] = await Promise.all([
        transaction.objectStore('studies').get(id),
        transaction.objectStore('files').get(id),
        transaction.objectStore('moments').getAllKeys(momentsOf(id)),
        transaction.objectStore('moments').getAll(momentsOf(id)),
      ]);
      if (!record || !file) return null;
      const moments: Record<string, StoredMoments> = {};
      momentKeys.forEach(([, analysis], index) => {
        const value = momentValues[index];
        if (value) moments[analysis] = value;
      });
      const { bytes, ...rest } = record;
      return { ...rest, file, moments };
    });
  }

  async save(stored: StoredStudy): Promise<void> {
    const { file, moments, ...rest } = stored;
    await this.#with(async (database) => {
      const transaction = database.transaction(['studies', 'files', 'moments'], 'readwrite');
      // Awaited below; without this an abort would also surface as an unhandled rejection.
      transaction.done.catch(() => undefined);
      try {
        const files = transaction.objectStore('files');
        if ((await files.getKey(stored.id)) === undefined) await files.put(file, stored.id);
        await transaction.objectStore('studies').put({ ...rest, bytes: file.size }, stored.id);
        const drawer = transaction.objectStore('moments');
        await drawer.delete(momentsOf(stored.id));
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

  async saveRecord(record: StudyRecord): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction('studies', 'readwrite');
      const put = transaction.store.put(record, record.id);
      transaction.commit();
      await Promise.all([put, transaction.done]);
    });
  }

  async delete(id: string): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['studies', 'files', 'moments'], 'readwrite');
      await Promise.all([
        transaction.objectStore('studies').delete(id),
        transaction.objectStore('files').delete(id),
        transaction.objectStore('moments').delete(momentsOf(id)),
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

/** All moments of one study: keys [id, analysis]. */
function momentsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** Any failure of the database as a StoreError: full, or not to be had. */
function storeError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const code = name === 'QuotaExceededError' ? 'quota' : 'blocked';
  return new StoreError(code, cause instanceof Error ? cause.message : String(cause), { cause });
}
