import { appendWaves, withWaves } from '../../../lib/ingest/combine/append-waves.ts';
import { importCsv } from '../../../lib/ingest/import-csv.ts';
import { joinLookup } from '../../../lib/ingest/combine/join-lookup.ts';
import { matchStudy } from '../../../lib/ingest/codebook/match-study.ts';
import { fileSource } from '../../../lib/ingest/container/source.ts';
import { withTable } from '../../../lib/ingest/combine/whole-records.ts';
import type { Engine } from '../../../lib/engine/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import { FileRefused } from './failure.ts';
import type { Work } from './backend.ts';

function sound<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new FileRefused(value);
  return value;
}

const csv = (parts: readonly Uint8Array<ArrayBuffer>[]): Blob => new Blob([...parts], { type: 'text/csv' });

/** The columns of a file by name. */
const headings: Work['headings'] = async (file, { signal }) =>
  sound(await withTable(fileSource(file), signal, ({ names }) => Promise.resolve(names)));

/** Files as waves of one; a column that is called otherwise in a later file is recognised by `matchStudy`, on an engine for its profile. */
async function append(
  engine: Engine,
  [waves, study, { signal, onStage }]: Parameters<Work['append']>,
): ReturnType<Work['append']> {
  const renamed: { readonly field: string; readonly column: string }[] = [];
  const files = [];
  for (const [at, { file, wave }] of waves.entries()) {
    const source = fileSource(file);
    if (at === 0) {
      files.push({ source, wave });
      continue;
    }
    onStage(file.name, null);
    const { doctor } = sound(await importCsv(engine, source, { signal }));
    const match = matchStudy(study, doctor);
    renamed.push(...match.renamed);
    files.push({
      source,
      wave,
      renames: Object.fromEntries(match.renamed.map(({ field, column }) => [column, field])),
    });
  }
  const { parts, waveColumn, rows, partial } = sound(await appendWaves(files, { signal }));
  const names = waves.map(({ wave }) => wave);
  return { file: csv(parts), study: withWaves(study, waveColumn, names), rows, partial, renamed };
}

/** A file with the columns of another one, by id. */
const join: Work['join'] = async (file, lookup, by, { signal }) => {
  const { parts, ...report } = sound(
    await joinLookup(fileSource(file), fileSource(lookup), { ...by, signal }),
  );
  return { file: csv(parts), ...report };
};

/** Several files made one, or looked into. */
export const combining = { headings, append, join };
