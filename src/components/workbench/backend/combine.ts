import { appendWaves, withWaves } from '../../../lib/ingest/combine/append-waves.ts';
import { importCsv } from '../../../lib/ingest/import-csv.ts';
import { joinLookup } from '../../../lib/ingest/combine/join-lookup.ts';
import { perPerson } from '../../../lib/ingest/combine/per-person.ts';
import { matchStudy } from '../../../lib/ingest/codebook/match-study.ts';
import { fileSource } from '../../../lib/ingest/container/source.ts';
import { withTable } from '../../../lib/ingest/combine/whole-records.ts';
import type { Engine } from '../../../lib/engine/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { AppendedFile, Backend, JobOptions } from './backend.ts';
import { accepted } from './failure.ts';

const csv = (parts: readonly Uint8Array<ArrayBuffer>[]): Blob => new Blob([...parts], { type: 'text/csv' });

/** The columns of a file by name. */
export const readHeadings: Backend['headings'] = async (file, { signal }) =>
  accepted(await withTable(fileSource(file), signal, ({ names }) => Promise.resolve(names)));

/** Files as waves of one; a column that is called otherwise in a later file is recognised by `matchStudy`, on an engine for its profile. */
export async function appendFiles(
  engine: Engine,
  waves: Parameters<Backend['append']>[0],
  study: Study,
  { signal, onStage }: JobOptions,
): Promise<AppendedFile> {
  const renamed: { readonly field: string; readonly column: string }[] = [];
  const files = [];
  for (const [at, { file, wave }] of waves.entries()) {
    const source = fileSource(file);
    if (at === 0) {
      files.push({ source, wave });
      continue;
    }
    onStage({ at: 'reading', file: file.name }, null);
    const { doctor } = accepted(await importCsv(engine, source, { signal }));
    const match = matchStudy(study, doctor);
    renamed.push(...match.renamed);
    files.push({
      source,
      wave,
      renames: Object.fromEntries(match.renamed.map(({ field, column }) => [column, field])),
    });
  }
  const { parts, waveColumn, rows, partial } = accepted(await appendWaves(files, { signal }));
  const names = waves.map(({ wave }) => wave);
  return { file: csv(parts), study: withWaves(study, waveColumn, names), rows, partial, renamed };
}

/** A file with the columns of another one, by id. */
export const joinFiles: Backend['join'] = async (file, lookup, by, { signal }) => {
  const { parts, ...report } = accepted(
    await joinLookup(fileSource(file), fileSource(lookup), { ...by, signal }),
  );
  return { file: csv(parts), ...report };
};

/** A file with one line a person. */
export const gatherFile: Backend['gather'] = async (file, by, { signal }) => {
  const { parts, ...report } = accepted(await perPerson(fileSource(file), by, signal));
  return { file: csv(parts), ...report };
};
