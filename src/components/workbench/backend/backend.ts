import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { GapResult } from '../../../lib/analysis/gap/result.ts';
import type { ResultOf } from '../../../lib/analysis/catalogue.ts';
import type { IndexResult } from '../../../lib/analysis/index/result.ts';
import type { LoadProgress } from '../../../lib/engine/types.ts';
import type { Appended } from '../../../lib/ingest/combine/append-waves.ts';
import type { Gathered } from '../../../lib/ingest/combine/per-person.ts';
import type { Joined } from '../../../lib/ingest/combine/join-lookup.ts';
import type { Dialect } from '../../../lib/ingest/format/dialect.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Encoding } from '../../../lib/ingest/container/encodings.ts';
import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Proposal } from '../../../lib/ingest/codebook/propose.ts';
import type { Gathering, Reread } from '../../../lib/ingest/findings/finding.ts';
import type { StoredMoments, StoredStudy } from '../../../lib/store/types.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Sentences } from '../../../strings/language.ts';
import type { FittedCodebook } from './fit-codebook.ts';

/** What is being done; the page has its sentence. */
export type Stage =
  | { readonly at: 'engine' | 'analyse' | 'keep' }
  /** The engine's code is arriving. */
  | { readonly at: 'loading'; readonly progress: LoadProgress }
  | { readonly at: 'reading' | 'profile'; readonly file: string }
  /** A project file is packed: bytes done of bytes in all. */
  | { readonly at: 'pack'; readonly done: number; readonly total: number };

/** Hears what is being done, and how far it is (0–1, null: not known). */
export type OnStage = (stage: Stage, share: number | null) => void;

/** Every long call stops on its signal, and rejects with the signal's reason. */
export interface JobOptions {
  readonly signal: AbortSignal;
  readonly onStage: OnStage;
}

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

/** What an import found: nothing of it is kept yet. */
export interface Imported {
  readonly doctor: Doctor;
  readonly proposals: readonly Proposal[];
  readonly study: Study;
}

/** Files put under one another, and what the study is then. */
export interface AppendedFile extends Pick<Appended, 'rows' | 'partial'> {
  /** The study with the wave's own field. */
  readonly study: Study;
  readonly file: Blob;
  readonly renamed: readonly { readonly field: string; readonly column: string }[];
}

/** Moments by their analysis, as they are kept. */
export type Moments = Readonly<Record<string, StoredMoments>>;

/** Whether an analysis of the catalogue applies to the study, as its codebook stands. */
export interface Need {
  readonly analysis: AnalysisId;
  /** Null: it applies. */
  readonly lacks: Refusal | null;
}

/** What the page itself shows of one study, solved under its options. */
export interface Results {
  readonly study: Study;
  readonly index: IndexResult | Refusal;
  readonly gap: GapResult | Refusal;
  /** What is important and rated low; null while its moments are being made. */
  readonly priorities: ResultOf<'importance-performance'> | Refusal | null;
}

/** What a correction comes to. */
export interface Update {
  /** Every analysis of the catalogue. */
  readonly needs: readonly Need[];
  /** Those that apply and whose moments are not at hand: `compute` makes them. */
  readonly lacking: readonly AnalysisId[];
  /** Index and gaps, solved from the moments at hand; null while those are lacking. */
  readonly results: Results | null;
}

/** Hears index and gaps as soon as they can be solved, where `update` could not; once more when the priorities can be. */
export type OnResults = (results: Results) => void;

/** The heavy work behind the page: `duckdb-backend.ts` does it on DuckDB-WASM. The moments of the opened study lie here, and stay here. */
export interface Backend {
  /** Fetches all code that later work needs, so that nothing is requested once the engine runs. */
  prepare(options: JobOptions): Promise<void>;
  /** Reads a file of the reader's into the engine. */
  read(id: string, file: File, reading: Reading, options: JobOptions): Promise<Imported>;
  /** A saved codebook fitted to a file, with a report of what differs. */
  fit(own: Study, doctor: Doctor, saved: Study, before: readonly Profile[]): Promise<FittedCodebook>;
  /** Files as one with a column more that names the wave; those after the first are matched with the study's columns. */
  append(
    waves: readonly { readonly file: File; readonly wave: string }[],
    study: Study,
    options: JobOptions,
  ): Promise<AppendedFile>;
  /** The columns of a file by name. */
  headings(file: File, options: JobOptions): Promise<readonly string[]>;
  /** A file with the columns of another one, by id. */
  join(
    file: File,
    lookup: File,
    by: Lookup,
    options: JobOptions,
  ): Promise<Omit<Joined, 'parts'> & { readonly file: Blob }>;
  /** A file with one line a person. */
  gather(
    file: File,
    by: Gathering,
    options: JobOptions,
  ): Promise<Omit<Gathered, 'parts'> & { readonly file: Blob }>;
  /** All lines that were taken out of a file, as CSV. */
  rejected(
    file: Blob,
    fileName: string,
    doctor: Pick<Doctor, 'dialect' | 'form'>,
    options: JobOptions,
  ): Promise<Blob>;
  /** The proposals again, from what the doctor saw. */
  propose(doctor: Doctor): Promise<readonly Proposal[]>;
  /** What the analyses say in a language (BCP 47). */
  words(language: string): Promise<readonly Sentences[]>;
  /** Takes the study that is worked on from here on: its file, and what is kept of its moments. */
  open(kept: Pick<StoredStudy, 'id' | 'file' | 'fileName' | 'moments'>): Promise<void>;
  /** The opened study as it has been corrected: what applies, what is lacking, what can be solved at once. Under 50 ms. */
  update(study: Study): Promise<Update>;
  /** Makes the moments that are lacking. Loads the file again only if the engine lost it; a call that is stopped keeps what it has made. */
  compute(study: Study, options: JobOptions & { readonly onResults: OnResults }): Promise<void>;
  /** The moments of the opened study that hold as it stands: to be stored. */
  moments(study: Study): Promise<Moments>;
}
