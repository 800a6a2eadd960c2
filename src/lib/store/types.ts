import type { Doctor } from '../ingest/types.ts';
import type { Label, Study } from '../study/types.ts';

/** Moments of one analysis and the key (analysis/key.ts) that they were computed under. */
export interface StoredMoments {
  readonly key: string;
  /** Version of the analysis: a chapter solves no others than its own. */
  readonly version: number;
  readonly moments: unknown;
}

/** A study of the reader's own, as it lies in this browser (IndexedDB). */
export interface StoredStudy {
  /** `own-<random>`; also `study.id`. Never reused for another file. */
  readonly id: string;
  readonly study: Study;
  /** The reader's file itself, byte for byte. */
  readonly file: Blob;
  readonly fileName: string;
  readonly doctor: Doctor;
  /** Analysis id → its moments and the key they were computed under. */
  readonly moments: Readonly<Record<string, StoredMoments>>;
  /** ISO time of the last change. */
  readonly saved: string;
}

/** One line of the list of kept studies: no rows, no moments. */
export interface StudySummary {
  readonly id: string;
  readonly title: Label;
  readonly fileName: string;
  /** Size of the reader's file in bytes. */
  readonly bytes: number;
  /** Rows of answers kept. */
  readonly rows: number;
  readonly columns: number;
  readonly saved: string;
  readonly simulated: boolean;
  /** `memory`: could not be written to the browser's storage; gone when this tab closes. */
  readonly place: 'browser' | 'memory';
}

/** Everything of a study but its file and its moments: what a correction rewrites. */
export type StudyRecord = Omit<StoredStudy, 'file' | 'moments'> & { readonly bytes: number };

/** Where studies are put: the database of the browser, or the memory of this tab. Rejects with StoreError. */
export interface Shelf {
  list(): Promise<readonly StudyRecord[]>;
  load(id: string): Promise<StoredStudy | null>;
  /** Writes the record and its moments; the file only where this id is new. All or nothing. */
  save(stored: StoredStudy): Promise<void>;
  /** Writes the record alone, in one step that asks nothing: it reaches the shelf even from a page that is going away. */
  saveRecord(record: StudyRecord): Promise<void>;
  delete(id: string): Promise<void>;
  clear(): Promise<void>;
}

export type StoreErrorCode =
  /** The browser's storage is full. */
  | 'quota'
  /** The browser gives this page no storage (private window, blocked cookies, a damaged profile). */
  | 'blocked'
  /** No study of that id is kept here. */
  | 'missing'
  /** Another tab holds an older database open; close it and try again. */
  | 'busy';

/** What went wrong with the storage; the sentence lies in the string table under `workbench.store.<code>`. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
