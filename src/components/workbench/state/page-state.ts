import type { StorageState } from '../../../lib/store/storage-state.ts';
import type { StudySummary } from '../../../lib/store/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Stage } from '../backend/backend.ts';
import type { Message } from '../parts/Notice.tsx';
import type { Numbers } from './numbers.ts';
import type { Opened } from './opened.ts';

/** What is being done, how far it is (0–1, null: not known), and the way out. */
export interface Job {
  readonly stage: Stage;
  readonly share: number | null;
  readonly cancel: () => void;
}

/** A data file that came while a study was open: the reader is asked what it is to that. */
export interface SecondFile {
  readonly file: File;
  /** Its columns. */
  readonly columns: readonly string[];
}

/** Everything that the page "Your own data" shows. It is changed by the functions below alone, each from one state to the next. */
export interface PageState {
  /** The kept studies have been looked through, and the active one is open. */
  readonly isReady: boolean;
  readonly opened: Opened | null;
  /** One at a time. */
  readonly job: Job | null;
  readonly message: Message | null;
  /** A sound study.json that waits for its data file. */
  readonly waiting: Study | null;
  /** A second file, until the reader has said what it is. */
  readonly second: SecondFile | null;
  readonly studies: readonly StudySummary[];
  readonly storage: StorageState | null;
}

/** One change of the page. */
export type Transition = (state: PageState) => PageState;

/** The page before it has looked at anything. */
export const STARTING: PageState = {
  isReady: false,
  opened: null,
  job: null,
  message: null,
  waiting: null,
  second: null,
  studies: [],
  storage: null,
};

export const ready: Transition = (state) => ({ ...state, isReady: true });

/** A message stands in the place of the one before; null: none does. */
export const told =
  (message: Message | null): Transition =>
  (state) => ({ ...state, message });

/** A job has begun: what was said before is put away. */
export const begun =
  (job: Job): Transition =>
  (state) => ({ ...state, job, message: null });

/** The job that runs is at another stage; without one nothing changes. */
export const reached =
  (stage: Stage, share: number | null): Transition =>
  (state) => ({ ...state, job: state.job && { ...state.job, stage, share } });

export const ended: Transition = (state) => ({ ...state, job: null });

/** Another study stands on the page. A codebook that waited for a file waits no longer where one came. */
export const open =
  (opened: Opened): Transition =>
  (state) => ({ ...state, opened, second: null });

/** No study stands on the page. */
export const close: Transition = (state) => ({ ...state, opened: null, second: null });

/** The opened study is another; where none is open, or one of another id, nothing changes. */
export const changeOpened =
  (id: string, change: (opened: Opened) => Opened): Transition =>
  (state) =>
    state.opened?.id === id ? { ...state, opened: change(state.opened) } : state;

/** Its numbers are at another point. */
export const changeNumbers = (id: string, change: (numbers: Numbers) => Numbers): Transition =>
  changeOpened(id, (opened) => ({ ...opened, numbers: change(opened.numbers) }));

/** The reader is asked what a second file is; null: no more. */
export const asked =
  (second: SecondFile | null): Transition =>
  (state) => ({ ...state, second });

/** A codebook waits for its file; null: none does. */
export const wait =
  (waiting: Study | null): Transition =>
  (state) => ({ ...state, waiting });

/** The studies kept in this browser, the last changed first. */
export const listed =
  (studies: readonly StudySummary[]): Transition =>
  (state) => ({ ...state, studies });

/** How long the browser keeps them. */
export const storageKnown =
  (storage: StorageState): Transition =>
  (state) => ({ ...state, storage });
