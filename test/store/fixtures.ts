import { vi } from 'vitest';
import { newStudyId } from '../../src/lib/store/store.ts';
import type { StoredStudy } from '../../src/lib/store/types.ts';
import { DEFAULT_OPTIONS } from '../../src/lib/study/types.ts';

/** A small study of the reader's own. */
export function ownStudy(options: {
  text?: string;
  saved?: string;
  moments?: StoredStudy['moments'];
}): StoredStudy {
  const id = newStudyId();
  const file = new Blob([options.text ?? 'q1\n1\n2\n'], { type: 'text/csv' });
  return {
    id,
    study: {
      id,
      title: 'A study',
      simulated: false,
      sources: [],
      path: 'answers.csv',
      fields: [],
      system: { id: 'index', label: 'Index' },
      options: DEFAULT_OPTIONS,
    },
    file,
    fileName: 'answers.csv',
    doctor: {
      file: { name: 'answers.csv', bytes: file.size },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      rowsRead: 2,
      rowsKept: 2,
      rejected: 0,
      rejectedLines: [],
      columns: [],
      findings: [],
    },
    moments: options.moments ?? {},
    saved: options.saved ?? '2024-01-01T00:00:00.000Z',
  };
}

/** The parts of a page that the store touches: its address and its localStorage. */
export function fakePage(address: string, { keepStorage = false } = {}): void {
  const page = { location: new URL(address) };
  if (!keepStorage) {
    vi.stubGlobal('localStorage', new FakeStorage());
    vi.stubGlobal('sessionStorage', new FakeStorage());
  }
  vi.stubGlobal('location', page.location);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, next: URL) => vi.stubGlobal('location', new URL(next)),
  });
}

class FakeStorage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  clear(): void {
    this.#items.clear();
  }
}
