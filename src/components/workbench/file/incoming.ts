import { fileSource } from '../../../lib/ingest/container/source.ts';
import { zipEntries } from '../../../lib/ingest/container/zip.ts';
import { isZip, unpackProject } from '../../../lib/store/project-file.ts';
import type { Project } from '../../../lib/store/project-file.ts';
import { filesByTable } from '../../../lib/store/project-tables.ts';
import type { StudyFiles } from '../../../lib/store/project-tables.ts';
import { lastPart } from '../../../lib/store/last-part.ts';
import type { StoredTable } from '../../../lib/store/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { parseStudy } from '../../../lib/study/schema.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { Study } from '../../../lib/study/types.ts';

/** What the reader handed over: a data file, a codebook, or both (two files, or one project file). */
export interface Incoming {
  readonly data: File | null;
  /** The files of further tables, which a project file may hold. */
  readonly tables: readonly StoredTable[];
  readonly codebook: { readonly study: Study | null; readonly problems: readonly Problem[] } | null;
}

/** A study.json beyond this is none. */
const LARGEST_CODEBOOK = 2 ** 24;

/**
 * Tells data, codebook and project file apart by their bytes, not their names. The first of a kind counts.
 * Rejects with ProjectError for a ZIP with a study.json that is no sound project file, with the signal's reason when aborted.
 */
export async function sortFiles(files: readonly File[], signal: AbortSignal): Promise<Incoming> {
  let data: File | null = null;
  let tables: readonly StoredTable[] = [];
  let codebook: Incoming['codebook'] = null;
  for (const file of files) {
    signal.throwIfAborted();
    if ((await isZip(file)) && (await holdsCodebook(file))) {
      const project = await unpackProject(file, { signal });
      const held = readCodebook(project.studyJson);
      const own = filesOf(project, held.study);
      if (data === null) {
        data = new File([own.file], own.fileName, { type: 'text/csv' });
        tables = own.tables;
      }
      codebook ??= held;
    } else if (await isJson(file)) codebook ??= readCodebook(await file.text());
    else data ??= file;
  }
  return { data, tables, codebook };
}

/** The files of a project, each with its table; where the codebook is not sound, the first counts as the answers. */
function filesOf({ files }: Project, study: Study | null): StudyFiles {
  if (study) return filesByTable(study, files);
  const [first] = files;
  return { file: first!.file, fileName: lastPart(first!.path), tables: [] };
}

/** A ZIP is a project file by its study.json; any other is an export (an Excel file too is a ZIP) and read as such. */
async function holdsCodebook(file: File): Promise<boolean> {
  const entries = await zipEntries(fileSource(file));
  return !isRefusal(entries) && entries.some(({ name }) => name === 'study.json');
}

/** The codebook that a text holds, or what is wrong with it. */
export function readCodebook(json: string): NonNullable<Incoming['codebook']> {
  const { study, problems } = parseStudy(json);
  return { study: study ?? null, problems: problems ?? [] };
}

/** A JSON object by its first sign, and small enough to be a codebook; or a broken one that is called so. */
async function isJson(file: File): Promise<boolean> {
  if (file.size > LARGEST_CODEBOOK) return false;
  const head = (await file.slice(0, 1024).text()).replace(/^\uFEFF/, '').trimStart();
  return head.startsWith('{') || file.name.toLowerCase().endsWith('.json');
}
