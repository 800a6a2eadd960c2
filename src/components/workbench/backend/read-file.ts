import type { BuildTables } from '../../../lib/engine/session.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Imported, OnStage, Reading } from './backend.ts';
import { code } from './code.ts';
import { accepted } from './failure.ts';

/** What the first reading of a file found, by study; rebuilding its tables after a fatal error needs it no more. */
export const found = new Map<string, Imported>();

/** What the reader has told of the file's form is kept with the study, so that it is read the same way ever after. */
function withReading(
  study: Study,
  { dialect }: Doctor,
  { encoding, delimiter, rows, everyRow }: Reading,
): Study {
  const { other = {} } = study;
  const first = 1 + (dialect.titleRows ?? 0);
  const headerRows = Array.from({ length: Math.max(1, dialect.headerRows) }, (_, at) => first + at);
  const told = { ...(other.resource?.['dialect'] as object | undefined), delimiter: dialect.delimiter };
  const resource = {
    ...other.resource,
    ...(encoding && { encoding }),
    ...((delimiter ?? rows ?? everyRow) && {
      dialect: { ...told, header: true, headerRows, ...(everyRow && { everyRow }) },
    }),
  };
  return Object.keys(resource).length > 0 ? { ...study, other: { ...other, resource } } : study;
}

/** Builds the tables of a study's file: the first time as a file of which nothing is known (`study` null), later from its codebook. */
export function readFile(
  id: string,
  file: File,
  study: Study | null,
  onStage: OnStage,
  reading: Reading = {},
): BuildTables {
  return async (engine, signal) => {
    const { importCsv, importStudy, proposeStudy, fileSource, scoresView, ...checks } = await code();
    const stage = { at: 'reading', file: file.name } as const;
    const options = {
      signal,
      onProgress: (read: number, size: number) => onStage(stage, size === 0 ? null : read / size),
    };
    onStage(stage, 0);
    const known = study ?? found.get(id)?.study ?? null;
    if (known) accepted(await importStudy(engine, fileSource(file), known, options));
    else {
      const imported = accepted(await importCsv(engine, fileSource(file), { ...options, ...reading }));
      onStage({ at: 'profile', file: file.name }, null);
      const { study: proposed, proposals, findings } = proposeStudy(imported.doctor, id);
      const told = withReading(proposed, imported.doctor, reading);
      await engine.query(scoresView(told, imported.doctor.columns));
      const turned = await checks.directionCheck(engine, told, signal);
      const divided = await checks.suggestDimensions(engine, told, signal);
      const doctor = {
        ...imported.doctor,
        findings: [...imported.doctor.findings, ...findings, ...divided.findings, ...turned],
      };
      found.set(id, { doctor, proposals, study: divided.study });
    }
    await engine.lock();
  };
}
