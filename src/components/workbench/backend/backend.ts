import type { Appended } from '../../../lib/ingest/combine/append-waves.ts';
import type { Joined } from '../../../lib/ingest/combine/join-lookup.ts';
import type { Dialect, Doctor, Encoding, Profile, Proposal, Reread } from '../../../lib/ingest/types.ts';
import type { StoredMoments } from '../../../lib/store/types.ts';
import type { Results } from '../../../lib/analysis/figure.ts';
import type { Laid } from './fit-codebook.ts';
import type { Need } from '../needs/needs.ts';
import type { Study } from '../../../lib/study/types.ts';

/** What is being done on the engine, and how far it is (0–1, null: not known). */
export type OnStage = (label: string, share: number | null) => void;

/** How a file is to be read, as far as the reader has said so. */
export interface Reading extends Reread {
  readonly encoding?: Encoding;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  readonly delimiter?: Dialect['delimiter'];
  /** First and last row of the heading, counted from 1. */
  readonly rows?: readonly [first: number, last: number];
}

/** By which columns two files are joined, and what the added ones are called after. */
export interface Lookup {
  readonly key: string;
  readonly lookupKey: string;
  readonly prefix: string;
}

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
  read(id: string, file: File, reading: Reading, options: WorkOptions): Promise<Imported>;
  /** A saved codebook laid over a file, with a report of what differs. */
  lay(own: Study, doctor: Doctor, saved: Study, before: readonly Profile[]): Promise<Laid>;
  /** Files as one with a column more that names the wave; those after the first are matched with the study's columns. */
  append(
    waves: readonly { readonly file: File; readonly wave: string }[],
    study: Study,
    options: WorkOptions,
  ): Promise<
    Pick<Appended, 'rows' | 'partial'> & {
      /** The study with the wave's own field. */
      readonly study: Study;
      readonly file: Blob;
      readonly renamed: readonly { readonly field: string; readonly column: string }[];
    }
  >;
  /** The columns of a file by name. */
  headings(file: File, options: WorkOptions): Promise<readonly string[]>;
  /** A file with the columns of another one, by id. */
  join(
    file: File,
    lookup: File,
    by: Lookup,
    options: WorkOptions,
  ): Promise<Omit<Joined, 'parts'> & { readonly file: Blob }>;
  /** All lines that were taken out of a file, as CSV. */
  rejected(
    file: Blob,
    fileName: string,
    doctor: Pick<Doctor, 'dialect' | 'form'>,
    options: WorkOptions,
  ): Promise<Blob>;
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
