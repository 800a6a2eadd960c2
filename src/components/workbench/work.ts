import type { Doctor, Proposal } from '../../lib/ingest/types.ts';
import type { StoredMoments } from '../../lib/store/types.ts';
import type { Results } from '../../lib/chart/types.ts';
import type { Need } from './needs.ts';
import type { Study } from '../../lib/study/types.ts';

/** What is being done on the engine, and how far it is (0–1, null: not known). */
export type OnStage = (label: string, share: number | null) => void;

/** Hears the moments that there are so far. */
export type OnPart = (moments: Moments) => void;

export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onStage: OnStage;
}

/** What an import found: nothing of it is kept yet. */
export interface Imported {
  readonly doctor: Doctor;
  readonly proposals: readonly Proposal[];
  readonly study: Study;
}

export type Moments = Readonly<Record<string, StoredMoments>>;

/** The heavy work behind the page: `engine-work.ts` does it on DuckDB-WASM. Every call stops on its signal and rejects with its reason. */
export interface Work {
  /** Fetches all code that later work needs, so that nothing is requested once the engine runs. */
  prepare(options: WorkOptions): Promise<void>;
  /** Reads a file of the reader's into the engine. */
  read(id: string, file: File, options: WorkOptions): Promise<Imported>;
  /** The proposals again, from what the doctor saw. */
  propose(doctor: Doctor): Promise<readonly Proposal[]>;
  /**
   * The moments of every applicable analysis; those whose key still holds are taken from `kept`. Loads the file again only if
   * the engine lost it. `onPart` hears what there is after each analysis; those that the page itself shows come first.
   */
  moments(
    study: Study,
    file: Blob,
    fileName: string,
    kept: Moments,
    options: WorkOptions & { readonly onPart: OnPart },
  ): Promise<Moments>;
  /** Those of the kept moments that still hold for the study. */
  valid(study: Study, kept: Moments): Promise<Moments>;
  /** What each analysis of the catalogue still lacks. */
  needs(study: Study): Promise<readonly Need[]>;
  /** True if the moments of an applicable analysis are not among these. */
  lacking(study: Study, moments: Moments): Promise<boolean>;
  /** Solves index and gap from their moments; null while those are missing. Under 50 ms. */
  solve(study: Study, moments: Moments): Promise<Results | null>;
}
