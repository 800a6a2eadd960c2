import { Unzip, UnzipInflate, UnzipPassThrough, Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import { leavesFolder } from '../study/check-tables.ts';
import { lastPart } from './last-part.ts';

/** A data file of a project, by its path beside study.json. */
export interface ProjectFile {
  readonly path: string;
  readonly file: Blob;
}

/**
 * A project file: one ZIP with study.json and the reader's data files, one a table, for a colleague. It contains the answers.
 * Both ways work chunk by chunk with the tab's event loop let in between, and stop on the signal.
 */
export interface Project {
  /** The stored form of the study, not yet validated. */
  readonly studyJson: string;
  readonly files: readonly ProjectFile[];
}

export type ProjectErrorCode =
  /** No ZIP, no study.json in it, no data file, or far too many entries. */
  | 'not-a-project'
  /** study.json stands in it more than once: which one counts? `{list}`. */
  | 'two-studies'
  /** Another entry does: `{file}`. */
  | 'twice'
  /** The name of an entry leads out of the folder: `{file}`. */
  | 'outside'
  /** A data file that study.json does not name: `{file}`, `{known}`. */
  | 'unknown-file'
  /** The file of the answers is not among several: `{file}`. */
  | 'no-answers'
  | 'too-large'
  | 'damaged';

type Parameters = Readonly<Record<string, string | number>>;

/** Why a project file cannot be opened; the sentence lies under `workbench.project.<code>`. */
export class ProjectError extends Error {
  readonly code: ProjectErrorCode;
  readonly parameters: Parameters;
  constructor(code: ProjectErrorCode, message: string, parameters: Parameters = {}) {
    super(message);
    this.name = 'ProjectError';
    this.code = code;
    this.parameters = parameters;
  }
}

export interface ProjectOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes done of bytes in all. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

const STUDY = 'study.json';
/** Bytes read at once: small enough that one step stays under some 20 ms. */
const STEP = 1 << 18;
/** Bytes read at once when unpacking: deflate expands at most 1,032 times. */
const STEP_IN = 1 << 14;
/** Chunks are folded into a Blob at this size, so that the browser may move them out of memory. */
const FOLD = 1 << 23;
/** Limits of an imported project: unpacked bytes in all, of study.json, and entries. */
const LIMITS = { data: 2 ** 31, study: 2 ** 24, entries: 16 };

/** Packs data and codebook into one ZIP, each file under its path. Rejects with the signal's reason. */
export async function packProject(project: Project, options: ProjectOptions = {}): Promise<Blob> {
  const out = new Folder('application/zip');
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) failures.push(error);
    else out.add(chunk);
  });
  const study = new ZipPassThrough(STUDY);
  zip.add(study);
  study.push(strToU8(project.studyJson), true);
  const total = project.files.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  for (const { path, file } of project.files) {
    const data = new ZipDeflate(entryName(path), { level: 6 });
    zip.add(data);
    for (let from = 0; from === 0 || from < file.size; from += STEP) {
      options.signal?.throwIfAborted();
      const to = Math.min(from + STEP, file.size);
      data.push(new Uint8Array(await file.slice(from, to).arrayBuffer()), to >= file.size);
      if (failures[0]) throw failures[0];
      options.progress?.(done + to, total);
      await breathe();
    }
    done += file.size;
  }
  zip.end();
  return out.blob();
}

/**
 * Opens a project file: study.json once, and at least one data file, none under a path that leads out of the folder. Rejects with
 * ProjectError, or the signal's reason. Counts what it unpacks and stops at the limit, whatever the ZIP's own headers promise.
 */
export async function unpackProject(packed: Blob, options: ProjectOptions = {}): Promise<Project> {
  if (!(await isZip(packed))) throw new ProjectError('not-a-project', 'The file is not a ZIP.');
  const entries = new Map<string, Folder>();
  const failures: ProjectError[] = [];
  const damaged = (cause: unknown): void => {
    failures.push(new ProjectError('damaged', cause instanceof Error ? cause.message : String(cause)));
  };
  let unpacked = 0;
  const unzip = new Unzip((entry) => {
    if (entry.name.endsWith('/')) return;
    if (entries.size >= LIMITS.entries)
      failures.push(new ProjectError('not-a-project', 'The ZIP has too many entries.'));
    if (leavesFolder(entry.name))
      failures.push(
        new ProjectError('outside', `"${entry.name}" leads out of the folder.`, { file: entry.name }),
      );
    if (entries.has(entry.name))
      failures.push(
        entry.name === STUDY
          ? twoStudies([STUDY, STUDY])
          : new ProjectError('twice', `"${entry.name}" stands in the ZIP twice.`, { file: entry.name }),
      );
    const folder = new Folder(entry.name === STUDY ? 'application/json' : 'text/csv');
    entries.set(entry.name, folder);
    const limit = entry.name === STUDY ? LIMITS.study : LIMITS.data;
    entry.ondata = (error, chunk, final) => {
      if (error) {
        damaged(error);
        return;
      }
      folder.complete ||= final;
      unpacked += chunk.length;
      if (folder.size + chunk.length <= limit && unpacked <= LIMITS.data) folder.add(chunk);
      else
        failures.push(new ProjectError('too-large', `"${entry.name}" unpacks to more than ${limit} bytes.`));
    };
    try {
      entry.start();
    } catch (cause) {
      damaged(cause);
    }
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let from = 0; from < packed.size; from += STEP_IN) {
    options.signal?.throwIfAborted();
    const to = Math.min(from + STEP_IN, packed.size);
    try {
      unzip.push(new Uint8Array(await packed.slice(from, to).arrayBuffer()), to >= packed.size);
    } catch (cause) {
      damaged(cause);
    }
    if (failures[0]) throw failures[0];
    options.progress?.(to, packed.size);
    await breathe();
  }
  return projectOf(entries);
}

/** True for a file that begins as every ZIP does. */
export async function isZip(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

async function projectOf(entries: ReadonlyMap<string, Folder>): Promise<Project> {
  const study = entries.get(STUDY);
  const data = [...entries].filter(([name]) => name !== STUDY);
  const cut = [...entries].find(([, folder]) => !folder.complete);
  if (cut) throw new ProjectError('damaged', `The ZIP ends in the middle of "${cut[0]}".`);
  const studies = [...entries.keys()].filter((name) => lastPart(name) === STUDY);
  if (studies.length > 1) throw twoStudies(studies);
  if (!study || data.length === 0)
    throw new ProjectError(
      'not-a-project',
      `A project file holds study.json and data files; this one holds ${[...entries.keys()].join(', ')}.`,
    );
  const files = data.map(([path, folder]): ProjectFile => ({ path, file: folder.blob() }));
  return { studyJson: await study.blob().text(), files };
}

function twoStudies(names: readonly string[]): ProjectError {
  const list = names.join(', ');
  return new ProjectError('two-studies', `More than one study.json: ${list}.`, { list });
}

/** A path as the name of an entry: within the ZIP, and never the codebook's own. */
function entryName(path: string): string {
  const inside = leavesFolder(path) ? lastPart(path) : path.replaceAll('\\', '/');
  if (inside === '') return 'answers.csv';
  return lastPart(inside) === STUDY ? `${inside.slice(0, -STUDY.length)}answers.json` : inside;
}

/** Lets the event loop in between two steps, without the 4 ms of nested timers. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Bytes that become one Blob, folded on the way. */
class Folder {
  readonly #type: string;
  #folded: Blob[] = [];
  #loose: Uint8Array<ArrayBuffer>[] = [];
  #looseSize = 0;
  size = 0;
  /** The entry's last byte has arrived. */
  complete = false;

  constructor(type: string) {
    this.#type = type;
  }

  add(chunk: Uint8Array): void {
    this.#loose.push(new Uint8Array(chunk));
    this.#looseSize += chunk.length;
    this.size += chunk.length;
    if (this.#looseSize >= FOLD) this.#fold();
  }

  blob(): Blob {
    this.#fold();
    return new Blob(this.#folded, { type: this.#type });
  }

  #fold(): void {
    if (this.#looseSize > 0) this.#folded.push(new Blob(this.#loose));
    this.#loose = [];
    this.#looseSize = 0;
  }
}
