import type { Study } from '../study/types.ts';
import { ProjectError } from './project-file.ts';
import type { ProjectFile } from './project-file.ts';
import type { StoredTable } from './types.ts';
import { lastPart } from './last-part.ts';

/** The files of a study, each with the table that it belongs to. */
export interface StudyFiles {
  /** The file of the answers. */
  readonly file: Blob;
  readonly fileName: string;
  /** Those of further tables; nothing of them has been read. */
  readonly tables: readonly StoredTable[];
}

/** The files of a study as they go into a project file: each under the path that study.json names. */
export function projectFiles(
  study: Study,
  { file, tables = [] }: { file: Blob; tables?: readonly StoredTable[] },
): readonly ProjectFile[] {
  const paths = new Map(study.tables?.map(({ name, path }) => [name, path]));
  return [
    { path: study.path, file },
    ...tables.flatMap((table) => {
      const path = paths.get(table.name);
      return path === undefined ? [] : [{ path, file: table.file }];
    }),
  ];
}

/**
 * Which file of a project belongs to which table. A further table's file lies under its path, or is not there (its codebook is kept); that of
 * the answers may have another name where it is the only one left.
 *
 * @throws ProjectError `unknown-file`, `no-answers`.
 */
export function filesByTable(study: Study, files: readonly ProjectFile[]): StudyFiles {
  const tables = (study.tables ?? []).flatMap(({ name, path }): StoredTable[] => {
    const found = files.find((one) => one.path === path);
    return found ? [{ name, file: found.file, fileName: lastPart(path), doctor: null }] : [];
  });
  const others = new Set(study.tables?.map(({ path }) => path));
  const left = files.filter(({ path }) => !others.has(path));
  const answers = left.find(({ path }) => path === study.path) ?? left[0];
  if (answers === undefined) {
    const file = study.path;
    throw new ProjectError('no-answers', `The file of the answers, "${file}", is not in the ZIP.`, { file });
  }
  const unknown = left.find((one) => one !== answers);
  if (unknown) {
    const known = [study.path, ...others].join(', ');
    throw new ProjectError('unknown-file', `study.json does not name "${unknown.path}".`, {
      file: unknown.path,
      known,
    });
  }
  return { file: answers.file, fileName: lastPart(answers.path), tables };
}
