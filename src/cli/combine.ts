import type { Engine } from '../lib/engine/types.ts';
import { appendWaves } from '../lib/ingest/combine/append-waves.ts';
import type { WaveFile } from '../lib/ingest/combine/append-waves.ts';
import { importCsv } from '../lib/ingest/import-csv.ts';
import { joinLookup } from '../lib/ingest/combine/join-lookup.ts';
import { perPerson } from '../lib/ingest/combine/per-person.ts';
import type { Gathered } from '../lib/ingest/combine/per-person.ts';
import { matchStudy } from '../lib/ingest/codebook/match-study.ts';
import { proposeStudy } from '../lib/ingest/codebook/propose.ts';
import { fileSource } from '../lib/ingest/container/source.ts';
import { pathSource } from '../lib/ingest/container/source-node.ts';
import type { Source } from '../lib/ingest/container/source.ts';
import { note, warning } from '../lib/ingest/findings/finding.ts';
import type { Finding } from '../lib/ingest/findings/finding.ts';
import { isRefusal, refuse } from '../lib/study/refusal.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import type { Arguments } from './arguments.ts';

/** What is analysed: one file, or what several were made into. */
export interface Combined {
  readonly source: Source;
  /** The column that names the wave, where several files were appended. */
  readonly waveColumn: string | null;
  /** What became of lines and columns when one line a person was made. */
  readonly findings: readonly Finding[];
}

/** A refusal, with the file that it is about. */
export interface CombinedRefusal extends Refusal {
  readonly source: Source;
}

/**
 * Makes one file of those that the command line names: waves appended, columns that were renamed recognised; then a lookup joined by id.
 *
 * @param sources the files, open, in the order of the waves.
 * @param study the codebook, where one is known; else the one proposed for the first file recognises renamed columns.
 */
export async function combined(
  sources: readonly Source[],
  { waves, join, perPerson: isGathered }: Pick<Arguments, 'waves' | 'join' | 'perPerson'>,
  study: Study | null,
  { engine, signal }: { readonly engine: Engine; readonly signal: AbortSignal },
): Promise<Combined | CombinedRefusal> {
  const [first] = sources;
  let made: Combined = { source: first!, waveColumn: null, findings: [] };
  if (sources.length > 1) {
    const known = study ?? (await proposed(engine, first!, signal));
    if (isRefusal(known)) return { ...known, source: first! };
    const files: WaveFile[] = [{ source: first!, wave: waves[0]! }];
    for (const [at, source] of sources.entries()) {
      if (at === 0) continue;
      const imported = await importCsv(engine, source, { signal });
      if (isRefusal(imported)) return { ...imported, source };
      const renames = matchStudy(known, imported.doctor).renamed.map(
        ({ field, column }) => [column, field] as const,
      );
      files.push({ source, wave: waves[at]!, renames: Object.fromEntries<string>(renames) });
    }
    const appended = await appendWaves(files, { signal });
    if (isRefusal(appended)) return { ...appended, source: first! };
    made = {
      ...made,
      source: csvSource(first!.name, 'waves', appended.parts),
      waveColumn: appended.waveColumn,
    };
  }
  if (isGathered) {
    const gathered = await gatheredFile(engine, made.source, signal);
    if (isRefusal(gathered)) return { ...gathered, source: made.source };
    made = {
      ...made,
      source: csvSource(made.source.name, 'persons', gathered.parts),
      findings: gatheredFindings(gathered),
    };
  }
  if (join === null) return made;
  const lookup = await pathSource(join.path);
  try {
    const joined = await joinLookup(made.source, lookup, { ...join, signal });
    if (isRefusal(joined)) return { ...joined, source: lookup };
    return { ...made, source: csvSource(made.source.name, join.prefix, joined.parts) };
  } finally {
    await lookup.close();
  }
}

/** The file with one line a person, by the columns in which its import sees several lines of one. */
async function gatheredFile(
  engine: Engine,
  source: Source,
  signal: AbortSignal,
): Promise<Gathered | Refusal> {
  const imported = await importCsv(engine, source, { signal });
  if (isRefusal(imported)) return imported;
  const by = proposeStudy(imported.doctor).findings.find(({ gather }) => gather !== undefined)?.gather;
  return by === undefined ? refuse('one-line-each', { file: source.name }) : perPerson(source, by, signal);
}

function gatheredFindings({ lines, persons, replaced, withoutId, left }: Gathered): Finding[] {
  return [
    note('lines-gathered', { lines, persons }),
    ...(replaced > 0 ? [warning('lines-replaced', { n: replaced })] : []),
    ...(withoutId > 0 ? [warning('lines-without-person', { n: withoutId })] : []),
    ...(left.length > 0 ? [warning('columns-differ', { n: left.length, names: left.join(', ') })] : []),
  ];
}

async function proposed(engine: Engine, source: Source, signal: AbortSignal): Promise<Study | Refusal> {
  const imported = await importCsv(engine, source, { signal });
  return isRefusal(imported) ? imported : proposeStudy(imported.doctor).study;
}

function csvSource(name: string, added: string, parts: readonly Uint8Array<ArrayBuffer>[]): Source {
  return fileSource(new File([...parts], `${name.replace(/\.[^.]*$/, '')}-${added}.csv`));
}
