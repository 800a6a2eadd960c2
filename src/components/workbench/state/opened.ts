import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Proposal } from '../../../lib/ingest/codebook/propose.ts';
import type { Saved } from '../../../lib/store/store.ts';
import type { StoreErrorCode, StoredStudy, StoredTable } from '../../../lib/store/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Need } from '../backend/backend.ts';
import { begin } from './history.ts';
import type { History } from './history.ts';
import { UNKNOWN } from './numbers.ts';
import type { Numbers } from './numbers.ts';

/** The study on the page: its codebook with its history, its file, where it is kept, and its numbers. */
export interface Opened {
  readonly id: string;
  readonly history: History<Study>;
  readonly file: Blob;
  readonly fileName: string;
  /** The files of further tables, of which nothing has been read here. */
  readonly tables: readonly StoredTable[];
  readonly doctor: Doctor;
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** What each analysis still lacks, as of the last sound state. */
  readonly needs: readonly Need[];
  readonly numbers: Numbers;
  /** Something changed here is not saved yet. */
  readonly isUnsaved: boolean;
  /** ISO time of the last save. */
  readonly saved: string;
  readonly place: Saved['place'];
  /** Another tab has saved it since, while something here was not: nothing is saved until the reader has chosen. */
  readonly isClashing: boolean;
  readonly problem: StoreErrorCode | null;
}

/** A kept study as it is opened. */
export function openStored(
  { id, study, file, fileName, tables = [], doctor, saved }: Omit<StoredStudy, 'moments'>,
  proposals: readonly Proposal[],
  place: Opened['place'] = 'browser',
): Opened {
  return {
    id,
    history: begin(study),
    file,
    fileName,
    tables,
    doctor,
    proposals: new Map(proposals.map((proposal) => [proposal.field.name, proposal])),
    needs: [],
    numbers: UNKNOWN,
    isUnsaved: false,
    saved,
    place,
    isClashing: false,
    problem: null,
  };
}

/** The study with a step of its history: a correction, one undone or made again. The same where nothing changes. */
export function step(opened: Opened, next: (history: History<Study>) => History<Study>): Opened {
  const history = next(opened.history);
  return history.present === opened.history.present ? opened : { ...opened, history, isUnsaved: true };
}

/** The study, of which one state was saved: when, and where it went. What was changed since is not. */
export function kept(opened: Opened, state: Study, { place, problem }: Saved, saved: string): Opened {
  const isUnsaved = opened.history.present !== state;
  return { ...opened, isUnsaved, saved, place, problem: problem?.code ?? null };
}

/** What of it is stored, but for its moments. */
export function storedForm({
  id,
  history,
  file,
  fileName,
  tables,
  doctor,
}: Opened): Omit<StoredStudy, 'moments' | 'saved'> {
  return { id, study: history.present, file, fileName, ...(tables.length > 0 && { tables }), doctor };
}
