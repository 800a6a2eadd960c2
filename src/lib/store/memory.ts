import type { Shelf, StoredStudy, StudyRecord } from './types.ts';

/** The studies in the memory of this tab: where the browser gives no storage, or no more of it. */
export class MemoryShelf implements Shelf {
  readonly #studies = new Map<string, StoredStudy>();

  async list(): Promise<readonly StudyRecord[]> {
    return [...this.#studies.values()].map(({ file, moments: _moments, ...rest }) => ({
      ...rest,
      bytes: file.size,
    }));
  }

  async load(id: string): Promise<StoredStudy | null> {
    return this.#studies.get(id) ?? null;
  }

  async save(stored: StoredStudy): Promise<void> {
    this.#studies.set(stored.id, stored);
  }

  async delete(id: string): Promise<void> {
    this.#studies.delete(id);
  }

  async clear(): Promise<void> {
    this.#studies.clear();
  }
}
