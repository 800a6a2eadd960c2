import type { Doctor, Proposal } from '../../../lib/ingest/types.ts';
import { saveStudy } from '../../../lib/store/store.ts';
import type { StoreErrorCode, StoredStudy } from '../../../lib/store/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import { begin } from './history.ts';
import type { History } from './history.ts';
import type { Moments } from '../backend/backend.ts';

/** The study on the page: its codebook with its history, its file, and where it is kept. */
export interface Opened {
  readonly id: string;
  readonly history: History<Study>;
  readonly file: Blob;
  readonly fileName: string;
  readonly doctor: Doctor;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly moments: Moments;
  /** ISO time of the last save. */
  readonly saved: string;
  readonly place: 'browser' | 'memory';
  readonly problem: StoreErrorCode | null;
}

/** A kept study as it is opened. */
export function openStored(
  stored: StoredStudy,
  proposals: readonly Proposal[],
  place: Opened['place'] = 'browser',
): Opened {
  const { id, study, file, fileName, doctor, moments, saved } = stored;
  const byName = new Map(proposals.map((proposal) => [proposal.field.name, proposal]));
  return {
    id,
    history: begin(study),
    file,
    fileName,
    doctor,
    proposals: byName,
    moments,
    saved,
    place,
    problem: null,
  };
}

/** Saves the opened study as it stands; the answer carries where it went. */
export async function keep(opened: Opened): Promise<Opened> {
  const { id, history, file, fileName, doctor, moments } = opened;
  const saved = new Date().toISOString();
  const { place, problem } = await saveStudy({
    id,
    study: history.present,
    file,
    fileName,
    doctor,
    moments,
    saved,
  });
  return { ...opened, saved, place, problem: problem?.code ?? null };
}
