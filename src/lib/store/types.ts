import type { Doctor } from '../ingest/types.ts';
import type { Study } from '../study/types.ts';

/** A study of the reader's own, as it lies in this browser (IndexedDB). */
export interface StoredStudy {
  /** `own-<random>`; also `study.id`. */
  readonly id: string;
  readonly study: Study;
  /** The reader's file itself, byte for byte. */
  readonly file: Blob;
  readonly fileName: string;
  readonly doctor: Doctor;
  /** Analysis id → its moments and the key they were computed under. */
  readonly moments: Readonly<Record<string, { readonly key: string; readonly moments: unknown }>>;
  /** ISO time of the last change. */
  readonly saved: string;
}
