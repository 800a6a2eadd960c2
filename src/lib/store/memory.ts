import { recordOf } from './types.ts';
import type { Shelf, StoredStudy, StudyRecord } from './types.ts';

/** The studies in the memory of this tab: where the browser gives no storage, or no more of it. */
export class MemoryShelf implements Shelf {
  readonly #studies = new Map<string, StoredStudy>();

  /** True where a study lies here. */
  holds(id: string): boolean {
    return this.#studies.has(id);
  }

  list(): Promise<readonly StudyRecord[]> {
    return Promise.resolve([...this.#studies.values()].map(recordOf));
  }

  load(id: string): Promise<StoredStudy | null> {
    return Promise.resolve(this.#studies.get(id) ?? null);
  }

  save(stored: StoredStudy): Promise<void> {
    this.#studies.set(stored.id, stored);
    return Promise.resolve();
  }

  saveRecord({ bytes: _, tables, ...record }: StudyRecord, moments: 'hold' | 'go'): Promise<void> {
    const held = this.#studies.get(record.id);
    if (held)
      this.#studies.set(record.id, {
        ...held,
        ...record,
        ...withFiles(held, tables),
        ...(moments === 'go' && { moments: {} }),
      });
    return Promise.resolve();
  }

  delete(id: string): Promise<void> {
    this.#studies.delete(id);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.#studies.clear();
    return Promise.resolve();
  }
}

/** The tables of a record with the files that are held of them. */
function withFiles(
  { tables: held = [] }: StoredStudy,
  tables: StudyRecord['tables'],
): Pick<StoredStudy, 'tables'> {
  const reports = new Map(tables?.map(({ name, doctor }) => [name, doctor]));
  const kept = held.map((table) => ({ ...table, doctor: reports.get(table.name) ?? table.doctor }));
  return kept.length > 0 ? { tables: kept } : {};
}
