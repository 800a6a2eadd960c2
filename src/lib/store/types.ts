import type { Doctor } from '../ingest/load/doctor.ts';
import type { Label, Study } from '../study/types.ts';

/** Moments of one analysis and the key (analysis/key.ts) that they were computed under. */
export interface StoredMoments {
  readonly key: string;
  /** Version of the analysis: a chapter solves no others than its own. */
  readonly version: number;
  readonly moments: unknown;
}

/** What is kept of a table beside the answers: its file and the doctor's report of it. */
export interface StoredTable {
  /** The table's name in the study. Within a study never used again for another file. */
  readonly name: string;
  /** The reader's file itself, byte for byte. */
  readonly file: Blob;
  readonly fileName: string;
  /** Null while the file has only been kept, not read. */
  readonly doctor: Doctor | null;
}

/**
 * A study of the reader's own, as it lies in this browser (IndexedDB). File, its name and the doctor's report that stand here are those of the
 * answers, as in `Study`.
 */
export interface StoredStudy {
  /** `own-<random>`; also `study.id`. Never reused for another file. */
  readonly id: string;
  readonly study: Study;
  /** The reader's file itself, byte for byte. */
  readonly file: Blob;
  readonly fileName: string;
  readonly doctor: Doctor;
  /** The tables beside the answers whose files were given; absent: none, as in whatever version 0.1.0 has kept. */
  readonly tables?: readonly StoredTable[];
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
  /** Size of the reader's files in bytes. */
  readonly bytes: number;
  /** Rows of answers kept. */
  readonly rows: number;
  readonly columns: number;
  readonly saved: string;
  readonly simulated: boolean;
  /** What is kept cannot be read as a study: it can only be deleted. */
  readonly damaged?: true;
  /** `memory`: could not be written to the browser's storage; gone when this tab closes. */
  readonly place: 'browser' | 'memory';
}

/** Everything of a study but its files and its moments: what a correction rewrites. */
export type StudyRecord = Omit<StoredStudy, 'file' | 'moments' | 'tables'> & {
  /** Size of the file of answers. */
  readonly bytes: number;
  readonly tables?: readonly (Omit<StoredTable, 'file'> & { readonly bytes: number })[];
};

/** The record of a study: it without its files and moments. */
export function recordOf({ file, moments: _, tables, ...rest }: StoredStudy): StudyRecord {
  const bare = tables?.map(({ file: { size }, ...table }) => ({ ...table, bytes: size }));
  return { ...rest, bytes: file.size, ...(bare && { tables: bare }) };
}

/** Where studies are put: the database of the browser, or the memory of this tab. Rejects with StoreError. */
export interface Shelf {
  list(): Promise<readonly StudyRecord[]>;
  load(id: string): Promise<StoredStudy | null>;
  /**
   * Writes the record and its moments; a file only where this id, or a table of this name, is new. All or nothing.
   *
   * @param after when what is replaced was saved, as far as the writer knows: rejects with `changed` where another was saved since, with
   *   `missing` where none is there any more
   */
  save(stored: StoredStudy, after?: string): Promise<void>;
  /**
   * Writes the record alone, in one step that asks nothing: it reaches the shelf even from a page that is going away.
   *
   * @param moments whether those that are kept still hold: otherwise they go
   */
  saveRecord(record: StudyRecord, moments: 'hold' | 'go'): Promise<void>;
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
  | 'busy'
  /** The browser has not answered. */
  | 'silent'
  /** Another tab has saved the study since it was read here. */
  | 'changed';

/** What went wrong with the storage; the sentence lies in the string table under `workbench.store.<code>`. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
